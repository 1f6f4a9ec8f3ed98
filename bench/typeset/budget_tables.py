"""What was spent of the budget, line by line, and the budget of an agreement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from bench.typeset.draft import Draft
from bench.typeset.figures import Spent, absorbed
from bench.typeset.heads import head_rows
from bench.typeset.numbers import plain, printed, value_of
from bench.typeset.odt import Cell
from bench.typeset.truth import Planted, stated

_HEADS: Final = {"pagu": "Pagu", "realisasi": "Realisasi", "sisa": "Sisa", "persen_keuangan": "%"}
_FOLLOW: Final = ("B01", "B02", "B03", "B05")


def rupiah(draft: Draft, amount: int) -> str:
    return draft.layout.rupiah.format(printed(Decimal(amount), 0))


def draw_spending(draft: Draft) -> None:
    measures = [name for name in _HEADS if name != "sisa" or draft.layout.sisa]
    draft.tables += 1
    draft.caption(title := f"Realisasi Anggaran Tahun {draft.year}")
    header = head_rows([("Kode",), ("Uraian",), *((_HEADS[name],) for name in measures)], draft.layout)
    slips = _slips(draft, measures)
    above = {draft.spent[at].parent for at in slips}
    rows = [_row(draft, line, measures, slips.get(at, {}), at in above) for at, line in enumerate(draft.spent)]
    rows.append(_total(draft, measures, slips))
    draft.odt.table([1.9, 4.6, 2.7, 2.7, *([2.5] if draft.layout.sisa else []), 1.3], header, rows)
    draft.caption(title, below=True)


def _slips(draft: Draft, measures: Sequence[str]) -> dict[int, dict[str, Planted]]:
    """A percentage and a remainder of parts, the amount of a parent; what follows from that stands beside it."""
    parents = [line.parent for line in draft.spent]
    leaves = [at for at in range(len(parents)) if at not in parents]
    places = draft.rand.sample(leaves, 2) if len(leaves) > 1 else leaves * 2
    wanted = [(places[0], "persen_keuangan", "B03"), (places[1], "sisa", "B02")]
    wanted.append((draft.rand.choice([at for at in range(len(parents)) if at in parents]), "realisasi", "B05"))
    found: dict[int, dict[str, Planted]] = {}
    for at, measure, rule in wanted:
        if measure in measures and draft.slips_here():
            raw = _shown(draft, draft.spent[at], measure)
            found.setdefault(at, {})[measure] = draft.slip(rule, raw, tuple(r for r in _FOLLOW if r != rule))
    return found


def _shown(draft: Draft, line: Spent, measure: str) -> str:
    amounts = {"pagu": line.pagu, "realisasi": line.realisasi, "sisa": line.pagu - line.realisasi}
    return rupiah(draft, amounts[measure]) if measure in amounts else absorbed(line.realisasi, line.pagu)


def _row(
    draft: Draft, line: Spent, measures: Sequence[str], slips: Mapping[str, Planted], parts_wrong: bool
) -> list[Cell | None]:
    mark = draft.mark()
    raws = {name: slips[name].raw if name in slips else _shown(draft, line, name) for name in measures}
    values = [stated(name, draft.year, raw) for name, raw in raws.items()]
    named = {"level": line.item.level, "code": line.item.code, "name": line.item.name}
    draft.truth.budget.append(
        (mark, {"table": str(draft.tables), "kind": "budget_by_activity", **named, "values": values})
    )
    for planted in slips.values():
        draft.truth.fault(mark, planted, (line.item.name,))
    if parts_wrong:
        draft.truth.fault(mark, Planted("B05", raws["realisasi"], None, ("B01",), certain=False), (line.item.name,))
    if not slips:
        draft.truth.right(mark, "B03", " ".join(raws.values()))
    name = Cell(line.item.name, align="left", bold=line.parent is None, marks=(mark,))
    return [Cell(line.item.code, align="left"), name, *(Cell(raw) for raw in raws.values())]


def _total(draft: Draft, measures: Sequence[str], slips: Mapping[int, Mapping[str, Planted]]) -> list[Cell | None]:
    whole = total(draft)
    raws = {name: _shown(draft, whole, name) for name in measures}
    mark = draft.mark()
    parts_wrong = any("realisasi" in row for row in slips.values())
    planted = draft.slip("B01", raws["realisasi"], ("B02", "B03", "B05")) if draft.slips_here() else None
    if planted:
        raws["realisasi"] = planted.raw
        draft.truth.fault(mark, planted, ("Jumlah",))
    elif parts_wrong:
        draft.truth.fault(mark, Planted("B01", raws["realisasi"], None, ("B05",), certain=False), ("Jumlah",))
    else:
        draft.truth.right(mark, "B01", f"Jumlah {raws['pagu']} {raws['realisasi']}")
    _note_total(draft, mark, raws)
    return [Cell("Jumlah", span=2, bold=True, marks=(mark,)), None, *(Cell(raw, bold=True) for raw in raws.values())]


def _note_total(draft: Draft, mark: str, raws: Mapping[str, str]) -> None:
    values = [stated(name, draft.year, raw) for name, raw in raws.items()]
    named = {"table": str(draft.tables), "kind": "budget_by_activity", "level": "total", "code": None, "name": "Jumlah"}
    draft.truth.budget.append((mark, named | {"values": values}))
    for name, raw in raws.items():
        entry = {"table": named["table"], "label": "Jumlah", "of": name, "year": draft.year, "raw": raw}
        draft.truth.aggregates.append((mark, entry | {"value": plain(value_of(raw))}))


def total(draft: Draft) -> Spent:
    tops = [line for line in draft.spent if line.parent is None]
    return Spent(tops[0].item, sum(line.pagu for line in tops), sum(line.realisasi for line in tops), None)


def draw_agreed(draft: Draft) -> None:
    """The budget at the foot of the agreement, by the uppermost lines."""
    heads = [("No",), ("Program/Kegiatan",), ("Anggaran",)]
    tops = [line for line in draft.spent if line.parent is None]
    rows = [
        _agreed(draft, f"{number}", line.item.level, line.item.name, line.pagu) for number, line in enumerate(tops, 1)
    ]
    rows.append(_agreed(draft, "", "total", "Jumlah", total(draft).pagu))
    draft.odt.table([0.8, 8.0, 3.6], head_rows(heads, draft.layout), rows)


def _agreed(draft: Draft, number: str, level: str, name: str, pagu: int) -> list[Cell | None]:
    mark, raw = draft.mark(), rupiah(draft, pagu)
    values = [stated("pagu", draft.year, raw)]
    entry = {"table": None, "kind": "budget_agreement", "level": level, "code": None, "name": name, "values": values}
    draft.truth.budget.append((mark, entry))
    if level == "total":
        draft.truth.aggregates.append((mark, {"table": None, "label": name, "of": "pagu", **values[0]}))
    return [Cell(number), Cell(name, align="left", marks=(mark,)), Cell(raw)]

"""One invented report from a seed: an office, a year, a layout, its figures, and the slips in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Final

from bench.typeset import prose
from bench.typeset.agencies import agencies
from bench.typeset.budget_tables import draw_agreed, draw_spending
from bench.typeset.draft import Draft
from bench.typeset.figures import Reading, capaian_of, reading, spending
from bench.typeset.indicator_tables import Column, Listing, draw_indicators
from bench.typeset.layout import layout_of
from bench.typeset.numbers import printed, value_of
from bench.typeset.odt import Odt
from bench.typeset.truth import Planted

_CELL: Final = {"%": "%", "Persen": "%"}
_WIDTH: Final = 1.6


def drawn(seed: int) -> Draft:
    rand = Random(seed)
    offices = agencies()
    agency = offices[seed % len(offices)]
    layout, year = layout_of(rand), rand.randrange(2019, 2025)
    readings = [reading(measure, rand) for measure in agency.measures]
    odt = Odt(layout, f"{agency.name} {year}")
    draft = Draft(agency, year, layout, rand, readings, spending(agency.items, rand), odt)
    draft.open = [row for row, found in enumerate(readings) if found.numeric]
    _front(draft)
    _plans(draft)
    _reached(draft)
    return draft


def _front(draft: Draft) -> None:
    draft.odt.paragraph(
        "LAPORAN KINERJA", f"\nTAHUN {draft.year}\n\n{draft.agency.name.upper()}", align="center", bold=True, larger=8
    )
    _chapter(draft, "IKHTISAR EKSEKUTIF")
    prose.summary(draft)
    prose.fill(draft, 1)
    _chapter(draft, "BAB I PENDAHULUAN")
    prose.fill(draft, 3)


def _plans(draft: Draft) -> None:
    _chapter(draft, "BAB II PERENCANAAN KINERJA")
    prose.fill(draft, 1)
    rows = range(len(draft.readings))
    target = _column(draft, ("Target",), "target", draft.year, "target")
    row = draft.taken_row(rows)
    slips = {} if row is None else {(row, 0): draft.slip("X03", target.shows(draft.readings[row]), ("X01", "X02"))}
    draw_indicators(
        draft, Listing("performance_agreement", f"Perjanjian Kinerja Tahun {draft.year}", [target], rows, slips)
    )
    draw_agreed(draft)


def _reached(draft: Draft) -> None:
    _chapter(draft, "BAB III AKUNTABILITAS KINERJA")
    prose.fill(draft, 1)
    _measured(draft)
    for row in draft.rand.sample([at for at, found in enumerate(draft.readings) if found.numeric], 3):
        prose.of_indicator(draft, draft.readings[row], draft.layout.percent)
    prose.fill(draft, 1)
    if draft.layout.landscape:
        draft.odt.turn(wide=True)
    _compared(draft)
    if draft.layout.landscape:
        draft.odt.turn(wide=False)
    _against_the_plan(draft)
    draft.odt.paragraph("Realisasi Anggaran", bold=True, align="left")
    draw_spending(draft)
    prose.of_budget(draft)
    _chapter(draft, "BAB IV PENUTUP")
    prose.closing(draft)
    prose.fill(draft, 1)


def _chapter(draft: Draft, title: str) -> None:
    draft.odt.paragraph(title, align="center", bold=True, larger=2, page=True)


def _measured(draft: Draft) -> None:
    rows = range(len(draft.readings))
    heads = [("Target",), ("Realisasi",), ("Capaian (%)",)]
    if draft.layout.headed_years:
        heads = [(f"Tahun {draft.year}", *head) for head in heads]
    columns = _three(draft, heads, draft.year, end=False)
    slips = _wrong_capaian(draft, columns[-1], rows, 2)
    average = (draft.layout.average, _mean(draft, columns[-1], slips)) if draft.layout.average else None
    title = f"Pengukuran Kinerja Tahun {draft.year}"
    draw_indicators(draft, Listing("performance_measurement", title, columns, rows, slips, average=average))


def _mean(draft: Draft, capaian: Column, slips: Mapping[tuple[int, int], Planted]) -> Planted | str:
    """The mean of the column as it is printed."""
    raws = [
        slips[row, 2].raw if (row, 2) in slips else capaian.shows(found) for row, found in enumerate(draft.readings)
    ]
    values = [value for raw in raws if (value := value_of(raw)) is not None]
    raw = printed(sum(values, Decimal()) / len(values), 2) + draft.layout.percent
    return draft.slip("A01", raw, ("A02",)) if draft.slips_here() else raw


def _compared(draft: Draft) -> None:
    years = [draft.year - 2, draft.year - 1, draft.year]
    heads = [("Realisasi", f"{year}") if draft.layout.headed_years else (f"Realisasi {year}",) for year in years]
    columns = [
        Column(head, _WIDTH, "realisasi", year, _with_unit(draft, _realised_before(draft.year - year)))
        for head, year in zip(heads, years, strict=True)
    ]
    rows = sorted(draft.rand.sample(range(len(draft.readings)), len(draft.readings) - 1))
    _left_out(draft, rows)
    row = draft.taken_row(rows)
    slips = {} if row is None else {(row, 2): draft.slip("X01", columns[2].shows(draft.readings[row]), ("X02",))}
    title = f"Perbandingan Realisasi Kinerja Tahun {years[0]}-{years[-1]}"
    draw_indicators(draft, Listing("performance_comparison", title, columns, rows, slips, grouped=False))


def _realised_before(years: int) -> Callable[[Reading], str]:
    return lambda found: (found.realisasi, *found.before)[years]


def _left_out(draft: Draft, rows: Sequence[int]) -> None:
    """What the comparison leaves out may be told as missing there, at its place in the measurement."""
    marks = {entry["indikator"]: mark for mark, entry in draft.truth.indicators}
    for row, found in enumerate(draft.readings):
        if row not in rows:
            name = found.measure.name
            draft.truth.fault(marks[name], Planted("X08", name, None, certain=False))


def _against_the_plan(draft: Draft) -> None:
    last = draft.year + 1
    heads = [(f"Target Akhir Renstra {last}",), (f"Realisasi {draft.year}",), ("Tingkat Kemajuan (%)",)]
    columns = _three(draft, heads, last, end=True)
    rows = [row for row, found in enumerate(draft.readings) if found.numeric and not found.measure.lower]
    slips = _wrong_capaian(draft, columns[-1], rows, 1)
    title = "Perbandingan Realisasi dengan Target Akhir Renstra"
    draw_indicators(draft, Listing("medium_term_comparison", title, columns, rows, slips, grouped=False))


def _three(draft: Draft, heads: Sequence[tuple[str, ...]], year: int, *, end: bool) -> list[Column]:
    return [
        _column(draft, heads[0], "target", year, "end" if end else "target"),
        _column(draft, heads[1], "realisasi", draft.year, "realisasi"),
        Column(heads[2], _WIDTH, "capaian", draft.year, lambda found: _capaian(draft, found, end=end)),
    ]


def _wrong_capaian(draft: Draft, column: Column, rows: Sequence[int], most: int) -> dict[tuple[int, int], Planted]:
    found = [draft.taken_row(rows) for _ in range(most)]
    wrong = [row for row in found if row is not None]
    return {(row, 2): draft.slip("C01", column.shows(draft.readings[row]), ("C02", "X01")) for row in wrong}


def _capaian(draft: Draft, found: Reading, *, end: bool) -> str:
    target, realised = value_of(found.end if end else found.target), value_of(found.realisasi)
    share = Decimal(100) if target is None or realised is None else capaian_of(found.measure, target, realised)
    return printed(share, 2) + draft.layout.percent


def _column(draft: Draft, head: tuple[str, ...], measure: str, year: int, name: str) -> Column:
    return Column(head, _WIDTH, measure, year, _with_unit(draft, lambda found: getattr(found, name)))


def _with_unit(draft: Draft, show: Callable[[Reading], str]) -> Callable[[Reading], str]:
    def told(found: Reading) -> str:
        unit = _CELL.get(found.measure.unit, "") if draft.layout.units != "column" else ""
        return show(found) + (unit if found.numeric else "")

    return told

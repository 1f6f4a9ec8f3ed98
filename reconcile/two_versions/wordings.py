"""What is written otherwise of a row that both versions of a report have: its name, unit, code or heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reconcile.facts.rows import Row
from reconcile.two_versions.rows import RowPair, headings
from reconcile.words.units import comparable
from reconcile.words.wording import letters
from schemas.differences import Part, RowChange, RowDifference, Wording
from schemas.document import BudgetLine, Indicator


@dataclass(frozen=True, slots=True)
class _Rewritten:
    """`old` and `new` are what each version prints; `label` names the row where they do not."""

    rows: RowPair
    change: RowChange
    old: str
    new: str
    label: str = ""
    what: str | None = None

    @property
    def identity(self) -> tuple[object, ...]:
        return self.change, letters(self.old), letters(self.new), letters(self.label), self.what


def wording_changes(pairs: Sequence[RowPair], part: Part) -> list[RowDifference]:
    """Each change once, with all pages on which it stands."""
    alike: dict[object, list[_Rewritten]] = defaultdict(list)
    for rewritten in (*(rewritten for pair in pairs for rewritten in _of_row(pair)), *_headings(pairs)):
        if letters(rewritten.old) != letters(rewritten.new):
            alike[rewritten.identity].append(rewritten)
    reworded = {entry.identity[1:3] for found in alike.values() for entry in found if entry.change == "reworded"}
    return [
        _difference(found, part)
        for found in alike.values()
        if found[0].change != "moved" or found[0].label or found[0].identity[1:3] not in reworded
    ]


def _of_row(pair: RowPair) -> Iterator[_Rewritten]:
    old, new = pair
    yield _Rewritten(pair, "reworded", old.label, new.label)
    ours, theirs = old.owner, new.owner
    if isinstance(ours, Indicator) and isinstance(theirs, Indicator):
        if not comparable(ours.satuan, theirs.satuan):
            yield _Rewritten(pair, "unit", ours.satuan or "", theirs.satuan or "", new.label)
    elif isinstance(ours, BudgetLine) and isinstance(theirs, BudgetLine) and ours.code and theirs.code:
        yield _Rewritten(pair, "code", ours.code, theirs.code, new.label)


def _headings(pairs: Sequence[RowPair]) -> Iterator[_Rewritten]:
    """A heading that neither version has as the other words it was reworded itself; else its row was moved."""
    rewritten = [(pair, *heading) for pair in pairs for heading in headings(*pair)]
    before = {(what, letters(old)) for _, what, old, _ in rewritten}
    after = {(what, letters(new)) for _, what, _, new in rewritten}
    for pair, what, old, new in rewritten:
        reworded = (what, letters(old)) not in after and (what, letters(new)) not in before
        yield _Rewritten(pair, "moved", old, new, "" if reworded else pair[1].label, what)


def _difference(found: Sequence[_Rewritten], part: Part) -> RowDifference:
    first = found[0]
    return RowDifference(
        change=first.change,
        part=part,
        old=[Wording(text=first.old, pages=pages_of(rewritten.rows[0] for rewritten in found))],
        new=[Wording(text=first.new, pages=pages_of(rewritten.rows[1] for rewritten in found))],
        label=first.label,
        what=first.what,
    )


def pages_of(rows: Iterable[Row]) -> list[int]:
    return sorted({row.owner.page for row in rows})


def worded(rows: Sequence[Row]) -> Wording:
    """What the first of them is called, and where all of them stand."""
    owner = rows[0].owner
    return Wording(text=rows[0].label, pages=pages_of(rows), code=owner.code if isinstance(owner, BudgetLine) else None)

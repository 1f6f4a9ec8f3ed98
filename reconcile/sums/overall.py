"""Sums of whole tables and of programmes, against the same amounts stated elsewhere in the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reconcile.facts.budget_levels import level, rank
from reconcile.facts.rows import Row, Slot, TableView
from reconcile.facts.splits import Split
from reconcile.index import Index
from reconcile.row_matching.subjects import Likeness, compatible, wording
from reconcile.sums.thresholds import CLOSE_SUM, ONE_PROGRAMME
from reconcile.words.wording import plain
from schemas.document import BudgetLine
from schemas.figure import Figure

COLUMNS = ("pagu_awal", "pagu", "realisasi")


@dataclass(frozen=True, slots=True)
class SumElsewhere:
    """Rows of one table that should add up to `stated`, an amount printed in another; `places` print it again."""

    scope: str
    parts: tuple[Figure, ...]
    stated: Figure
    places: tuple[Figure, ...]

    @property
    def sum(self) -> Decimal:
        return sum((part.number for part in self.parts), Decimal(0))

    @property
    def place(self) -> tuple[str, str]:
        """The rows and the line that are set against each other, whatever their column."""
        return self.parts[0].table or "", self.stated.owner.id

    @property
    def near(self) -> bool:
        stated = abs(Fraction(self.stated.number))
        return abs(Fraction(self.sum) - stated) <= stated * CLOSE_SUM


def sums_elsewhere(tables: Sequence[TableView]) -> Iterator[SumElsewhere]:
    """Tables without a total of their own against the totals of others, and their programmes against programmes."""
    totals = [line for table in tables for line in table.lines if level(line) == "total"]
    programs = [line for table in tables for line in table.lines if level(line) == "program"]
    for table in tables:
        leaves = [line for line in table.lines if rank(line) == max(map(rank, table.lines))]
        if len(leaves) < 2 or any(rank(line) <= 1 for line in table.lines) or level(leaves[0]) == "revision":
            continue
        for measure, slot in _columns(leaves):
            yield from _whole(leaves, measure, slot, totals)
            yield from _by_program(leaves, measure, slot, [line for line in programs if line.owner.table != table.id])


def borne_out(index: Index, sums: Sequence[SumElsewhere]) -> frozenset[tuple[str, str]]:
    """What cannot be of another scope, however far it is off: rows that add up to the same line in another column, all
    of them; and programmes whose name one line of the other table bears, where the text tells the sum of their rows.
    One row far off is no sum, but the same item before a revision."""
    sums = [entry for entry in sums if len(entry.parts) > 1]
    return _in_another_column(sums) | _told_in_text(index, sums)


def _in_another_column(sums: Sequence[SumElsewhere]) -> frozenset[tuple[str, str]]:
    agreeing = {entry.place: len(entry.parts) for entry in sums if entry.sum == entry.stated.number}
    return frozenset(entry.place for entry in sums if agreeing.get(entry.place) == len(entry.parts))


def _told_in_text(index: Index, sums: Sequence[SumElsewhere]) -> frozenset[tuple[str, str]]:
    lines = [line for line in index.lines if level(line) == "program"]
    names = Counter((line.owner.table, plain(line.label)) for line in lines)
    amounts = {(figure.measure, figure.value) for figure in index.claims if figure.known and figure.exact}
    return frozenset(
        entry.place
        for entry in sums
        if entry.scope != "total" and (entry.stated.measure, entry.sum) in amounts
        if names[entry.stated.table or "", plain(entry.stated.label)] == 1
    )


def shares(whole: SumElsewhere, divided: Split) -> Iterator[SumElsewhere]:
    """Where a sentence divides the total of a table in two, one share being a row of it: the other is the rest."""
    if divided.whole.number != whole.stated.number or len(divided.parts) != 2 or whole.scope != "total":
        return
    for one, other in (divided.parts, divided.parts[::-1]):
        rest = tuple(part for part in whole.parts if part.number != one.number)
        if len(rest) == len(whole.parts) - 1:
            yield SumElsewhere(other.label or other.raw, rest, other, ())


def _columns(lines: Sequence[Row]) -> list[tuple[str, Slot]]:
    cells = ((figure.measure, (figure.year, figure.basis)) for line in lines for figure in line.figures)
    return [(measure, slot) for measure, slot in dict.fromkeys(cells) if measure in COLUMNS]


def _whole(leaves: Sequence[Row], measure: str, slot: Slot, totals: Sequence[Row]) -> Iterator[SumElsewhere]:
    parts = _parts(leaves, measure, slot)
    stated = [cell for line in totals if (cell := line.one(measure, slot)) is not None and cell.known]
    if parts and stated:
        yield _against("total", parts, stated)


def _against(scope: str, parts: tuple[Figure, ...], stated: Sequence[Figure]) -> SumElsewhere:
    """Against the value that is printed most often, and of these the one nearest to the parts."""
    summed = sum((part.number for part in parts), Decimal(0))
    times = Counter(cell.number for cell in stated)
    common = min(times, key=lambda value: (-times[value], abs(value - summed)))
    places = sorted((cell for cell in stated if cell.number == common), key=lambda cell: abs(cell.page - parts[0].page))
    return SumElsewhere(scope, parts, places[0], tuple(places[1:]))


def _parts(lines: Sequence[Row], measure: str, slot: Slot) -> tuple[Figure, ...]:
    """The cells of the lines, or none where one of them is not a number."""
    cells = [cell for line in lines if (cell := line.one(measure, slot)) is not None]
    return tuple(cells) if cells and all(cell.known for cell in cells) else ()


def _by_program(leaves: Sequence[Row], measure: str, slot: Slot, programs: Sequence[Row]) -> Iterator[SumElsewhere]:
    headings = dict.fromkeys(_program(line) for line in leaves)
    for heading in headings:
        if not heading:
            continue
        stated = [
            cell
            for line in programs
            if _names(heading, line) and (cell := line.one(measure, slot)) is not None and cell.known
        ]
        parts = _parts([line for line in leaves if _program(line) == heading], measure, slot)
        if parts and stated:
            yield _against(heading, parts, stated)


def _program(line: Row) -> str:
    return line.owner.program or ""


def _names(heading: str, line: Row) -> bool:
    """By the code that both bear, else by wording; a heading is often printed longer than the line."""
    code = line.owner.code if isinstance(line.owner, BudgetLine) else None
    if code and code.casefold() in heading.casefold():
        return True
    one, other = wording(heading), wording(line.label)
    return compatible(one, other) and Likeness([one, other]).of(one, other) >= ONE_PROGRAMME

"""The budgets of the agreement set beside the pagu that chapter III reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reconcile.across.agreed_items import same_items, shows_spending
from reconcile.across.thresholds import FEWEST_ITEMS_OF_BUDGET
from reconcile.facts.budget_levels import level
from reconcile.facts.coded_parts import code_of
from reconcile.facts.rows import Row, TableView
from reconcile.index import Index
from reconcile.words.wording import plain
from schemas.figure import Figure

AGREED, REPORTED = "budget_agreement", "budget_by_activity"
SUMMED = ("program", "total", "subtotal", "jenis_belanja")


@dataclass(frozen=True, slots=True)
class Paired:
    """An agreed budget and the reported pagu of the same item: one figure, or several that make it up."""

    agreed: Figure
    reported: tuple[Figure, ...]

    @property
    def total(self) -> Fraction:
        return sum((Fraction(figure.number) for figure in self.reported), Fraction(0))

    @property
    def equal(self) -> bool:
        return Fraction(self.agreed.number) == self.total


def paired(index: Index) -> Iterator[list[Paired]]:
    """Lists of pairs that belong together: the items of one programme, or those that have codes of their own."""
    agreed = [table for table in index.tables if table.lines and table.lines[0].owner.kind == AGREED]
    reported = [table for table in index.tables if table.lines and table.lines[0].owner.kind == REPORTED]
    yield _by_code(index, agreed)
    for one in agreed:
        for other in reported:
            yield from _by_place(index, one, other)
        for other in (*reported, *agreed):
            yield _by_program(index, one, other)
        yield from _by_wording(index, one)


def _by_code(index: Index, agreed: Sequence[TableView]) -> list[Paired]:
    """Kegiatan with a code that no other agreed item has, with the one line of that code, else those under it."""
    lines = [line for table in agreed for line in table.lines if level(line) == "kegiatan" and _pagu(line)]
    codes = [getattr(line.owner, "code", None) for line in lines]
    found = []
    for line, code in zip(lines, codes, strict=True):
        if code and codes.count(code) == 1:
            items = _lines_of(index, code) or index.items(code)
            parts = [_pagu(item) for item in items if item.owner.kind == REPORTED]
            whole = [figure for figure in parts if figure is not None]
            if (figure := _pagu(line)) and whole and len(whole) == len(parts):
                found.append(Paired(figure, tuple(whole)))
    return found


def _lines_of(index: Index, code: str) -> list[Row]:
    """The reported line of the very code, where one table lists it, and once."""
    lines = [line for line in index.lines if code_of(line) == code and line.owner.kind == REPORTED]
    return lines if len(lines) == 1 else []


def _by_place(index: Index, agreed: TableView, reported: TableView) -> Iterator[list[Paired]]:
    """The items of one programme, in printed order, where both tables list equally many of them."""
    ours, theirs = _programmes(index, agreed), _programmes(index, reported)
    for subject in ours.keys() & theirs.keys():
        pairs = list(zip(ours[subject], theirs[subject], strict=False))
        if len(ours[subject]) == len(theirs[subject]) >= FEWEST_ITEMS_OF_BUDGET:
            yield [Paired(one, (other,)) for one, other in pairs]


def _by_program(index: Index, agreed: TableView, other: TableView) -> list[Paired]:
    """The programmes of the agreement with those of chapter III, or of a table that lists what they are made of. By
    name: many an agreement has no codes."""
    detailed = any(level(line) not in SUMMED for line in other.lines)
    if (
        agreed.id == other.id
        or not (detailed or other.lines[0].owner.kind == REPORTED)
        or any(level(line) not in SUMMED for line in agreed.lines)
    ):
        return []
    ours, theirs, items = _lines_by_name(agreed), _lines_by_name(other), _programmes(index, other)
    pairs = [
        Paired(figure, _made_up(theirs[name], items.get(index.subject_of[theirs[name].owner.id], ())))
        for name, figure in ours.items()
        if name in theirs
    ]
    return pairs if len(pairs) >= FEWEST_ITEMS_OF_BUDGET else []


def _by_wording(index: Index, agreed: TableView) -> Iterator[list[Paired]]:
    """The items that a table with realisasi lists under their names. Beside an agreement further on, which may have
    been made when the budget was revised, what differs by a slip alone."""
    later = False
    for other in index.tables:
        spending = shows_spending(other)
        further = later and bool(other.lines) and other.lines[0].owner.kind == AGREED
        later = later or other.id == agreed.id
        for items in same_items(index, agreed, other) if other.id != agreed.id and (spending or further) else ():
            asked = [item for item in items if spending or item.equal or item.misprinted]
            yield [Paired(item.agreed, (item.other,)) for item in asked]


def _made_up(line: Figure, items: Sequence[Figure]) -> tuple[Figure, ...]:
    """The items of a programme, where they add up to its line and so bear it out; else the line alone."""
    return tuple(items) if sum(item.number for item in items) == line.number else (line,)


def _lines_by_name(table: TableView) -> dict[str, Figure]:
    """The pagu of each programme that the table lists once."""
    lines = [(plain(line.label).removeprefix("program "), line) for line in table.lines if level(line) == "program"]
    times = Counter(name for name, _ in lines)
    found = {name: _pagu(line) for name, line in lines}
    return {name: pagu for name, pagu in found.items() if pagu is not None and times[name] == 1}


def _programmes(index: Index, table: TableView) -> dict[int, list[Figure]]:
    """The pagu of the items under each programme; programmes that are listed twice are left out."""
    found: dict[int, list[Figure]] = {}
    twice: set[int] = set()
    under: list[Figure] | None = None
    for line in table.lines:
        if level(line) in SUMMED:
            subject = index.subject_of[line.owner.id]
            twice |= {subject} & found.keys()
            under = found.setdefault(subject, []) if level(line) == "program" else None
        elif under is not None and (figure := _pagu(line)):
            under.append(figure)
    return {subject: figures for subject, figures in found.items() if subject not in twice}


def _pagu(line: Row) -> Figure | None:
    found = [figure for figure in line.of("pagu") if figure.known]
    return found[0] if len(found) == 1 else None

"""Capaian that their rows show to follow from other figures than those taken for their target and realisasi.

A table may hold the targets of a plan, of the year and of the next beside each other. Which of them a column of capaian
is of, its rows tell together: where most of those that contradict their own operands come out of others, or are
fractions of one, or amounts in thousands, the operands were misread and nobody stated anything wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import permutations

from reconcile.facts.capaian import Judge, JudgedCapaian
from reconcile.facts.likeness import THOUSAND
from reconcile.facts.thresholds import MOST_OF_OTHERS, ROWS_OF_OTHERS, SHOWN
from reconcile.words.units import is_percent
from schemas.document import Basis
from schemas.equation import Equation, Formula, percentage
from schemas.figure import Figure
from schemas.interval import Interval, point
from schemas.verdict import Unjudged

OPERANDS = ("realisasi", "target")
WRONG = ("wrong", "wrong_polarity", "capped")
Column = tuple[str, int | None, Basis | None]
Explains = Callable[[JudgedCapaian, Judge], bool]


def with_own_operands(entries: Sequence[JudgedCapaian], judge: Judge) -> list[JudgedCapaian]:
    """`entries`, of which those that contradict figures that are not their own are undecided."""
    columns: dict[Column, list[JudgedCapaian]] = defaultdict(list)
    for entry in entries:
        columns[_column(entry)].append(entry)
    doubted = {entry.stated.id for column in columns.values() for entry in _of_others(column, judge)}
    return [_undecided(entry) if entry.stated.id in doubted else entry for entry in entries]


def _column(entry: JudgedCapaian) -> Column:
    return entry.row.owner.table, entry.stated.year, entry.stated.basis


def _undecided(entry: JudgedCapaian) -> JudgedCapaian:
    return replace(entry, kind="undecided", verdict=Unjudged("other_operands"))


def _of_others(column: Sequence[JudgedCapaian], judge: Judge) -> Iterator[JudgedCapaian]:
    """Those in doubt: a row that tells for itself, and all that contradict where most of them tell together."""
    wrong = [entry for entry in column if entry.kind in WRONG]
    sound = sum(entry.kind == "sound" for entry in column)
    for explains in (_of_other_figures, _as_fraction):
        told = sum(explains(entry, judge) for entry in wrong)
        if told >= max(ROWS_OF_OTHERS, MOST_OF_OTHERS * len(wrong)) and told > sound:
            yield from wrong
    yield from (entry for entry in wrong if _counts(entry.stated) or _in_thousands(entry, judge))
    yield from _of_those_before(wrong, judge)


def _of_other_figures(entry: JudgedCapaian, judge: Judge) -> bool:
    """Whether the capaian is the ratio of two figures of its row that are not both its own operands."""
    known = [figure for figure in entry.row.figures if figure is not entry.stated and figure.known and figure.number]
    own = {figure.id for figure in entry.figures}
    pairs = (pair for pair in permutations(known, 2) if not {figure.id for figure in pair} <= own)
    return any(_reached(entry, pair, percentage, judge) for pair in pairs)


def _of_those_before(wrong: Sequence[JudgedCapaian], judge: Judge) -> Iterator[JudgedCapaian]:
    """Those that follow from the two figures printed right before them, which are not their own operands: a table of
    several years repeats its three columns for each."""
    for entry in wrong:
        before = _two_before(entry)
        own = {figure.id for figure in entry.figures}
        others = len(before) == len(OPERANDS) and not {figure.id for figure in before} <= own
        if others and any(_reached(entry, pair, percentage, judge) for pair in permutations(before)):
            yield entry


def _two_before(entry: JudgedCapaian) -> list[Figure]:
    """The figures that stand nearest to its left in its line."""
    box = entry.stated.bbox
    known = [figure for figure in entry.row.figures if figure.known and figure.page == entry.stated.page]
    line = [figure for figure in known if figure.bbox.top < box.bottom and box.top < figure.bbox.bottom]
    left = [figure for figure in line if figure.number and figure.bbox.x1 <= box.x0]
    return sorted(left, key=lambda figure: figure.bbox.x1)[-len(OPERANDS) :]


def _as_fraction(entry: JudgedCapaian, judge: Judge) -> bool:
    """`0,28` for 28 %."""
    return _reached(entry, entry.figures[1:], _ratio, judge)


def _in_thousands(entry: JudgedCapaian, judge: Judge) -> bool:
    """Whether it follows once one operand is taken in thousands or millions: a mark was misread, or `juta` is printed
    at one of them only."""
    return any(_reached(entry, entry.figures[1:], formula, judge) for formula in _SCALED)


def _counts(stated: Figure) -> bool:
    """Whether it is printed as so many of something, and so is no ratio: `60 kasus`."""
    return bool(stated.unit) and not is_percent(stated.unit)


def _reached(entry: JudgedCapaian, operands: Sequence[Figure], formula: Formula, judge: Judge) -> bool:
    if len(operands) < len(OPERANDS):
        return False
    return judge(Equation(entry.stated, tuple(operands), formula)).rank <= SHOWN


def _ratio(operands: Sequence[Interval]) -> Interval:
    realisasi, target = operands
    return realisasi / target


def _scaled(power: int) -> Formula:
    factor = point(Fraction(THOUSAND) ** power)
    return lambda operands: percentage(operands) * factor


_SCALED = tuple(_scaled(power) for power in (1, -1, 2, -2))
"""Percentages of amounts of which one is told in another scale."""

"""Two plans of one list printed side by side: what was first planned, and what became of it.

`Program | Pagu` of a first draft stands beside `Program | Pagu` after its review. A row that both halves name alike is
one row of the list, with both amounts; what only one half names is a row of that half.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from extractor.meaning.row_contents import Contents
from extractor.meaning.thresholds import HALVES_NAME_ALIKE, ROWS_OF_HALVES
from extractor.words.header_vocabulary import plain
from schemas.document import BudgetLine, Value


def as_one_list(halves: Sequence[Contents]) -> list[Contents]:
    """`halves` with the lines that both name alike in the first, where most of their lines are; the budget of the first
    is what was planned first, where both tell one of the same year."""
    if len(halves) != 2:
        return list(halves)
    first, second = halves
    others = {line.id: line for line in second.budget}
    both = [(line, others[line.id]) for line in first.budget if line.id in others]
    same = {line.id for line, other in both if plain(line.name) == plain(other.name)}
    if len(same) < max(ROWS_OF_HALVES, HALVES_NAME_ALIKE * len(both)):
        return list(halves)
    twice = _asked(first.budget) & _asked(second.budget)
    earlier = [
        replace(line, values=[_as_planned_first(value, twice) for value in line.values]) for line in first.budget
    ]
    lines = [
        replace(line, values=[*line.values, *others[line.id].values]) if line.id in same else line for line in earlier
    ]
    told = {value.id for line in lines for value in line.values if value.measure == "pagu_awal"}
    sums = [replace(one, of="pagu_awal") if one.id in told else one for one in first.aggregates]
    rest = [line for line in second.budget if line.id not in same]
    return [Contents(first.indicators, lines, sums), Contents(second.indicators, rest, second.aggregates)]


def _asked(lines: Iterable[BudgetLine]) -> set[tuple[object, ...]]:
    return {(value.year, value.basis) for line in lines for value in line.values if value.measure == "pagu"}


def _as_planned_first(value: Value, twice: set[tuple[object, ...]]) -> Value:
    if value.measure != "pagu" or (value.year, value.basis) not in twice:
        return value
    return replace(value, measure="pagu_awal", header_measure=value.header_measure or value.measure)

"""One budget printed twice side by side, as it was first and as it was settled: each line is told once.

The forms of yearly plans have the first draft and what was found to be needed beside each other, both halves with all
names. Where most lines are called the same in both, the first half holds the first budget of the line, the second the
settled one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from msgspec import structs

from extractor.meaning.row_contents import Contents
from extractor.meaning.thresholds import FEWEST_ROWS, NAMED_ALIKE, NAMES_ALIKE
from extractor.words.header_vocabulary import plain
from schemas.document import BudgetLine, Value

_SECOND: Final = ".s2"


def with_versions_joined(told: Contents) -> Contents:
    """`told` with such lines as one each; where the halves are of two years, each amount stays that of its year."""
    later = {line.id.removesuffix(_SECOND): line for line in told.budget if line.id.endswith(_SECOND)}
    first = [line for line in told.budget if not line.id.endswith(_SECOND)]
    both = [(line, later[line.id]) for line in first if line.id in later]
    alike = [(one, other) for one, other in both if _are_alike(one.name, other.name)]
    if len(alike) < FEWEST_ROWS or len(alike) < NAMED_ALIKE * len(both):
        return told
    of_one_year = _years(first) == _years(list(later.values()))
    kept = {line.id for line, _ in both if (line, later[line.id]) not in alike}
    joined = [_joined(line, {} if line.id in kept else later, of_one_year) for line in first]
    alone = [line for own, line in later.items() if own in kept or own not in {line.id for line in first}]
    return replace(told, budget=[*joined, *alone])


def _are_alike(one: str, other: str) -> bool:
    first, second = plain(one), plain(other)
    return first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() >= NAMES_ALIKE


def _years(lines: Sequence[BudgetLine]) -> set[int | None]:
    return {value.year for line in lines for value in line.values}


def _joined(line: BudgetLine, later: Mapping[str, BudgetLine], of_one_year: bool) -> BudgetLine:
    own = [_first(value) for value in line.values] if of_one_year else line.values
    return structs.replace(line, values=[*own, *(later[line.id].values if line.id in later else [])])


def _first(value: Value) -> Value:
    if value.measure != "pagu":
        return value
    return structs.replace(value, measure="pagu_awal", header_measure="pagu", sure=False)

"""What the rows of a table say: indicators, budget lines in their tree, and aggregates."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec.structs import replace

from extractor.meaning.budget_tree import in_tree, sums_by_name
from extractor.meaning.column_roles import MEASURES
from schemas.document import Aggregate, BudgetLine, Indicator, Value


@dataclass
class Contents:
    indicators: list[Indicator] = field(default_factory=list)
    budget: list[BudgetLine] = field(default_factory=list)
    aggregates: list[Aggregate] = field(default_factory=list)


def in_its_tree(contents: Contents, guessed: frozenset[str], of_programs: bool) -> Contents:
    """`contents` with its budget lines in their tree; what proves to be a sum stands among the aggregates too."""
    by_name = sums_by_name(contents.budget, guessed)
    lines = [replace(line, level="total") if line.id in by_name else line for line in contents.budget]
    budget = in_tree(lines, guessed - by_name, of_programs)
    told = {aggregate.id for aggregate in contents.aggregates}
    sums = [line for line in budget if line.level == "subtotal" or line.id in by_name]
    found = [aggregate_of(line.table, line.name, value) for line in sums for value in line.values]
    added = [one for one in found if one.value is not None and one.of in MEASURES and one.id not in told]
    return Contents(contents.indicators, budget, [*contents.aggregates, *added])


def aggregate_of(table: str, label: str, value: Value) -> Aggregate:
    return Aggregate(
        id=value.id,
        table=table,
        page=value.page,
        label=label,
        of=value.measure,
        raw=value.raw,
        bbox=value.bbox,
        year=value.year,
        value=value.value,
        unit=value.unit,
        decimals=value.decimals,
        status=value.status,
        reason=value.reason,
    )

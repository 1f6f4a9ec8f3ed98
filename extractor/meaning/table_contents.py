"""What tables say, of one of them or of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from msgspec import structs

from extractor.meaning.reasons import reason
from extractor.meaning.set_on_its_side import names_of, set_on_its_side
from schemas.document import Aggregate, BudgetLine, IkuDefinition, Indicator, Scale, Table


@dataclass
class TableContents:
    tables: list[Table] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    budget: list[BudgetLine] = field(default_factory=list)
    aggregates: list[Aggregate] = field(default_factory=list)
    scales: list[Scale] = field(default_factory=list)
    iku: list[IkuDefinition] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    """Pages with a table of which something was left out, through a fault of ours."""


def joined(told: Iterable[TableContents]) -> TableContents:
    """What all tables say together, in their order; what failed is told by who reads them."""
    parts = list(told)
    return TableContents(
        tables=[one for part in parts for one in part.tables],
        indicators=[one for part in parts for one in part.indicators],
        budget=[one for part in parts for one in part.budget],
        aggregates=[one for part in parts for one in part.aggregates],
        scales=[one for part in parts for one in part.scales],
        iku=[one for part in parts for one in part.iku],
    )


def stood_up(parts: Sequence[TableContents], over: Mapping[str, str]) -> Iterator[TableContents]:
    """`parts` with the rows of each table that is set on its side as the one indicator that they are of; `over` are
    the words over each table."""
    names = names_of(row for part in parts for row in part.indicators)
    for part in parts:
        one = None
        if part.indicators and not part.budget:
            one = set_on_its_side(part.indicators, over[part.tables[0].id], names)
        yield part if one is None else replace(part, indicators=[one], tables=[_of_kind(part.tables[0], one.kind)])


def _of_kind(table: Table, kind: str) -> Table:
    return structs.replace(table, kind=kind, reasons=[reason("rows_called_by_measures")])

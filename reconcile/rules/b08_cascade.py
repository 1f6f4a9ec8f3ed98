"""The budgets agreed with sub-units add up to that of the parent agreement.

Why: money that no sub-unit agreed to spend is nobody's responsibility.
Example: two programmes of 40 billion in the head's agreement, kegiatan of 21 billion in those of the four sub-units.
May be wrong: where not every sub-unit's agreement is part of the report.
Regulation: PermenPANRB 53/2014: agreements are made from the top down, each with its budget.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reconcile.facts.budget_levels import level
from reconcile.facts.rows import TableView
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.wording import plain
from schemas.figure import Figure

FEWEST = 2
"""Sub-units that must have an agreement with a budget."""

MOST_TIMES = 2
"""Times the whole beyond which the tables are of something else than its parts."""


def check(index: Index) -> Iterator[Outcome]:
    tables = [table for table in index.tables if table.lines and table.lines[0].owner.kind == "budget_agreement"]
    parents = [table for table in tables if _levels(table) == {"program"}]
    children = [table for table in tables if _levels(table) == {"kegiatan"}]
    if not parents or len(children) < FEWEST:
        return
    agreed, parts = _pagu(parents[0]), [figure for table in children for figure in _pagu(table)]
    if not (agreed and parts):
        return
    trusted = all(figure.known and index.trusted(figure) for figure in (*agreed, *parts))
    of_one_scale = len({figure.unit or "Rp" for figure in (*agreed, *parts)}) == 1
    if not trusted or _twice(children) or not of_one_scale or _sum(parts) > MOST_TIMES * _sum(agreed):
        yield Undecided((*agreed, *parts), "structure_unclear")
    elif _sum(agreed) == _sum(parts):
        yield Consistent((*agreed, *parts))
    else:
        again = [figure for table in parents[1:] for figure in _pagu(table)]
        yield _finding(
            agreed, parts, [figure for figure in again if figure.value in {f.value for f in agreed}], children
        )


def _levels(table: TableView) -> set[str]:
    return {level(line) or "" for line in table.lines} - {"total"}


def _pagu(table: TableView) -> list[Figure]:
    return [figure for line in table.lines if level(line) != "total" for figure in line.of("pagu")]


def _twice(children: Sequence[TableView]) -> bool:
    """Whether one kegiatan is agreed with two sub-units, or printed in two copies."""
    names = [plain(line.label) for table in children for line in table.lines if level(line) != "total"]
    return len(set(names)) < len(names)


def _sum(figures: Sequence[Figure]) -> Decimal:
    return sum((figure.number for figure in figures), Decimal(0))


def _finding(
    agreed: Sequence[Figure], parts: Sequence[Figure], again: Sequence[Figure], children: Sequence[TableView]
) -> Contradiction:
    whole, sum_of_parts = _sum(agreed), _sum(parts)
    return build_finding(
        "B08",
        "warning",
        agreed[0],
        "cascade",
        params={"whole": whole, "parts": sum_of_parts, "off": whole - sum_of_parts, "units": len(children)},
        also_stated=[*agreed[1:], *again],
        inputs=parts,
        corrections={},
    )


RULE = Rule("B08", "cascade", "warning", check)

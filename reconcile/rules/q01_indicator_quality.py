"""A target can be measured, and asks for more than was there before.

Why: what has no number or unit cannot be measured, and a target below last year's result asks for nothing.
Example: a target of 65 where last year's realisasi was 72, of an indicator of which more is better.
May be wrong: where circumstances made the target fall, which the report may explain in its text.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.formulas import polarity
from reconcile.facts.rows import Row, same_unit
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.rule import Rule
from schemas.figure import Figure

FEWEST_ROWS = 5
"""Rows of a table that must all be exactly 100 before that is told."""


def check(index: Index) -> Iterator[Outcome]:
    for row in index.rows:
        yield from _target(index, row)
    for table in index.tables:
        capaian = [figure for row in table.rows for figure in row.of("capaian") if figure.known]
        if len(capaian) >= FEWEST_ROWS and all(figure.number == 100 for figure in capaian):
            yield build_finding(
                "Q01", "info", capaian[0], "all_hundred", params={"count": len(capaian)}, corrections={}
            )


def _target(index: Index, row: Row) -> Iterator[Outcome]:
    own = index.document.year
    target = row.one("target", (own, None))
    if own is None or target is None or not target.known:
        return
    before = [figure for figure in row.of("realisasi") if figure.known and _is_before(figure, own)]
    if not before:
        yield Undecided((target,), "missing_operand")
    elif polarity(row.label, target) != "lower" and same_unit(target, before[0]) and target.number < before[0].number:
        yield build_finding(
            "Q01",
            "info",
            target,
            "target_below_before",
            params={"before": before[0].raw},
            inputs=(before[0],),
            corrections={},
            fault=f"Q01 {row.owner.table}",
        )
    else:
        yield Consistent((target, before[0]))


def _is_before(figure: Figure, own: int) -> bool:
    return figure.year == own - 1 or figure.basis == "previous_year"


RULE = Rule("Q01", "indicator-quality", "info", check)

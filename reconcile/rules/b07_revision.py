"""What is said of a budget revision fits its amounts: a mere shift leaves the pagu as it was.

Why: the history of the pagu explains the budget; a sum that appears without a reason has no known source.
Example: `pergeseran anggaran dalam 1 RO` beside a pagu that rose by Rp 38.030.000.
May be wrong: where one revision did several things and the table names only one of them.
Regulation: PMK 62/2023: a shift between accounts does not change the pagu.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from reconcile.facts.budget_levels import level
from reconcile.facts.rows import TableView
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.figure import Figure


def check(index: Index) -> Iterator[Outcome]:
    faults: dict[tuple[str, str], list[tuple[Figure, Figure]]] = defaultdict(list)
    for table in index.tables:
        for before, after in _steps(table):
            said = plain(_said(table, after))
            if not any(word in said for word in listed("revisions", "shift")):
                yield Undecided((after,), "no_reason_given")
            elif before.number == after.number or any(word in said for word in listed("revisions", "change")):
                yield Consistent((after, before))
            else:
                faults[str(before.number), str(after.number)].append((before, after))
    yield from map(_finding, faults.values())


def _steps(table: TableView) -> Iterator[tuple[Figure, Figure]]:
    """The pagu before and after each revision."""
    lines = [line for line in table.lines if level(line) == "revision"]
    pagu = [figure for line in lines for figure in line.of("pagu") if figure.known]
    yield from pairwise(pagu)


def _said(table: TableView, after: Figure) -> str:
    """The printed row of a revision."""
    rows = table.table.rows if table.table else []
    found = (
        " ".join(cell.text for cell in row if cell) for row in rows if any(c and c.bbox == after.bbox for c in row)
    )
    printed = next(found, "")
    return f"{after.quote} {printed}"


def _finding(same: list[tuple[Figure, Figure]]) -> Contradiction:
    """A table that is printed twice is told once."""
    before, after = same[0]
    return build_finding(
        "B07",
        "warning",
        after,
        "revision",
        params={"before": before.raw, "off": f"{after.number - before.number:+f}"},
        also_stated=[other for _, other in same[1:]],
        inputs=[before],
        corrections={},
    )


RULE = Rule("B07", "revision", "warning", check)

"""What is said of a budget revision fits its amounts: a mere shift leaves the pagu as it was.

Why: the history of the pagu explains the budget; a sum that appears without a reason has no known source.
Example: `pergeseran anggaran dalam 1 RO` beside a pagu that rose by Rp 38.030.000.
May be wrong: where one revision did several things and the table or the sentence names only one of them.
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
from reconcile.prose.revision_steps import Step, revision_steps
from reconcile.rule import Rule
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.figure import Figure
from schemas.findings import Parameter


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
    for step in revision_steps(index):
        yield Consistent((step.stated, *step.inputs)) if step.agrees else _told(step)


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


def _told(step: Step) -> Contradiction:
    """What a sentence tells of a revision."""
    expected = "" if step.expected is None else f"{step.expected:,.0f}".replace(",", ".")
    params: dict[str, Parameter] = {"before": step.inputs[0].raw, "change": step.inputs[-1].raw, "expected": expected}
    return build_finding(
        "B07",
        "warning",
        step.stated,
        step.key,
        elsewhere=step.expected,
        params=params,
        inputs=step.inputs,
        identity=(step.key, step.stated.raw),
        corrections={},
    )


RULE = Rule("B07", "revision", "warning", check)

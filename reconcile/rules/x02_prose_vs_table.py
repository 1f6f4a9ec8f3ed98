"""A figure in the running text is the one that the tables, or the other sentences, give for the same thing.

Why: readers take the figures of the summary for those of the tables; where they differ, one of the two is wrong, and a
figure copied from another line is the usual cause.
Example: `Realisasi anggaran kegiatan 6123 sebesar Rp 2.500.000`, while the rows under 6123 add up to Rp 2.600.000.
May be wrong: where the sentence speaks of a part of the item, of a budget before its revision, or of another source of
money than the table, without saying so.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.findings.build_finding import build_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.prose.all_statements import all_statements
from reconcile.prose.statements import TextStatement
from reconcile.rule import Rule


def check(index: Index) -> Iterator[Outcome]:
    for statement in all_statements(index):
        yield _outcome(index, statement)


def _outcome(index: Index, statement: TextStatement) -> Outcome:
    if statement.kind == "right":
        return Consistent((statement.claim, *statement.places))
    if statement.kind == "unsure" or not index.trusted(statement.claim):
        return Undecided((statement.claim, *statement.places), statement.reason or "repaired")
    equation = statement.equation
    computed = index.judge(equation).computed if equation else None
    return build_finding(
        "X02",
        "error",
        statement.claim,
        statement.key,
        computed=None
        if computed is None
        else rounded(computed, max(statement.claim.decimals, statement.places[0].decimals)),
        params={"other": statement.places[0].raw, "other_page": statement.places[0].page, **statement.params},
        inputs=statement.places,
        context=statement.context,
        identity=(str(statement.claim.year), statement.params.get("code", "")),
        holds=(lambda corrections: index.judge(equation, corrections).consistent) if equation else None,
        fault=statement.fault,
    )


RULE = Rule("X02", "prose-vs-table", "error", check)

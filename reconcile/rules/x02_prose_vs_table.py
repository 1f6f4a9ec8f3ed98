"""A figure in the running text is the one that the tables, or the other sentences, give for the same thing.

Why: readers take the figures of the summary for those of the tables; where they differ, one of the two is wrong, and a
figure copied from another line is the usual cause.
Example: `Realisasi anggaran kegiatan 6123 sebesar Rp 2.500.000`, while the rows under 6123 add up to Rp 2.600.000.
May be wrong: where the sentence speaks of a part of the item, of a budget before its revision, or of another source of
money than the table, without saying so.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.findings.build_finding import rounded, tell
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.prose.all_statements import all_told
from reconcile.prose.statements import Told
from reconcile.rule import Rule


def check(index: Index) -> Iterator[Outcome]:
    for told in all_told(index):
        yield _outcome(index, told)


def _outcome(index: Index, told: Told) -> Outcome:
    if told.kind == "right":
        return Consistent((told.claim, *told.places))
    if told.kind == "unsure" or not index.trusted(told.claim):
        return Undecided((told.claim, *told.places), told.reason or "repaired")
    equation = told.equation
    computed = index.judge(equation).computed if equation else None
    return tell(
        "X02",
        "error",
        told.claim,
        told.key,
        computed=None if computed is None else rounded(computed, max(told.claim.decimals, told.places[0].decimals)),
        params={"other": told.places[0].raw, "other_page": told.places[0].page, **told.params},
        inputs=told.places,
        context=told.context,
        identity=(str(told.claim.year), told.params.get("code", "")),
        holds=(lambda corrections: index.judge(equation, corrections).consistent) if equation else None,
        fault=told.fault,
    )


RULE = Rule("X02", "prose-vs-table", "error", check)

"""Of every indicator far below or above its target, some sentence gives the cause.

Why: the report is there to explain; a result without a cause teaches nothing for the next plan.
Example: capaian 64 %, and no sentence that names the indicator and says why.
May be wrong: where the cause is given in a sentence without a figure, in a table, or under another name.
Regulation: PermenPANRB 53/2014: the analysis of what was reached and what was not.
In preview: sentences without a figure are not kept, and causes often stand in them; reports of every agency were told
of a dozen such indicators or more.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.prose.causes import unexplained
from reconcile.rule import Rule


def check(index: Index) -> Iterator[Outcome]:
    if not index.claims:
        yield Undecided((), "no_value")
        return
    found = list(unexplained(index))
    for _, capaian in found:
        yield build_finding("R05", "info", capaian, "cause_missing", corrections={})
    if not found:
        yield Consistent(())


RULE = Rule("R05", "cause-missing", "info", check, preview=True)

"""How many numbers of the report were read and tested, and why the others were not; and how figures are
shortened where they are not rounded.

Why: no finding means nothing where nothing was tested; silence must not be taken for agreement.
Example: 1.234 numbers, 900 tested; of the others 250 speak of something no check speaks of.
May be wrong: a number counts as tested when one check decided on it; another check might still find fault with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reconcile.facts.habits import shortened
from reconcile.findings.build_finding import build_finding
from reconcile.findings.coverage import coverage, untested
from reconcile.findings.finding_in_text import Place, finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.figure import Figure
from schemas.findings import Coverage, Parameter, RuleFailure

PLACES = 6


def check(index: Index) -> Iterator[Outcome]:
    """Looks at what the rules before it have said, so it stands last in the register."""
    yield from (_habit(habit, figures) for habit, figures in shortened(index.outcomes).items())
    yield from map(_failure, index.failures)
    left = untested(index, index.outcomes)
    if not left:
        yield Consistent(())
        return
    yield from (Undecided((figure,), "unreadable") for figure in left if figure.status == "unreadable")
    if any(figure.known for figure in left):
        yield _finding(left[0], coverage(index, index.outcomes))


def _finding(first: Figure, covered: Coverage) -> Contradiction:
    """To be told as untested is not to be tested."""
    params: dict[str, Parameter] = {
        "numbers": covered.numbers,
        "tested": covered.tested,
        "left": covered.numbers - covered.tested,
    }
    return replace(build_finding("R02", "info", first, "not_tested", params=params, corrections={}), figures=())


def _failure(failure: RuleFailure) -> Contradiction:
    params: dict[str, Parameter] = {"code": failure.rule, "error": failure.error, "place": failure.place}
    return finding_in_text("R02", "info", [Place(1, failure.rule)], "rule_failed", params=params)


def _habit(habit: str, figures: list[Figure]) -> Contradiction:
    """Told once, with the first places."""
    params: dict[str, Parameter] = {"count": len(figures), "places": [f"{f.raw} ({f.page})" for f in figures[:PLACES]]}
    first, *others = figures
    finding = build_finding(
        "R02", "info", first, habit, params=params, also_stated=others[: PLACES - 1], identity=(habit,), corrections={}
    )
    return replace(finding, figures=())


RULE = Rule("R02", "not-tested", "info", check)

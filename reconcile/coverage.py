"""How much of what the report states was tested, and why the rest was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reconcile.figure import Figure
from reconcile.index import Index
from reconcile.outcome import Outcome, Undecided
from schemas.findings import Coverage


def coverage(index: Index, outcomes: Iterable[Outcome]) -> Coverage:
    """A number is tested when it took part in a check that was decided; else its first reason counts."""
    tested: set[str] = set()
    reasons: dict[str, str] = {}
    for outcome in outcomes:
        if isinstance(outcome, Undecided):
            for figure in outcome.figures:
                reasons.setdefault(figure.id, outcome.reason)
        else:
            tested.update(figure.id for figure in outcome.figures)
    numbers = [figure for figure in index.figures.values() if _numeric(figure)]
    untested = [figure for figure in numbers if figure.id not in tested]
    counted = Counter(reasons.get(figure.id, "no_check") for figure in untested)
    return Coverage(numbers=len(numbers), tested=len(numbers) - len(untested), untested=dict(counted.most_common()))


def _numeric(figure: Figure) -> bool:
    """Read as a number, or printed as one that could not be read."""
    return figure.known or figure.status == "unreadable"

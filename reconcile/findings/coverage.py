"""How much of what the report states was tested, and why the rest was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reconcile.index import Index
from reconcile.outcome import Outcome, Undecided
from schemas.figure import Figure
from schemas.findings import Coverage


def coverage(index: Index, outcomes: Sequence[Outcome]) -> Coverage:
    """A number is tested when it took part in a check that was decided; else its first reason counts."""
    reasons: dict[str, str] = {}
    for outcome in outcomes:
        if isinstance(outcome, Undecided):
            for figure in outcome.figures:
                reasons.setdefault(figure.id, outcome.reason)
    unknown = [figure for figure in index.unknown if _numeric(figure)]
    left = [*untested(index, outcomes), *unknown]
    numbers = sum(map(_numeric, index.figures.values())) + len(unknown)
    counted = Counter(reasons.get(figure.id, "no_check") for figure in left)
    return Coverage(numbers=numbers, tested=numbers - len(left), untested=dict(counted.most_common()))


def untested(index: Index, outcomes: Iterable[Outcome]) -> list[Figure]:
    """The numbers that no check decided on, in the order of the index."""
    tested = {figure.id for outcome in outcomes if not isinstance(outcome, Undecided) for figure in outcome.figures}
    return [figure for figure in index.figures.values() if _numeric(figure) and figure.id not in tested]


def _numeric(figure: Figure) -> bool:
    """Read as a number, or printed as one that could not be read."""
    return figure.known or figure.status == "unreadable"

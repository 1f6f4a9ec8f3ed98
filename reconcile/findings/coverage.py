"""How much of what the report states was tested, and why the rest was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from schemas.figure import Figure
from schemas.findings import Coverage
from schemas.reading import Reading


def coverage(index: Index, outcomes: Sequence[Outcome]) -> Coverage:
    """A number is tested when it took part in a check that was decided; else its first reason counts. Cells with digits
    that became no figure at all are numbers that nobody tested."""
    reasons: dict[str, str] = {}
    for outcome in outcomes:
        if isinstance(outcome, Undecided):
            for figure in outcome.figures:
                reasons.setdefault(figure.id, outcome.reason)
    unknown = [figure for figure in index.unknown if _numeric(figure)]
    left = [*untested(index, outcomes), *unknown]
    counted = Counter(reasons.get(figure.id, "no_check") for figure in left) + _nowhere(index.document.reading)
    numbers = sum(map(_numeric, index.figures.values())) + counted.total() - len(left) + len(unknown)
    return Coverage(numbers=numbers, tested=numbers - counted.total(), untested=dict(counted.most_common()))


def _nowhere(reading: Reading | None) -> Counter[str]:
    """Cells with digits that stand in no value, by the reason."""
    counted: Counter[str] = Counter()
    for doubt in reading.doubtful if reading else ():
        counted[doubt.reason] += doubt.cells
    return +counted


def untested(index: Index, outcomes: Iterable[Outcome]) -> list[Figure]:
    """The numbers that no check decided on, in the order of the index."""
    tested = {figure.id for outcome in outcomes if _tests(outcome) for figure in outcome.figures}
    return [figure for figure in index.figures.values() if _numeric(figure) and figure.id not in tested]


def _tests(outcome: Outcome) -> bool:
    return isinstance(outcome, Consistent) or (isinstance(outcome, Contradiction) and outcome.tests)


def _numeric(figure: Figure) -> bool:
    """Read as a number, or printed as one that could not be read."""
    return figure.known or figure.status == "unreadable"

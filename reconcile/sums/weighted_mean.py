"""The mean that a table weighs: its rows, or the words over and beside them, print a weight (`Bobot`)."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.facts.averages import Average
from reconcile.index import Index
from reconcile.words.wording import plain
from schemas.equation import Equation, total
from schemas.figure import Figure
from schemas.interval import Interval

_WEIGHT = "bobot"


def prints_weights(index: Index, average: Average) -> bool:
    """Whether the rows of the average, the other means of its table or the columns print weights."""
    stated = (*index.aggregates, *index.unknown, *_told_in(average))
    beside = (figure for figure in stated if figure.table == average.stated.table)
    labels = (label for figure in beside for label in (figure.label, figure.measure))
    return any(_WEIGHT in plain(label) for label in labels)


def weighted_mean(index: Index, average: Average) -> Equation | None:
    """The mean of the column by the weights that its rows print, each its own; None where one prints none."""
    figures = (*index.unknown, *_told_in(average))
    weights = {_row(figure): figure for figure in figures if _is_weight(figure)}
    own = [weights.get(_row(cell)) for cell in average.column]
    known = tuple(weight for weight in own if weight is not None)
    if len(known) < len(own) or not any(weight.number for weight in known):
        return None
    return Equation(average.stated, (*average.column, *known), _by_weights)


def _told_in(average: Average) -> list[Figure]:
    return [figure for row in average.rows for figure in row.figures]


def _is_weight(figure: Figure) -> bool:
    return figure.origin == "row" and figure.known and _WEIGHT in plain(figure.measure)


def _row(figure: Figure) -> str:
    return figure.owner.id


def _by_weights(parts: Sequence[Interval]) -> Interval:
    """`parts` are the values and then their weights: Σ(value · weight) / Σ weight."""
    half = len(parts) // 2
    weights = parts[half:]
    return total([value * weight for value, weight in zip(parts[:half], weights, strict=True)]) / total(weights)

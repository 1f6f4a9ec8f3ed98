"""Amounts that a sentence gives another year than the tables and the other sentences of the report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reconcile.across.thresholds import PARTICULAR_AMOUNT
from reconcile.index import Index
from schemas.figure import Figure

YEAR = re.compile(r"(?<![\d/.-])20\d\d(?!\d)")


def misdated_amounts(index: Index) -> Iterator[tuple[Figure, int]]:
    """Each with the year that its sentence prints before it, where that is the year before the report's own and every
    other place that states the amount gives it the report's own."""
    own = index.document.year
    stated: dict[object, list[Figure]] = defaultdict(list)
    for figure in index.figures.values():
        if figure.known and figure.measure in ("pagu", "pagu_awal", "realisasi") and figure.number >= PARTICULAR_AMOUNT:
            stated[figure.number].append(figure)
    for figure in index.claims:
        year = year_before(figure)
        others = [other for other in stated.get(figure.value, ()) if _sentence(other) != _sentence(figure)]
        if own is not None and year == own - 1 and others and all(_year(other, own) == own for other in others):
            yield figure, year


def _sentence(figure: Figure) -> object:
    return getattr(figure.owner, "sentence", figure.owner.id)


def _year(figure: Figure, own: int) -> int | None:
    return (year_before(figure) if figure.origin == "claim" else figure.year) or own


def year_before(figure: Figure) -> int | None:
    """The last year that its sentence prints before it."""
    at = figure.quote.find(figure.raw)
    years = YEAR.findall(figure.quote[:at]) if at > 0 else []
    return int(years[-1]) if years else None

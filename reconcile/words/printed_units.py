"""Whether a figure bears the unit that is printed over its column."""

from __future__ import annotations

from reconcile.words.units import is_percent, unit_name
from schemas.figure import Figure


def bears_unit(figure: Figure) -> bool:
    """A per cent sign over a whole column says nothing of a row that does not print it."""
    if is_percent(figure.unit):
        return "%" in figure.raw or "persen" in figure.quote.casefold()
    return unit_name(figure.unit) is not None

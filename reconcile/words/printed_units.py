"""Whether a figure bears the unit that is printed over its column."""

from __future__ import annotations

from reconcile.words.units import is_percent, unit_name
from schemas.document import Indicator
from schemas.figure import Figure


def bears_unit(figure: Figure) -> bool:
    """A per cent sign over a whole column says nothing of a row that does not print it, in a cell or as its satuan."""
    if is_percent(figure.unit):
        own = isinstance(figure.owner, Indicator) and is_percent(figure.owner.satuan)
        return own or "%" in figure.raw or "persen" in figure.quote.casefold()
    return unit_name(figure.unit) is not None

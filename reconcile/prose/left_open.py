"""Figures of the text of which no word says what measure they are."""

from __future__ import annotations

from schemas.figure import Figure

COUNTED = "sebagian:"


def left_open(figure: Figure) -> bool:
    """Of no measure, or a count of whatever its noun is: `terjadi pada 3 sasaran`."""
    return not figure.measure or figure.measure.startswith(COUNTED)

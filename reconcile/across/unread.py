"""Tables with figures of which nothing was understood."""

from __future__ import annotations

from reconcile.across.thresholds import OF_A_TABLE
from schemas.reading import Doubt, Reading


def unread_tables(reading: Reading) -> list[Doubt]:
    """The most figures first; without frames that hold a figure or two."""
    return [doubt for doubt in reading.doubtful if doubt.reason == "table_not_understood" and doubt.cells >= OF_A_TABLE]

"""What a difference between two figures of one kind is told in: rupiah or points."""

from __future__ import annotations

from typing import Literal

from reconcile.words.units import is_percent, is_rupiah
from schemas.figure import AMOUNTS, SHARES, Figure


def measured_in(figure: Figure) -> Literal["rupiah", "points"] | None:
    if is_percent(figure.unit) or figure.measure in SHARES:
        return "points"
    money = is_rupiah(figure.unit) or figure.measure in AMOUNTS
    return "rupiah" if money or (figure.measure == "realisasi" and figure.origin == "budget") else None

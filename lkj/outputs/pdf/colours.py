"""The colours of marks: printed letters stay legible under those of the pen, white ones on those of the flags."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.marking.job import Colour
    from schemas.findings import Severity

PEN: dict[Severity, Colour] = {"error": (1.0, 0.70, 0.66), "warning": (1.0, 0.88, 0.50), "info": (0.76, 0.88, 1.0)}
FLAG: dict[Severity, Colour] = {"error": (0.73, 0.10, 0.10), "warning": (0.58, 0.36, 0.0), "info": (0.10, 0.36, 0.68)}
INPUT: Colour = (0.30, 0.45, 0.62)
REPORT: Colour = (0.25, 0.25, 0.28)

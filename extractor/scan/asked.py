"""What of a report is to be recognized, and where what was recognized is kept."""

from __future__ import annotations

from typing import Literal

import msgspec

from extractor.scan.choice import Ocr

Missing = Literal["ask", "wait", "fail"]


class Scans(msgspec.Struct, frozen=True):
    """`folder` holds what was recognized before. Of pages that are wanted and not there yet, `missing` says what to do:
    to stop and tell which they are (`ask`); else they stay pictures, that are still to be recognized (`wait`), or that
    cannot be (`fail`)."""

    ocr: Ocr
    folder: str
    missing: Missing = "ask"

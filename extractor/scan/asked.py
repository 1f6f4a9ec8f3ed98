"""What of a report is to be recognized, and where what was recognized is kept."""

from __future__ import annotations

import msgspec

from extractor.scan.choice import Ocr


class Scans(msgspec.Struct, frozen=True):
    """`folder` holds what was recognized before. `ask` has the reading stop at the first round, and tell which pages
    are wanted that are not there yet; without it, what is not there stays a picture."""

    ocr: Ocr
    folder: str
    ask: bool = True

"""What the overlay child is asked for, and what it answers."""

from __future__ import annotations

import msgspec

from extractor.child.one_job import ReadingJob


class OverlayJob(ReadingJob, frozen=True):
    """`drawn` are the pages to draw, counted from 1; `legend` tells for each kind of mark what it stands for."""

    drawn: list[int] = []
    legend: dict[str, str] = {}


class DrawnPage(msgspec.Struct, frozen=True):
    """`png` is None where the page could not be drawn."""

    page: int
    png: bytes | None

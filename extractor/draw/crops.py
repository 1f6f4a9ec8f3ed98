"""What the drawing child is asked for, and what it answers."""

from __future__ import annotations

import msgspec

from extractor.child.one_job import ReadingJob
from schemas.geometry import Box


class Crop(msgspec.Struct, frozen=True):
    """A part of a page, counted from 1; `box` may reach beyond the page."""

    page: int
    box: Box


class DrawingJob(ReadingJob, frozen=True):
    crops: list[Crop] = []


class Picture(msgspec.Struct, frozen=True):
    """A PNG of what stands in `box`, which lies within its page."""

    png: bytes
    box: Box

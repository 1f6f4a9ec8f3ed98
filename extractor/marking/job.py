"""What the marking child is asked for."""

from __future__ import annotations

from typing import Literal

import msgspec

from extractor.child.one_job import Job
from schemas.geometry import Box

Colour = tuple[float, float, float]
"""Red, green and blue, from 0 to 1."""


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """One annotation. `page` counts from 1, boxes are as a reader sees the page.

    A `highlight` lies on its boxes as a marker pen does, an `outline` frames each of them, a `note` is a small flag
    that bears `flag`. `text` is what a reader is shown of it, `subject` its title, `name` what it is known by; a
    `grouped` mark belongs to the one before it, of the same page.
    """

    page: int
    shape: Literal["highlight", "outline", "note"]
    boxes: list[Box]
    colour: Colour
    text: str
    subject: str
    name: str
    flag: str = ""
    grouped: bool = False


class MarkingJob(Job, frozen=True):
    marks: list[Mark] = []

"""Has parts of a PDF's pages drawn in a disposable child process."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from extractor.crops import Crop, DrawingJob, Picture
from extractor.limits import DEFAULT_LIMITS, Limits
from lkj.child_process import Death, run_child
from lkj.reader import MOST_LOST_PAGES, idle, silent
from schemas.errors import UnreadableInput

COMMAND = (sys.executable, "-P", "-m", "extractor.drawing_child")
LIMITS = replace(DEFAULT_LIMITS, cpu_seconds=60, wall_seconds=90.0, silent_seconds=15.0)


def drawn(
    path: Path, crops: Sequence[Crop], limits: Limits = LIMITS, command: Sequence[str] = COMMAND
) -> dict[Crop, Picture]:
    """The pictures that could be drawn: a page that ends the child is left out, and the rest is drawn again."""
    deadline = time.monotonic() + limits.wall_seconds
    left = sorted(set(crops), key=lambda crop: (crop.page, crop.box))
    for _ in range(MOST_LOST_PAGES + 1):
        if not left:
            break
        outcome = _asked(path, left, limits, deadline, command)
        if not isinstance(outcome, Death):
            return _answered(left, outcome)
        if not outcome.page or outcome.reason in ("cpu", "wall"):  # not the doing of one page
            break
        left = [crop for crop in left if crop.page != outcome.page]
    return {}


def _asked(path: Path, crops: Sequence[Crop], limits: Limits, deadline: float, command: Sequence[str]) -> bytes | Death:
    job = DrawingJob(limits, crops=list(crops))
    try:
        return run_child([*command, os.fspath(path)], job, deadline, silent, idle)
    except UnreadableInput:
        return Death("fault", 0, 0)


def _answered(crops: Sequence[Crop], answer: bytes) -> dict[Crop, Picture]:
    try:
        pictures = msgspec.json.decode(answer, type=list[Picture | None])
    except msgspec.MsgspecError:
        return {}
    return {crop: picture for crop, picture in zip(crops, pictures, strict=False) if picture is not None}

"""Has parts of a PDF's pages drawn in disposable child processes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import msgspec

from extractor.draw.crops import Crop, DrawingJob, Picture
from extractor.limits import DEFAULT_LIMITS, Limits
from lkj.reading.after_death import MOST_LOST_PAGES
from lkj.reading.child_process import Death, run_child
from lkj.reading.drafts import pdf_of
from lkj.reading.reader import idle, silent
from lkj.reading.recognition import scans_of
from schemas.errors import UnreadableInput

COMMAND = (sys.executable, "-P", "-m", "extractor.draw.drawing_child")
LIMITS = replace(DEFAULT_LIMITS, cpu_seconds=60, wall_seconds=600.0, silent_seconds=120.0)
MOST_PAGES = 300
_PAGES_A_CHILD = 40  # what is lost with a child that draws nothing at all
_AT_ONCE = 2


def drawn(
    path: Path, crops: Sequence[Crop], limits: Limits = LIMITS, command: Sequence[str] = COMMAND
) -> dict[Crop, Picture]:
    """The pictures that could be drawn, of the first MOST_PAGES pages asked for. A page that ends its child is left
    out, and the rest is drawn again."""
    deadline = time.monotonic() + limits.wall_seconds
    wanted = sorted(set(crops), key=lambda crop: (crop.page, crop.box))
    shares = _shares(wanted)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        answers = pool.map(lambda share: _drawn(path, share, limits, deadline, command), shares)
        return {crop: picture for answer in answers for crop, picture in answer.items()}


def _shares(crops: Sequence[Crop]) -> list[list[Crop]]:
    """Every page whole in one of them, and the children at work together equally busy."""
    pages = sorted({crop.page for crop in crops})[:MOST_PAGES]
    children = -(-len(pages) // _PAGES_A_CHILD)
    size = max(1, -(-len(pages) // max(_AT_ONCE, children)))
    shares = (set(pages[start : start + size]) for start in range(0, len(pages), size))
    return [[crop for crop in crops if crop.page in share] for share in shares]


def _drawn(
    path: Path, crops: Sequence[Crop], limits: Limits, deadline: float, command: Sequence[str]
) -> dict[Crop, Picture]:
    left = list(crops)
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
    job = DrawingJob(limits, scans=scans_of("auto"), crops=list(crops))
    try:
        return run_child([*command, os.fspath(pdf_of(path))], job, deadline, silent, idle)
    except UnreadableInput:
        return Death("fault", 0, 0)


def _answered(crops: Sequence[Crop], answer: bytes) -> dict[Crop, Picture]:
    try:
        pictures = msgspec.json.decode(answer, type=list[Picture | None])
    except msgspec.MsgspecError:
        return {}
    return {crop: picture for crop, picture in zip(crops, pictures, strict=False) if picture is not None}

"""The disposable process that draws what the reader made of pages: `python -m extractor.draw.overlay_child REPORT.pdf`.

It reads the report as the reading child does, under the same limits, and draws the pages asked for with marks on them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import msgspec

from extractor.child.frames import Message
from extractor.child.one_job import answer_one, telling
from extractor.draw.overlay_job import DrawnPage, OverlayJob

DrawPages = Callable[[Path, OverlayJob, Callable[[int, int], None]], list[DrawnPage]]


def main(load: Callable[[], DrawPages]) -> None:
    """Do the job on standard input; `load` imports the engine, which must not be there before the limits are."""

    def draw(job: OverlayJob, channel: BinaryIO) -> Message:
        return msgspec.json.encode(load()(Path(sys.argv[-1]), job, telling(channel, job.limits)))

    answer_one(OverlayJob, draw)


def _load() -> DrawPages:
    from extractor.draw.overlay_pages import drawn_pages  # only now: importing it loads the engine

    return drawn_pages


if __name__ == "__main__":
    main(_load)

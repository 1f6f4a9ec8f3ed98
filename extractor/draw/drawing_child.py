"""The disposable process that draws parts of pages: `python -m extractor.draw.drawing_child REPORT.pdf`.

Drawing runs far more of the PDF engine than reading does, so it has a process of its own, under the same limits.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from extractor.child.frames import Message, Progress, send
from extractor.child.one_job import answer_one
from extractor.draw.crops import Crop, DrawingJob, Picture
from extractor.limits import Limits
from extractor.scan.asked import Scans

Draw = Callable[[Path, Limits, Sequence[Crop], Callable[[int], None], Scans | None], Sequence[Picture | None]]


def main(load: Callable[[], Draw]) -> None:
    """Do the job on standard input; `load` imports the engine, which must not be there before the limits are."""

    def draw(job: DrawingJob, channel: BinaryIO) -> Message:
        def progress(page: int) -> None:
            send(channel, Progress(page, len(job.crops)))

        pictures = load()(Path(sys.argv[-1]), job.limits, job.crops, progress, job.scans)
        return msgspec.json.encode(pictures)

    answer_one(DrawingJob, draw)


def _load() -> Draw:
    from extractor.draw.drawing import pictures_of  # only now: importing it loads the engine

    return pictures_of


if __name__ == "__main__":
    main(_load)

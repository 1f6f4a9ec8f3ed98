"""The disposable process that draws parts of pages: `python -m extractor.draw.drawing_child REPORT.pdf`.

Drawing runs far more of the PDF engine than reading does, so it has a process of its own, under the same limits.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from extractor.child.confinement import confine
from extractor.child.frames import Progress, send
from extractor.child.process import OUT_OF_MEMORY, claim_standard_output
from extractor.draw.crops import Crop, DrawingJob, Picture
from extractor.limits import Limits
from extractor.scan.asked import Scans

Draw = Callable[[Path, Limits, Sequence[Crop], Callable[[int], None], Scans | None], Sequence[Picture | None]]


def main(load: Callable[[], Draw]) -> None:
    """Do the job on standard input; `load` imports the engine, which must not be there before the limits are."""
    channel = claim_standard_output()
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=DrawingJob)
    confine(job.limits)
    try:
        pictures = load()(
            Path(sys.argv[-1]),
            job.limits,
            job.crops,
            lambda page: send(channel, Progress(page, len(job.crops))),
            job.scans,
        )
        send(channel, msgspec.json.encode(pictures))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # no clean-up: it would need memory


def _load() -> Draw:
    from extractor.draw.drawing import pictures_of  # only now: importing it loads the engine

    return pictures_of


if __name__ == "__main__":
    main(_load)

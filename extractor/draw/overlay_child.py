"""The disposable process that draws what the reader made of pages: `python -m extractor.draw.overlay_child REPORT.pdf`.

It reads the report as the reading child does, under the same limits, and draws the pages asked for with marks on them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from extractor.child.confinement import confine
from extractor.child.frames import Message, send
from extractor.child.process import OUT_OF_MEMORY, claim_standard_output, refusal_of, telling
from extractor.draw.overlay_job import DrawnPage, OverlayJob
from schemas.errors import LkjError

DrawPages = Callable[[Path, OverlayJob, Callable[[int, int], None]], list[DrawnPage]]


def main(load: Callable[[], DrawPages]) -> None:
    """Do the job on standard input; `load` imports the engine, which must not be there before the limits are."""
    channel = claim_standard_output()
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=OverlayJob)
    confine(job.limits)
    send(channel, _answer(load, job, telling(channel, job.limits)))


def _answer(load: Callable[[], DrawPages], job: OverlayJob, progress: Callable[[int, int], None]) -> Message:
    try:
        return msgspec.json.encode(load()(Path(sys.argv[-1]), job, progress))
    except LkjError as error:
        return refusal_of(error)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # no clean-up: it would need memory


def _load() -> DrawPages:
    from extractor.draw.overlay_pages import drawn_pages  # only now: importing it loads the engine

    return drawn_pages


if __name__ == "__main__":
    main(_load)

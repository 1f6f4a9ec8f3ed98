"""The disposable process that reads one PDF: `python -m extractor.child.process REPORT.pdf`.

Hostile and broken files make the PDF engine abort, hang or eat all memory. So it is only ever loaded here, after limits
are set; the parent sees frames (see `extractor.child.frames`) on our standard output, or that we died, and on which
page.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Protocol

from extractor.child.frames import Message
from extractor.child.one_job import ReadingJob, answer_one, telling
from extractor.front.masking import without_employee_numbers
from extractor.limits import Limits
from extractor.scan.asked import Scans
from schemas.document import Document, encode


class Extract(Protocol):
    """What reads a report, as `extractor.read.extract` does."""

    def __call__(
        self,
        path: Path,
        limits: Limits,
        pages: frozenset[int] | None,
        progress: Callable[[int, int], None],
        scans: Scans | None = None,
    ) -> Document: ...


def main(load: Callable[[], Extract]) -> None:
    """Do the job on standard input; `load` imports the engine, which must not be there before the limits are."""

    def read(job: ReadingJob, channel: BinaryIO) -> Message:
        gc.disable()  # one report and then the end: looking for garbage in cycles finds none worth its time
        told = telling(channel, job.limits)
        return encode(without_employee_numbers(load()(Path(sys.argv[-1]), job.limits, job.pages, told, job.scans)))

    answer_one(ReadingJob, read)


def load_engine() -> Extract:
    from extractor.read import extract  # only now: importing it loads the engine

    return extract


if __name__ == "__main__":
    main(load_engine)

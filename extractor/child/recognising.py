"""The disposable process that recognizes scanned pages of one PDF: `python -m extractor.child.recognising REPORT.pdf`.

Pages are drawn and looked at here only, under limits of their own: a network needs more memory than reading does. What
is found goes into the folder that the job names; the parent hears which page begins, and that all are done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from extractor.child.frames import Message
from extractor.child.one_job import ReadingJob, answer_one, telling

Recognise = Callable[[Path, ReadingJob, Callable[[int, int], None]], None]
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")  # each thread would claim memory for itself


def main(load: Callable[[], Recognise]) -> None:
    """Do the job on standard input; `load` imports the engines, which must not be there before the limits are."""

    def work(job: ReadingJob, channel: BinaryIO) -> Message:
        os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
        load()(Path(sys.argv[-1]), job, telling(channel, job.limits))
        return b"done"

    answer_one(ReadingJob, work)


def load_recognition() -> Recognise:
    from extractor.scan.recognise_pages import recognise_pages  # only now: importing it loads the engines

    def recognise(path: Path, job: ReadingJob, progress: Callable[[int, int], None]) -> None:
        assert job.scans is not None
        recognise_pages(path, job.limits, job.pages or (), job.scans, progress)

    return recognise


if __name__ == "__main__":
    main(load_recognition)

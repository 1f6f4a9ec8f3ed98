"""The disposable process that recognizes scanned pages of one PDF: `python -m extractor.child.recognising REPORT.pdf`.

Pages are drawn and looked at here only, under limits of their own: a network needs more memory than reading does. What
is found goes into the folder that the job names; the parent hears which page begins, and that all are done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from extractor.child.confinement import confine
from extractor.child.frames import Message, send
from extractor.child.process import OUT_OF_MEMORY, ReadingJob, claim_standard_output, refusal_of, telling
from schemas.errors import LkjError

Recognise = Callable[[Path, ReadingJob, Callable[[int, int], None]], None]
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")  # each thread would claim memory for itself


def main(load: Callable[[], Recognise]) -> None:
    """Do the job on standard input; `load` imports the engines, which must not be there before the limits are."""
    channel = claim_standard_output()
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=ReadingJob)
    confine(job.limits)
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    send(channel, _answer(load, job, telling(channel, job.limits)))


def _answer(load: Callable[[], Recognise], job: ReadingJob, progress: Callable[[int, int], None]) -> Message:
    try:
        load()(Path(sys.argv[-1]), job, progress)
        return b"done"
    except LkjError as error:
        return refusal_of(error)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # no clean-up: it would need memory


def load_recognition() -> Recognise:
    from extractor.scan.recognise_pages import recognise_pages  # only now: importing it loads the engines

    def recognise(path: Path, job: ReadingJob, progress: Callable[[int, int], None]) -> None:
        assert job.scans is not None
        recognise_pages(path, job.limits, job.pages or (), job.scans, progress)

    return recognise


if __name__ == "__main__":
    main(load_recognition)

"""The disposable process that reads one PDF: `python -m extractor.child.process REPORT.pdf`.

Hostile and broken files make the PDF engine abort, hang or eat all memory. So it is only ever loaded here, after limits
are set; the parent sees frames (see `extractor.child.frames`) on our standard output, or that we died, and on which
page.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec

from extractor.child.confinement import confine, give_page
from extractor.child.frames import Message, Progress, Refusal, send
from extractor.front.masking import without_employee_numbers
from extractor.limits import Limits
from extractor.scan.asked import Scans
from schemas.document import Document, encode
from schemas.errors import LkjError


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


OUT_OF_MEMORY = 75  # exit code: Python met the memory limit (the PDF engine dies by a signal instead)


class Job(msgspec.Struct, frozen=True):
    """What the parent writes on our standard input; `pages` None stands for all."""

    limits: Limits
    pages: frozenset[int] | None = None


class ReadingJob(Job, frozen=True):
    """`scans` None has pictures left as they are."""

    scans: Scans | None = None


def main(load: Callable[[], Extract]) -> None:
    """Do the job on standard input; `load` imports the engine, which must not be there before the limits are."""
    channel = claim_standard_output()
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=ReadingJob)
    confine(job.limits)
    gc.disable()  # one report and then the end: looking for garbage in cycles finds none worth its time
    send(channel, _answer(load, Path(sys.argv[-1]), job, channel))


def _answer(load: Callable[[], Extract], path: Path, job: ReadingJob, channel: BinaryIO) -> Message:
    try:
        document = load()(path, job.limits, job.pages, telling(channel, job.limits), job.scans)
        return encode(without_employee_numbers(document))
    except LkjError as error:
        return refusal_of(error)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # no clean-up: it would need memory


def telling(channel: BinaryIO, limits: Limits) -> Callable[[int, int], None]:
    """What the reading calls as each page begins, and with page 0 after the last: it tells our parent, and gives the
    page its computing time."""

    def progress(page: int, pages: int) -> None:
        give_page(limits.page_cpu_seconds if page else 0)
        send(channel, Progress(page, pages))

    return progress


def refusal_of(error: LkjError) -> Refusal:
    return Refusal(type(error).__name__, error.key, {name: _plain(value) for name, value in error.params.items()})


def _plain(value: object) -> str | int | list[int]:
    if isinstance(value, int):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return sorted(int(item) for item in value)
    return str(value).encode(errors="replace").decode()  # half a character in a file name cannot be sent


def claim_standard_output() -> BinaryIO:
    """Keep the real standard output for frames, and let whatever else is printed go to standard error."""
    channel = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return channel


def load_engine() -> Extract:
    from extractor.read import extract  # only now: importing it loads the engine

    return extract


if __name__ == "__main__":
    main(load_engine)

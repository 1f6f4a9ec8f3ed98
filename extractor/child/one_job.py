"""What every disposable process does around its work: it takes one job from standard input and answers with frames.

Limits are set before the work begins, and whatever else is printed goes to standard error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import BinaryIO, TypeVar

import msgspec

from extractor.child.confinement import confine, give_page
from extractor.child.frames import Message, Progress, Refusal, send
from extractor.limits import Limits
from extractor.scan.asked import Scans
from schemas.errors import LkjError

OUT_OF_MEMORY = 75  # exit code: Python met the memory limit (the PDF engine dies by a signal instead)


class Job(msgspec.Struct, frozen=True):
    """What the parent writes on our standard input; `pages` None stands for all."""

    limits: Limits
    pages: frozenset[int] | None = None


class ReadingJob(Job, frozen=True):
    """`scans` None has pictures left as they are."""

    scans: Scans | None = None


Asked = TypeVar("Asked", bound=Job)


def answer_one(kind: type[Asked], work: Callable[[Asked, BinaryIO], Message]) -> None:
    """Answer the job on standard input with what `work` makes of it, or with the error that it raises. `work` gets the
    channel too, for what it has to tell meanwhile; engines are loaded in it, not before: the limits come first."""
    channel = claim_standard_output()
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=kind)
    confine(job.limits)
    try:
        send(channel, _answer(job, channel, work))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # no clean-up: it would need memory


def _answer(job: Asked, channel: BinaryIO, work: Callable[[Asked, BinaryIO], Message]) -> Message:
    try:
        return work(job, channel)
    except LkjError as error:
        return refusal_of(error)


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

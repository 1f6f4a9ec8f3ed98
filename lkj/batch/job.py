"""What a batch is made of: the reports to read, and what is told of them while they are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lkj.reading.child_process import Reason
from schemas.errors import LkjError


@dataclass(frozen=True, slots=True)
class BatchJob:
    """A report to read; `key` is for whoever gave the job, and comes back with all that is told of it. `at_first`: what
    is at hand, with nothing recognized for it."""

    key: str
    path: Path
    at_first: bool = False


@dataclass(frozen=True, slots=True)
class Try:
    """One worker's go at a report, from the time `began` (UTC). `peak_bytes` is the most memory it held, `pages` how
    many it came to, and `reason` why it died, where it did."""

    began: datetime
    seconds: float
    pages: int
    peak_bytes: int | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Began:
    job: BatchJob


@dataclass(frozen=True, slots=True)
class PageBegan:
    """`page` 0 stands for what comes after the last page: tables, meaning, checks."""

    job: BatchJob
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Read:
    """The report was read and checked: an encoded `lkj.document/1` and `lkj.findings/1`, and the page for people, which
    is empty where none was asked for or it could not be made."""

    job: BatchJob
    document: bytes
    findings: bytes
    tries: tuple[Try, ...]
    page: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """The report cannot be read, or not be checked; `error` says why, as it would for a single report."""

    job: BatchJob
    error: LkjError
    tries: tuple[Try, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The report came to its end on another computer, which `fetch` tells of as Read or Failed would; None where that
    is not there any more. It is `done_with` once that is kept. `agency` is as the report calls it."""

    job: BatchJob
    agency: str
    failed: bool
    fetch: Callable[[], Read | Failed | None]
    done_with: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing has happened for a while; a moment to look after other things."""


End = Read | Failed | Elsewhere
Event = Began | PageBegan | End | Waiting

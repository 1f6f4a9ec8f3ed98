"""How a report is read next: by any worker first; after a death by one of its own; then without the page that kills."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from extractor.child.one_job import Job
from extractor.limits import Limits
from extractor.scan.asked import Scans
from lkj.batch.folder import shelf_of
from lkj.batch.job import BatchJob, Try
from lkj.batch.worker import WorkerJob
from lkj.reading.after_death import after_death, kind_of
from lkj.reading.child_process import Death
from lkj.words.language import Language
from schemas.errors import UnreadableInput

MOST_KILLED = 3
"""Workers killed from outside, as by a system short of memory, before their report is held to be the cause."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """`alone`: in a process that has read nothing before and will read nothing after. `lost` are the pages left out,
    over `deaths` that were held against the report."""

    job: BatchJob
    alone: bool = False
    pages: frozenset[int] | None = None
    lost: Mapping[int, str] = field(default_factory=dict)
    tries: tuple[Try, ...] = ()
    deaths: int = 0

    def order(self, limits: Limits, language: Language, folder: Path | None, scans: Scans | None = None) -> WorkerJob:
        """The page for people will stand in a shelf of `folder`; none is made where that is not known."""
        place = b"" if folder is None else os.fsencode(folder.absolute() / shelf_of(self.job.key))
        if scans is not None and self.job.at_first:
            scans = msgspec.structs.replace(scans, missing="wait")
        return WorkerJob(os.fsencode(self.job.path), limits, language, place, self.pages, dict(self.lost), scans)


def next_attempt(attempt: Attempt, death: Death, fresh: bool, was_read: bool, limits: Limits) -> Attempt:
    """`fresh`: the worker that died had read nothing before. `was_read`: it died over the checks.

    A worker that had read other reports, or that somebody killed, may have died through no fault of this one: the
    report is then read as before. Raises what a single report that cannot be read is told with.
    """
    if _perhaps_innocent(attempt, death, fresh):
        return replace(attempt, alone=True)
    if was_read:
        raise kind_of(death)("not_checked", path=str(attempt.job.path), reason=death.reason)
    deaths = attempt.deaths + 1
    left, given_up = after_death(attempt.job.path, Job(limits, attempt.pages), death, deaths)
    return replace(attempt, alone=True, pages=left, lost={**attempt.lost, **given_up}, deaths=deaths)


def _perhaps_innocent(attempt: Attempt, death: Death, fresh: bool) -> bool:
    if death.reason in ("cpu", "wall"):
        return False
    if death.reason == "killed":
        return sum(one.reason == "killed" for one in attempt.tries) < MOST_KILLED
    return not attempt.alone and not fresh


def out_of_time(attempt: Attempt) -> UnreadableInput:
    return UnreadableInput("file_unreadable", path=str(attempt.job.path), page=0, reason="wall")

"""Has marks put on the pages of a PDF, by a disposable child process."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from extractor.limits import DEFAULT_LIMITS, Limits
from extractor.marking.job import Mark, MarkingJob
from lkj.reading.child_process import Death, run_child
from lkj.reading.drafts import pdf_of
from lkj.reading.reader import idle, silent
from schemas.errors import ReaderFailed, UnreadableInput

COMMAND = (sys.executable, "-P", "-m", "extractor.marking.child")
LIMITS = replace(DEFAULT_LIMITS, cpu_seconds=60, wall_seconds=600.0, silent_seconds=600.0)


def marked(path: Path, marks: Sequence[Mark], limits: Limits = LIMITS, command: Sequence[str] = COMMAND) -> bytes:
    """The file at `path`, every byte of it, and behind it what puts `marks` on its pages. Raises UnreadableInput where
    that cannot be done, and ReaderFailed."""
    job = MarkingJob(limits, marks=list(marks))
    outcome = run_child([*command, os.fspath(pdf_of(path))], job, time.monotonic() + limits.wall_seconds, silent, idle)
    if isinstance(outcome, Death):
        kind = ReaderFailed if outcome.reason in ("fault", "nonsense") else UnreadableInput
        raise kind("marks_failed", path=str(path), reason=outcome.reason)
    try:
        return pdf_of(path).read_bytes() + outcome
    except OSError as error:
        raise UnreadableInput("not_readable", path=str(path), reason=error.strerror or str(error)) from error

"""What takes long, or may die of what was sent, is asked of a child of its own."""

from __future__ import annotations

import sys
import time

from extractor.child.one_job import Job
from lkj.reading.after_death import kind_of
from lkj.reading.child_process import Death, run_child
from lkj.reading.reader import idle, silent


def answer_of(module: str, job: Job, unanswered: str, path: str, *arguments: str) -> bytes:
    """What `module` says to the job. Raises what it refuses with; where it dies, UnreadableInput or ReaderFailed with
    the message `unanswered`, which names `path`."""
    command = (sys.executable, "-P", "-m", module, *arguments)
    outcome = run_child(command, job, time.monotonic() + job.limits.wall_seconds, silent, idle)
    if isinstance(outcome, Death):
        raise kind_of(outcome)(unanswered, path=path, page=0, reason=outcome.reason)
    return outcome

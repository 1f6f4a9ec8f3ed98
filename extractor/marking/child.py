"""The disposable process that puts marks on pages: `python -m extractor.marking.child REPORT.pdf`.

It answers with what is to be added behind the file's last byte.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from extractor.child.frames import Message, Refusal
from extractor.child.one_job import answer_one
from extractor.limits import Limits
from extractor.marking.job import Mark, MarkingJob
from schemas.errors import LkjError

Add = Callable[[Path, Limits, Sequence[Mark]], bytes]


def main(load: Callable[[], Add]) -> None:
    """Do the job on standard input; `load` imports the engines, which must not be there before the limits are."""
    answer_one(MarkingJob, lambda job, _channel: _answer(load(), Path(sys.argv[-1]), job))


def _answer(add: Add, path: Path, job: MarkingJob) -> Message:
    try:
        return add(path, job.limits, job.marks)
    except LkjError as error:
        return Refusal(type(error).__name__, error.key, {"path": os.fsencode(path).decode(errors="replace")})


def _load() -> Add:
    from extractor.marking.addition import addition  # only now: importing it loads the engines

    return addition


if __name__ == "__main__":
    main(_load)

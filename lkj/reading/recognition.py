"""Has scanned pages recognized, in disposable child processes at work side by side."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import msgspec

from extractor.child.one_job import ReadingJob
from extractor.limits import DEFAULT_LIMITS, MEBIBYTE, Limits
from extractor.scan.asked import Scans
from extractor.scan.choice import Ocr
from extractor.scan.extra import has_extra
from extractor.scan.kept import thrown_away
from lkj.reading.after_death import MOST_LOST_PAGES
from lkj.reading.child_process import Death, run_child
from schemas.errors import LkjError, RecognitionWanted, UsageError

COMMAND = (sys.executable, "-P", "-m", "extractor.child.recognising")
MOST_AT_ONCE = 3
"""Children: each holds half a gigabyte, and all of them must not hold more than one and a half."""
_SECONDS_A_PAGE = 60
_MEMORY = 1536 * MEBIBYTE


def scans_of(ocr: Ocr) -> Scans | None:
    """What to recognize, and where what was recognized is kept; None where nothing is to be, or can be. Raises
    UsageError where all of it is asked for and the extra is not there."""
    if ocr == "never":
        return None
    if not has_extra():
        if ocr == "always":
            raise UsageError("no_recognition")
        return None
    return Scans(ocr, str(_folder()))


def recognise(
    path: Path,
    scans: Scans | None,
    wanted: RecognitionWanted,
    progress: Callable[[int, int], None],
    children: int | None = None,
) -> Scans:
    """Have the pages that `wanted` names recognized, by so many children at once; what to go on reading with. A page
    that cannot be recognized stays a picture, and is told so."""
    assert scans is not None, "only who may ask says what is wanted"
    with suppress(OSError):
        thrown_away(Path(scans.folder))
    named = wanted.params["pages"]
    pages = [page for page in named if isinstance(page, int)] if isinstance(named, list) else []
    count = children or _children()
    shares = [frozenset(pages[first::count]) for first in range(count)]
    with ThreadPoolExecutor(MOST_AT_ONCE) as pool:
        list(pool.map(lambda share: recognised_by(path, share, scans, progress), filter(None, shares)))
    return msgspec.structs.replace(scans, missing="fail")


def _children() -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, MOST_AT_ONCE))


def recognised_by(
    path: Path,
    pages: frozenset[int],
    scans: Scans,
    progress: Callable[[int, int], None],
    command: Sequence[str] | None = None,
) -> None:
    """Pages that end a child are left out, and it goes on with those behind them."""
    limits = _limits(len(pages))
    deadline = time.monotonic() + limits.wall_seconds
    for _ in range(MOST_LOST_PAGES + 1):
        job = ReadingJob(limits, pages, scans)
        try:
            outcome = run_child([*(command or COMMAND), os.fspath(path)], job, deadline, progress, lambda: None)
        except LkjError:
            return
        if not isinstance(outcome, Death) or not outcome.page or outcome.reason == "wall":
            return
        pages = frozenset(page for page in pages if page > outcome.page)
        if not pages:
            return


def _limits(pages: int) -> Limits:
    return replace(
        DEFAULT_LIMITS,
        memory_bytes=_MEMORY,
        cpu_seconds=_SECONDS_A_PAGE * (pages + 1),
        page_cpu_seconds=_SECONDS_A_PAGE,
    )


def _folder() -> Path:
    """The user's own, or one for this process alone where that cannot be written."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(base) / "lkj" / "scan"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.access(folder, os.W_OK):
            return folder
    return Path(tempfile.mkdtemp(prefix="lkj-scan-"))

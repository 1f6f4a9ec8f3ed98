"""What is read next after the reading child died: what was read is kept, and what ended it is left out."""

from __future__ import annotations

from pathlib import Path

from extractor.child.one_job import Job
from lkj.reading.child_process import Death
from schemas import errors

MOST_LOST_PAGES = 3
"""Pages left out one by one. After so many, all from the next one on that ends the child is left out."""

_MOST_DEATHS = 6
_TOO_MUCH = frozenset({"cpu", "memory"})  # what less to put together may help against


def after_death(path: Path, job: Job, death: Death, deaths: int) -> tuple[frozenset[int], dict[int, str]]:
    """The pages to read next, and those given up with the reason; `deaths` counts all there were so far.

    Raises where nothing is left to read, or further tries are of no use.
    """
    wanted = sorted(job.pages or range(1, min(death.pages, job.limits.pages) + 1))
    left = _left(wanted, death, deaths) if deaths <= _MOST_DEATHS else frozenset()
    if not left:
        key = "page_unreadable" if death.page else "file_unreadable"
        raise kind_of(death)(key, path=str(path), page=death.page, reason=death.reason)
    return left, {page: str(death.reason) for page in wanted if page not in left}


def _left(wanted: list[int], death: Death, deaths: int) -> frozenset[int]:
    if death.reason == "wall":  # there is no time for another try
        return frozenset()
    if not death.page:  # all pages were read, and were too much together
        return frozenset(wanted[: len(wanted) // 2] if death.reason in _TOO_MUCH else ())
    if death.reason == "cpu" or deaths > MOST_LOST_PAGES:
        return frozenset(page for page in wanted if page < death.page)
    return frozenset(wanted) - {death.page}


def kind_of(death: Death) -> type[errors.LkjError]:
    return errors.ReaderFailed if death.reason in ("fault", "nonsense") else errors.UnreadableInput

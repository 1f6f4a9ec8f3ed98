"""The progress bar: on standard error, and only where a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _

from lkj.reading.reader import Progress, silent


@contextmanager
def shown(quiet: bool, selected: int | None = None, doing: str | None = None) -> Iterator[Progress]:
    """Something to tell the page that begins; `selected` is the number of pages to read, where that is known.

    `doing` says what is done to them, reading them if it does not.
    """
    if quiet or not sys.stderr.isatty():
        yield silent
        return
    with _bar(selected, doing or _("Reading pages")) as progress:
        yield progress


@contextmanager
def _bar(selected: int | None, doing: str) -> Iterator[Progress]:
    from rich.console import Console  # only for a person: rich takes a while to load
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}")
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=None)
        begun: set[int] = set()

        def progress(page: int, pages: int) -> None:
            begun.update({page} - {0})
            total = selected or pages
            bar.update(task, total=total, completed=len(begun) - 1 if page else total)

        yield progress

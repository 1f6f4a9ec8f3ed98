"""A few lines on a terminal that change while a batch runs; what could not be read stays above them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.padding import Padding
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from lkj.batch.figures import Figures
from lkj.batch.files import as_text
from lkj.batch.job import BatchJob
from lkj.batch.reason import Reason
from lkj.batch.tally import Tally
from lkj.batch.words import named, rate_line
from lkj.words.plain_text import plain

_LEAST_SECONDS = 0.1  # between two pictures: more often nobody sees, and it takes the workers' time
_NARROWEST = 24


class LiveView:
    def __init__(self, console: Console, screen: Live) -> None:
        self._console = console
        self._screen = screen
        self._drawn = 0.0

    def changed(self, tally: Tally) -> None:
        if time.monotonic() - self._drawn >= _LEAST_SECONDS:
            self._screen.update(picture(tally), refresh=True)
            self._drawn = time.monotonic()

    def read(self, tally: Tally, job: BatchJob, figures: Figures) -> None: ...

    def failed(self, tally: Tally, name: str, reason: Reason) -> None:  # noqa: ARG002 - as the other views have it
        self._console.print(Text(_("could not be read") + ": ", "bold red"), plain(named(name, reason)), sep="")

    def note(self, line: str) -> None:
        self._console.print(plain(line))


@contextmanager
def live() -> Iterator[LiveView]:
    console = Console(stderr=True, markup=False, emoji=False, highlight=False)
    with Live(console=console, auto_refresh=False, transient=True) as screen:
        yield LiveView(console, screen)


def picture(tally: Tally) -> RenderableType:
    bar = ProgressBar(total=max(tally.total, 1), completed=tally.ended, width=None)
    head = Text(rate_line(tally), "bold", no_wrap=True, overflow="ellipsis")
    return Group(head, Padding(bar, 0), _now(tally))  # a bar by itself does not end its line


def _now(tally: Tally) -> Table:
    """What is read at the moment, by the last two parts of its path: reports often bear the same name."""
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(ratio=1, no_wrap=True, overflow="ellipsis", min_width=_NARROWEST)
    table.add_column(no_wrap=True, justify="right")
    for job, (page, pages) in sorted(tally.now.items(), key=lambda item: item[0].path):
        table.add_row(Text(plain(as_text(Path(*job.path.parts[-2:])))), Text(_where(page, pages), "dim"))
    return table


def _where(page: int, pages: int) -> str:
    if page:
        return _("page {page} of {pages}").format(page=page, pages=pages)
    return _("checking") if pages else _("beginning")

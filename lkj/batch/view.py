"""What a person sees while a batch runs: on a terminal a few lines that change, elsewhere a line for each report."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _
from typing import Protocol

from lkj.batch.figures import Figures
from lkj.batch.files import as_text
from lkj.batch.job import BatchJob
from lkj.batch.reason import Reason
from lkj.batch.tally import Tally
from lkj.batch.words import figures_line, named
from lkj.words.notes import tell

_WORTH_TELLING_SECONDS = 1.0


class View(Protocol):
    """`changed` after everything that happens; the others after what is worth a line."""

    def changed(self, tally: Tally) -> None: ...

    def read(self, tally: Tally, job: BatchJob, figures: Figures) -> None: ...

    def failed(self, tally: Tally, name: str, reason: Reason) -> None: ...

    def note(self, line: str) -> None: ...


class Silent:
    """Nobody wants to see anything."""

    def changed(self, tally: Tally) -> None: ...

    def read(self, tally: Tally, job: BatchJob, figures: Figures) -> None: ...

    def failed(self, tally: Tally, name: str, reason: Reason) -> None: ...

    def note(self, line: str) -> None: ...


class Lines:
    """For a log: nothing is taken back."""

    def changed(self, tally: Tally) -> None: ...

    def read(self, tally: Tally, job: BatchJob, figures: Figures) -> None:
        tell(f"{_place(tally)} {as_text(job.path)}: {figures_line(figures)}")

    def failed(self, tally: Tally, name: str, reason: Reason) -> None:
        tell(f"{_place(tally)} {_('could not be read')}: {named(name, reason)}")

    def note(self, line: str) -> None:
        tell(line)


@contextmanager
def shown(quiet: bool) -> Iterator[View]:
    if quiet:
        yield Silent()
    elif not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield Lines()
    else:
        from lkj.batch.live_view import live  # only for a person: rich takes a while to load

        with live() as view:
            yield view


def tell_away(view: View, seconds: float) -> None:
    """The database does not answer, for so long by now."""
    if seconds >= _WORTH_TELLING_SECONDS:
        view.note(_("the database does not answer; tried again for {count} s").format(count=round(seconds)))


def _place(tally: Tally) -> str:
    return f"[{tally.ended}/{tally.total}]"

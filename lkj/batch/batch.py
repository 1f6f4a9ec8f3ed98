"""One run over many reports: what is to be read goes to the workers, and what they say to the ledger and the folder."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from lkj.batch.figures import Figures
from lkj.batch.files import as_text, files_of
from lkj.batch.folder import OutFolder
from lkj.batch.job import Event, Failed, Read
from lkj.batch.keeping import Keeping
from lkj.batch.ledger import Ledger
from lkj.batch.owner import this_process
from lkj.batch.supervisor import supervise
from lkj.batch.tally import Tally
from lkj.batch.todo import Todo
from lkj.batch.view import View
from lkj.batch.worker_slot import Terms
from schemas.errors import LkjError

_HEARTBEAT_SECONDS = 20.0
_LAST_WORD_SECONDS = 5.0  # to tell the ledger that we stop, where it may be the ledger that stopped us


@dataclass(frozen=True, slots=True)
class Asked:
    """`resume`: what a run that is dead left unfinished is taken up too."""

    paths: Sequence[Path]
    out: OutFolder
    terms: Terms
    workers: int
    resume: bool = False
    retry_failed: bool = False


class Batch:
    def __init__(self, asked: Asked, ledger: Ledger, view: View) -> None:
        self._asked = asked
        self._ledger = ledger
        self._view = view
        self._heard = time.monotonic()

    def run(self, files: int) -> None:
        """Read all that is to be read of so many files. However it is stopped, the ledger tells what was done, and a
        later run goes on from there. Raises UsageError where the folder or the database cannot be written to."""
        asked = self._asked
        tally = Tally(files)
        self._ledger.begin(this_process(), str(asked.out.path))
        if asked.resume:
            self._ledger.take_back()
        try:
            jobs = Todo(self._ledger, asked.out, tally, self._view, asked.retry_failed).jobs(files_of(asked.paths))
            with closing(supervise(jobs, asked.terms, asked.workers)) as events:
                for event in events:
                    self._take(event, tally)
            for sha256 in self._ledger.to_link():
                self._ledger.link(sha256)
                self._beat()
        except BaseException:  # Ctrl-C too: it goes on once the ledger knows
            with suppress(LkjError):
                self._ledger.end(_LAST_WORD_SECONDS)
            raise
        self._ledger.end()

    def _take(self, event: Event, tally: Tally) -> None:
        tally.take(event)
        if isinstance(event, Read | Failed):
            self._keep(event, tally)
        self._view.changed(tally)
        self._beat()

    def _beat(self) -> None:
        if time.monotonic() - self._heard > _HEARTBEAT_SECONDS:
            self._ledger.still_here()
            self._heard = time.monotonic()

    def _keep(self, event: Read | Failed, tally: Tally) -> None:
        told = Keeping(self._ledger, self._asked.out).keep(event)
        if isinstance(told, Figures):
            self._view.read(tally, event.job, told)
        elif told is not None:
            self._view.failed(tally, as_text(event.job.path), told)

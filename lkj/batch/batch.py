"""One run over many reports: what is to be read goes to the workers, and what they say to the ledger and the folder."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lkj.batch.figures import Figures
from lkj.batch.files import as_text, files_of
from lkj.batch.folder import OutFolder
from lkj.batch.job import BatchJob, End, Event
from lkj.batch.ledger import Ledger
from lkj.batch.loader_orders import Employment
from lkj.batch.loaders import Loaders
from lkj.batch.owner import this_process
from lkj.batch.reason import Reason
from lkj.batch.supervisor import supervise
from lkj.batch.tally import Tally
from lkj.batch.todo import Todo
from lkj.batch.view import View, tell_away
from lkj.batch.worker_slot import Terms
from schemas.errors import LkjError

_HEARTBEAT_SECONDS = 20.0
_CLAIMED_A_WORKER = 4
_MATCHED_IN_ONE_GO = 1000
_AGENCIES_A_LOADER = 20  # below that, beginning another costs more than it gains
_LAST_WORD_SECONDS = 5.0  # to tell the ledger that we stop, where it may be the ledger that stopped us


Readers = Callable[[Iterator[BatchJob]], Generator[Event, None, None]]
"""As `supervise` is."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`resume`: what a run that is dead left unfinished is taken up too. `loaders` write to the `database`; one alone
    can write to an SQLite file at a time. `readers` read in place of `workers` of our own."""

    paths: Sequence[Path]
    out: OutFolder
    database: str
    terms: Terms
    workers: int
    loaders: int = 1
    resume: bool = False
    retry_failed: bool = False
    readers: Readers | None = None


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
        self._tally = Tally(files)
        self._ledger.begin(this_process(), str(asked.out.path))
        if asked.resume:
            self._ledger.take_back()
        try:
            with closing(self._loaders()) as loaders:
                self._read(loaders)
                self._match(loaders)
        except BaseException:  # Ctrl-C too: it goes on once the ledger knows
            with suppress(LkjError):
                self._ledger.end(_LAST_WORD_SECONDS)
            raise
        self._ledger.end()

    def _read(self, loaders: Loaders) -> None:
        asked = self._asked
        at_once = _CLAIMED_A_WORKER * asked.workers
        todo = Todo(self._ledger, asked.out, self._tally, self._view, asked.retry_failed, at_once)
        with closing(self._events(todo.jobs(files_of(asked.paths)))) as events:
            for event in events:
                self._take(event, loaders)
        self._finish(loaders)

    def _events(self, jobs: Iterator[BatchJob]) -> Generator[Event, None, None]:
        asked = self._asked
        return asked.readers(jobs) if asked.readers else supervise(jobs, asked.terms, asked.workers)

    def _match(self, loaders: Loaders) -> None:
        """Reports of one agency by one loader, and those of others meanwhile by others: the cores are free now."""
        while agencies := self._ledger.to_link_by_agency(_MATCHED_IN_ONE_GO):
            loaders.be_at_least(min(self._asked.workers, len(agencies) // _AGENCIES_A_LOADER))
            for reports in agencies:
                loaders.match(reports)
                self._beat()
            self._finish(loaders)

    def _loaders(self) -> Loaders:
        asked = self._asked
        employment = Employment(asked.database, asked.out, self._ledger.run, asked.terms.language)
        return Loaders(asked.loaders, employment, self._kept, partial(tell_away, self._view))

    def _finish(self, loaders: Loaders) -> None:
        for _ in loaders.finish():
            self._beat()

    def _take(self, event: Event, loaders: Loaders) -> None:
        self._tally.take(event)
        if isinstance(event, End):
            loaders.keep(event)
        loaders.listen()
        self._view.changed(self._tally)
        self._beat()

    def _kept(self, event: End, told: Figures | Reason | None) -> None:
        self._ledger.let_go(event.job.key)
        if isinstance(told, Figures):
            self._view.read(self._tally, event.job, told)
        elif told is not None:
            self._view.failed(self._tally, as_text(event.job.path), told)

    def _beat(self) -> None:
        if time.monotonic() - self._heard > _HEARTBEAT_SECONDS:
            self._ledger.still_here()
            self._heard = time.monotonic()

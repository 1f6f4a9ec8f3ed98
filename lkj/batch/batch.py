"""One run over many reports: what is to be read goes to the workers, and what they say to the ledger and the folder."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from lkj.batch.figures import figures_of
from lkj.batch.files import as_text, files_of
from lkj.batch.folder import OutFolder
from lkj.batch.job import Event, Failed, Read
from lkj.batch.ledger import Ledger
from lkj.batch.owner import this_process
from lkj.batch.reason import reason_of
from lkj.batch.supervisor import supervise
from lkj.batch.tally import Tally
from lkj.batch.todo import Todo
from lkj.batch.view import View
from lkj.batch.worker_slot import Terms
from lkj.store.load import What, load_document
from schemas.document import Document, decode
from schemas.errors import LkjError, ReaderFailed, UnreadableInput
from schemas.findings import Report, decode_report

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
        if isinstance(event, Read):
            self._read(event, tally)
        elif isinstance(event, Failed):
            self._failed(event, event.error, tally)
        self._view.changed(tally)
        self._beat()

    def _beat(self) -> None:
        if time.monotonic() - self._heard > _HEARTBEAT_SECONDS:
            self._ledger.still_here()
            self._heard = time.monotonic()

    def _read(self, event: Read, tally: Tally) -> None:
        try:
            document, report = _decoded(event)
        except LkjError as error:
            self._failed(event, error, tally)
            return
        sha256, figures = event.job.key, figures_of(document, report)
        self._asked.out.keep(sha256, event.document, event.findings, event.page)

        def load(connection: Connection) -> What:
            return load_document(connection, document, report).what

        if self._ledger.done(event.job, figures, event.tries, load):
            self._view.read(tally, event.job, figures)

    def _failed(self, event: Read | Failed, error: LkjError, tally: Tally) -> None:
        reason = reason_of(error, as_text(event.job.path))
        if self._ledger.failed(event.job, reason, event.tries):
            self._view.failed(tally, as_text(event.job.path), reason)


def _decoded(event: Read) -> tuple[Document, Report]:
    """What the worker says is looked at before it is believed. Raises UnreadableInput and ReaderFailed."""
    path = str(event.job.path)
    try:
        document, report = decode(event.document), decode_report(event.findings)
    except msgspec.MsgspecError as error:
        raise ReaderFailed("file_unreadable", path=path, page=0, reason="nonsense") from error
    if document.source.sha256 != event.job.key:
        raise UnreadableInput("changed_meanwhile", path=path)
    return document, report

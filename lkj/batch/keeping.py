"""What a worker said of a report, kept: its files in the folder, its rows in the database, its end in the ledger."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection

from lkj.batch.figures import Figures, figures_of
from lkj.batch.files import as_text
from lkj.batch.folder import OutFolder
from lkj.batch.job import Failed, Read
from lkj.batch.ledger import Ledger
from lkj.batch.reason import Reason, reason_of
from lkj.store.load import What, load_document
from schemas.document import Document, decode
from schemas.errors import LkjError, ReaderFailed, UnreadableInput
from schemas.findings import Report, decode_report


@dataclass(frozen=True, slots=True)
class Keeping:
    ledger: Ledger
    out: OutFolder

    def keep(self, event: Read | Failed) -> Figures | Reason | None:
        """What is to be told of it; None where another run has taken the report, and nothing was kept. Raises
        UsageError where the folder or the database cannot be written to."""
        if isinstance(event, Failed):
            return self._failed(event, event.error)
        try:
            document, report = _decoded(event)
        except LkjError as error:
            return self._failed(event, error)
        figures = figures_of(document, report)
        self.out.keep(event.job.key, event.document, event.findings, event.page)

        def load(connection: Connection) -> What:
            return load_document(connection, document, report).what

        return figures if self.ledger.done(event.job, figures, event.tries, load) else None

    def _failed(self, event: Read | Failed, error: LkjError) -> Reason | None:
        reason = reason_of(error, as_text(event.job.path))
        return reason if self.ledger.failed(event.job, reason, event.tries) else None


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

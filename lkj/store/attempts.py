"""What was tried, and how it ended: only ever added."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import Connection

from lkj.store import records


@dataclass(frozen=True, slots=True)
class Attempt:
    """`outcome` is loaded, replaced or failed; of one that failed, `key` and `text` tell why."""

    path: str
    started: str
    seconds: float
    outcome: str
    sha256: str | None = None
    key: str | None = None
    text: str | None = None
    pages: int | None = None
    peak_bytes: int | None = None


def add_attempt(connection: Connection, attempt: Attempt) -> None:
    connection.execute(records.attempt.insert(), asdict(attempt))

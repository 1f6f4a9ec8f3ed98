"""Waiting for a database that is away for a while, and telling a full disk from that."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from schemas.errors import UsageError

Result = TypeVar("Result")
Tell = Callable[[float], None]

MOST_SECONDS = 120.0
_FIRST_SECONDS, _LONGEST_SECONDS = 0.25, 10.0

_SQLITE_AWAY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR)
_SQLITE_KIND = 0xFF  # the lower byte of an extended code, see sqlite.org/rescode.html
_POSTGRES_FULL = "53100"
_POSTGRES_AWAY = ("08", "40", "53", "57P")  # connection, rollback of a transaction, resources, intervention
"""Classes of SQLSTATE, see the appendix of the manual; without a connection there is no state at all."""


def with_database_retry(work: Callable[[], Result], tell: Tell, most_seconds: float = MOST_SECONDS) -> Result:
    """What `work` gives, tried again while the database is away; `tell` is told the seconds waited for it so far.

    `work` must be one transaction that may be done anew. Raises UsageError where the database stays away or is full.
    """
    began, pause = time.monotonic(), _FIRST_SECONDS
    while True:
        try:
            return work()
        except DBAPIError as error:
            if is_full(error):
                raise UsageError("store_full", reason=_words(error)) from error
            if not is_away(error):
                raise
            waited = time.monotonic() - began
            if waited + pause > most_seconds:
                raise UsageError("store_away", seconds=round(waited), reason=_words(error)) from error
        tell(waited)
        time.sleep(pause)
        pause = min(2 * pause, _LONGEST_SECONDS)


def is_full(error: DBAPIError) -> bool:
    if isinstance(error.orig, sqlite3.Error):
        return _sqlite_code(error.orig) == sqlite3.SQLITE_FULL
    return getattr(error.orig, "sqlstate", None) == _POSTGRES_FULL


def is_away(error: DBAPIError) -> bool:
    """Whether it may be back soon, and the same work then succeed."""
    if isinstance(error.orig, sqlite3.Error):
        return _sqlite_code(error.orig) in _SQLITE_AWAY
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return isinstance(error, OperationalError | InterfaceError)
    return str(state).startswith(_POSTGRES_AWAY)


def _sqlite_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _SQLITE_KIND


def _words(error: DBAPIError) -> str:
    return " ".join(str(error.orig).split())

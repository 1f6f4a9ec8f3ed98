"""A database that is away for a while is waited for; one that is full is not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from lkj.batch import database_retry as patience
from lkj.batch.database_retry import with_database_retry
from schemas.errors import UsageError

AWAY = OperationalError("", {}, psycopg.OperationalError("server closed the connection unexpectedly"))
SHUT = OperationalError("", {}, psycopg.errors.AdminShutdown("terminating connection"))
FULL_SERVER = OperationalError("", {}, psycopg.errors.DiskFull("could not extend file"))
WRONG = ProgrammingError("", {}, psycopg.errors.UndefinedTable("no such table"))


def of_sqlite(code: int) -> OperationalError:
    error = sqlite3.OperationalError("disk")
    error.sqlite_errorcode = code
    return OperationalError("", {}, error)


def failing(*errors: DBAPIError) -> Callable[[], str]:
    left = list(errors)

    def work() -> str:
        if left:
            raise left.pop(0)
        return "done"

    return work


@pytest.fixture(autouse=True)
def in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience.time, "sleep", lambda _: None)


@pytest.mark.parametrize(
    "error", [AWAY, SHUT, of_sqlite(sqlite3.SQLITE_BUSY), of_sqlite(sqlite3.SQLITE_IOERR | 3 << 8)]
)
def test_what_is_away_is_waited_for(error: OperationalError) -> None:
    told: list[float] = []
    assert with_database_retry(failing(error, error), told.append) == "done"
    assert len(told) == 2


def test_waiting_has_an_end() -> None:
    with pytest.raises(UsageError, match="store_away"):
        with_database_retry(failing(AWAY), lambda _: None, most_seconds=0.0)


@pytest.mark.parametrize("error", [FULL_SERVER, of_sqlite(sqlite3.SQLITE_FULL)])
def test_what_is_full_stops_at_once(error: OperationalError) -> None:
    with pytest.raises(UsageError, match="store_full"):
        with_database_retry(failing(error), lambda _: None)


@pytest.mark.parametrize("error", [WRONG, of_sqlite(sqlite3.SQLITE_ERROR)])
def test_our_own_mistakes_are_not_waited_for(error: DBAPIError) -> None:
    with pytest.raises(type(error)):
        with_database_retry(failing(error), lambda _: None)

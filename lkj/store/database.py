"""Opens the database of many reports: an SQLite file, or a PostgreSQL server by URL."""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError, StatementError

from schemas.errors import UsageError

_WAIT_SECONDS = 30
_SHORT_WAIT_MILLISECONDS = 1000
_ROWS_LOOKED_AT = 1000
_READING = "lkj_reading"
_SERVER_WITHOUT_SCHEME = re.compile(r"[^/@]*:.*@", re.DOTALL)
"""`user:password@host/name`, which somebody took for the whole address; a file so called can be given as `./...`."""
_PASSWORD_BEHIND = re.compile(r"(pass\w*=)[^&\s]*", re.IGNORECASE)


def url_of(text: str) -> URL:
    """Of a path or a URL. PostgreSQL goes by psycopg 3, however its URL is begun. Raises UsageError, also for what
    would be gone with the process."""
    if text in ("", ":memory:"):
        raise UsageError("database_url", url=text)
    if "://" not in text:
        if _SERVER_WITHOUT_SCHEME.match(text):
            raise UsageError("database_url", url=f"…@{text.rpartition('@')[2]}")
        return URL.create("sqlite", database=text)
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:  # ValueError: a port that is no number
        raise UsageError("database_url", url=_begin(text)) from error
    if url.get_backend_name() in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite" and url.database:
        return URL.create("sqlite", database=url.database)
    raise UsageError("database_url", url=_begin(text))


def opened(text: str) -> Engine:
    """Nothing is connected yet. Raises UsageError for what is no address of a database."""
    url = url_of(text)
    try:
        if url.get_backend_name() == "sqlite":
            engine = create_engine(url, connect_args={"timeout": _WAIT_SECONDS})
            event.listen(engine, "connect", _prepare)
            event.listen(engine, "begin", _begin_at_once)
            return engine
        logging.getLogger("psycopg").setLevel(logging.ERROR)  # what it gives up after a refusal is told once, by us
        return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": _WAIT_SECONDS})
    except (NoSuchModuleError, ImportError) as error:
        raise UsageError("database_url", url=shown(text)) from error


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One state of the database, whatever others write meanwhile; they need not wait."""
    of_server = engine.dialect.name == "postgresql"
    options = {"isolation_level": "REPEATABLE READ"} if of_server else {_READING: True}
    with engine.connect() as connection:
        yield connection.execution_options(**options)


@contextmanager
def told(text: str) -> Iterator[None]:
    """What the server or the disk refuses becomes an error that names the database. Raises UsageError."""
    try:
        yield
    except (StatementError, sqlite3.Error) as error:  # what SQLite refuses when it is opened is not wrapped
        cause = error.orig if isinstance(error, StatementError) else error
        reason = " ".join(str(cause).split())
        raise UsageError("database_failed", url=shown(text), reason=reason) from error


def take_stock(engine: Engine) -> None:
    """SQLite plans a question by how many rows there are of what: without that, one about an agency looks at all. A
    server counts by itself. Where somebody writes just now, it is left to the next time."""
    if engine.dialect.name == "sqlite":
        with suppress(OperationalError), engine.connect() as connection:
            connection.connection.cursor().execute(f"PRAGMA busy_timeout={_SHORT_WAIT_MILLISECONDS}")
            connection.exec_driver_sql(f"PRAGMA analysis_limit={_ROWS_LOOKED_AT}")
            connection.exec_driver_sql("ANALYZE")
            connection.commit()


def shown(text: str) -> str:
    """The address without its password, which may stand behind it too."""
    url = url_of(text)
    if url.get_backend_name() == "sqlite":
        return _PASSWORD_BEHIND.sub(r"\1***", url.database or "")
    hidden = {name: "***" if "pass" in name else value for name, value in url.query.items()}
    return url.set(drivername="postgresql", query=hidden).render_as_string(hide_password=True)


def is_file(text: str) -> Path | None:
    """The file of an SQLite database."""
    url = url_of(text)
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def _begin(text: str) -> str:
    """What may be said of a URL that cannot be taken apart: it may hold a password."""
    return f"{text.partition('://')[0]}://…"


def _prepare(connection: Any, _record: object) -> None:
    """Several processes may read while one writes. Transactions begin where we say so."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={_WAIT_SECONDS * 1000}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_at_once(connection: Any) -> None:
    """One that will write waits for others at its beginning, and never fails in between."""
    reads = connection.get_execution_options().get(_READING)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

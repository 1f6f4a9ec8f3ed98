"""A database that is there and up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from lkj.store import migrations
from lkj.store.database import opened, shown, take_stock, told
from lkj.store.locks import alone
from schemas.errors import UsageError


@contextmanager
def ready(address: str) -> Iterator[Engine]:
    """Begun where there is none yet, and brought up to date. Raises UsageError, also where it was written by a newer
    lkj."""
    engine = opened(address)
    try:
        with told(address), engine.begin() as connection:
            alone(connection, "migrations")
            known_version(address, connection)
            migrations.upgrade(connection)
        with told(address):
            yield engine
        take_stock(engine)
    finally:
        engine.dispose()


def known_version(address: str, connection: Connection) -> str | None:
    """The step that the database is at; None where it has none of our tables yet. Raises UsageError where it was
    written by a newer lkj, or tells more than one step."""
    at = sorted(migrations.versions(connection))
    if len(at) > 1:
        raise UsageError("database_two_heads", url=shown(address), versions=", ".join(at))
    if at and at[0] not in migrations.known():
        raise UsageError("database_newer", url=shown(address), version=at[0])
    return at[0] if at else None

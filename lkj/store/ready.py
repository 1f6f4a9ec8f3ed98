"""A database that is there and up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

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
            _require_known(address, migrations.version(connection))
            migrations.upgrade(connection)
        with told(address):
            yield engine
        take_stock(engine)
    finally:
        engine.dispose()


def _require_known(address: str, version: str | None) -> None:
    if version is not None and version not in migrations.known():
        raise UsageError("database_newer", url=shown(address), version=version)

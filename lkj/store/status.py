"""What a database holds, in lines for a person."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from sqlalchemy import Connection, func, select

from lkj.store import migrations
from lkj.store.every_table import EVERY_TABLE


def status_lines(connection: Connection, address: str) -> Iterator[str]:
    version = migrations.version(connection)
    if version is None:
        yield _("{db}: no tables of lkj yet; `lkj load` or `lkj db upgrade` makes them").format(db=address)
        return
    newest = migrations.newest()
    if version != newest:
        yield _("{db}: at {version}, newest is {newest}; `lkj db upgrade`").format(
            db=address, version=version, newest=newest
        )
        return
    yield _("{db}: up to date ({version})").format(db=address, version=version)
    for table in EVERY_TABLE:
        yield f"  {table.name}: {connection.execute(select(func.count()).select_from(table)).scalar_one()}"

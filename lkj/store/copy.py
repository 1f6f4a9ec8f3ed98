"""A whole database into another, empty one: from a file to a server, or back."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Integer, Table, func, select, text

from lkj.store.every_table import EVERY_TABLE
from lkj.store.fingerprint import Fingerprint

_AT_ONCE = 2000
Row = dict[str, object]


class NotEqual(Exception):
    """A table does not hold what was copied into it."""


def is_empty(connection: Connection) -> bool:
    return all(connection.execute(select(table).limit(1)).first() is None for table in EVERY_TABLE)


def copy(source: Connection, target: Connection) -> Iterator[tuple[str, int]]:
    """Each table with its rows, once it has been read back and found equal. Raises NotEqual. All of it stands in the
    target when its transaction ends, or nothing."""
    for table in EVERY_TABLE:
        taken, found = Fingerprint(), Fingerprint()
        for rows in _parts(source, table):
            taken.add(rows)
            target.execute(table.insert(), rows)
        _count_on(target, table)
        for rows in _parts(target, table):
            found.add(rows)
        if taken != found:
            raise NotEqual(table.name)
        yield table.name, taken.rows


def _parts(connection: Connection, table: Table) -> Iterator[list[Row]]:
    """In the order in which they came, so that a server gets and numbers them so."""
    asked = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=_AT_ONCE)
    for part in connection.execute(asked).mappings().partitions():
        yield [dict(row) for row in part]


def _count_on(target: Connection, table: Table) -> None:
    """PostgreSQL numbers new rows by itself, from where we tell it."""
    numbered = table.autoincrement_column
    if target.dialect.name != "postgresql" or numbered is None or not isinstance(numbered.type, Integer):
        return
    last = target.execute(select(func.max(numbered))).scalar_one()
    if last is not None:
        sequence = text("SELECT setval(pg_get_serial_sequence(:table, :column), :last)")
        target.execute(sequence, {"table": table.name, "column": numbered.name, "last": last})

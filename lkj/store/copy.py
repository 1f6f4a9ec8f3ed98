"""A whole database into another, empty one: from a file to a server, or back."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Integer, Table, func, select, text

from lkj.store.every_table import EVERY_TABLE

_AT_ONCE = 2000


def is_empty(connection: Connection) -> bool:
    return all(connection.execute(select(func.count()).select_from(table)).scalar_one() == 0 for table in EVERY_TABLE)


def copy(source: Connection, target: Connection) -> dict[str, int]:
    """How many rows of each table. All of them stand in the target when its transaction ends, or none."""
    copied = {}
    for table in EVERY_TABLE:
        copied[table.name] = 0
        for rows in _parts(source, table):
            target.execute(table.insert(), rows)
            copied[table.name] += len(rows)
        _count_on(target, table)
    return copied


def _parts(source: Connection, table: Table) -> Iterator[list[dict[str, object]]]:
    found = source.execution_options(yield_per=_AT_ONCE).execute(select(table).order_by(*table.primary_key.columns))
    for part in found.mappings().partitions():
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

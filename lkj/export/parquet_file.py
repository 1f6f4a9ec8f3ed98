"""One table of the database as a Parquet file, some rows at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow
from pyarrow import parquet
from sqlalchemy import Connection, LargeBinary, RowMapping, Table, select

from lkj.export.columns import Field, fields_of, schema_of

_ROWS, _ROWS_WITH_CONTENT = 20_000, 16
"""In memory at once; a row with the whole reading of a report weighs a megabyte."""


def write_table(connection: Connection, table: Table, path: Path) -> int:
    """How many rows there are, in the order of their keys. Raises OSError."""
    fields = fields_of(table)
    schema, rows = schema_of(fields), 0
    with parquet.ParquetWriter(path, schema, compression="zstd") as file:
        for part in _parts(connection, table):
            file.write_batch(pyarrow.record_batch(_columns(fields, part), schema=schema))
            rows += len(part)
    return rows


def _columns(fields: Sequence[Field], rows: Sequence[RowMapping]) -> list[pyarrow.Array]:
    return [
        pyarrow.array([None if (value := row[one.source]) is None else one.made(value) for row in rows], one.arrow)
        for one in fields
    ]


def _parts(connection: Connection, table: Table) -> Iterator[Sequence[RowMapping]]:
    heavy = any(isinstance(column.type, LargeBinary) for column in table.columns)
    at_once: dict[str, Any] = {"yield_per": _ROWS_WITH_CONTENT if heavy else _ROWS}
    asked = select(table).order_by(*table.primary_key.columns).execution_options(**at_once)
    yield from connection.execute(asked).mappings().partitions()

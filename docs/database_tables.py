"""Writes docs/database-tables.md from the tables (`python -m docs.database_tables`), which tell what a column holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Column, Table

from lkj.store.every_table import EVERY_TABLE

TARGET = Path(__file__).with_name("database-tables.md")
HEAD = """# The tables of the database

Each table and column, and what it holds. `make docs` writes this page from `lkj/store/`: do not edit it. What a row of
each is, the views and the rules stand in [database.md](database.md).
"""


TABLES = [table for table in EVERY_TABLE if not table.name.startswith("batch_")]
"""Without the ledger of `lkj run`, which nobody asks but itself."""


def page() -> str:
    return "\n".join((HEAD, *(line for table in sorted(TABLES, key=_name) for line in _table(table))))


def _name(table: Table) -> str:
    return table.name


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.name}\n"
    yield "| column | holds |\n|---|---|"
    yield from (f"| `{column.name}` | {column.doc}{_refers(column)} |" for column in table.columns)
    yield ""
    if indexes := sorted(", ".join(column.name for column in index.columns) for index in table.indexes):
        yield f"Indexes: {'; '.join(indexes)}.\n"


def _refers(column: Column[object]) -> str:
    return "".join(f" → `{key.column.table.name}`" for key in column.foreign_keys)


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")

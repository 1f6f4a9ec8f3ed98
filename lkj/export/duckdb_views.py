"""The views of the database over exported files, as SQL that DuckDB understands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import create_engine, text

from lkj.export.columns import DECIMALS, DIGITS
from lkj.export.data_package import TableFile
from lkj.store import migrations

_HEAD = """-- The tables beside this file, and the views of docs/database.md over them:
--     cd DIR && duckdb -init views.sql
"""
_BARE = "AS NUMERIC)"
"""Of three decimals, for DuckDB."""


def views_sql(files: Sequence[TableFile]) -> str:
    opened = [f"CREATE VIEW \"{one.table.name}\" AS SELECT * FROM read_parquet('{one.path.name}');" for one in files]
    return "\n".join((_HEAD, *opened, "", *_views(), ""))


def _views() -> Iterator[str]:
    """As the newest step of the database defines them, in the order in which they stand on each other."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        migrations.upgrade(connection)
        asked = text("SELECT sql FROM sqlite_master WHERE type = 'view' ORDER BY rowid")
        for (defined,) in connection.execute(asked):
            yield f"{defined.replace(_BARE, f'AS DECIMAL({DIGITS}, {DECIMALS}))').strip()};\n"
    engine.dispose()

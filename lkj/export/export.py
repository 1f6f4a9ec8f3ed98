"""`lkj export`: the database as files, table by table, in bounded memory and of one moment."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection

from lkj.export.data_package import TableFile, descriptor
from lkj.export.duckdb_views import views_sql
from lkj.export.export_folder import DESCRIPTION, made_whole
from lkj.export.parquet_file import write_table
from lkj.store.every_table import EVERY_TABLE
from lkj.store.migrations import newest

VIEWS = "views.sql"
EXPORTED = [table for table in EVERY_TABLE if not table.name.startswith("batch_")]
"""Without the ledger of `lkj run`, which nobody asks but itself."""


def export(connection: Connection, target: Path) -> Iterator[TableFile]:
    """Each table once it is written. The folder is there when all are taken. Raises UsageError."""
    with made_whole(target) as folder:
        files = []
        for table in EXPORTED:
            path = folder / f"{table.name}.parquet"
            files.append(TableFile(table, path, write_table(connection, table, path)))
            yield files[-1]
        (folder / VIEWS).write_text(views_sql(files), encoding="utf-8")
        told = json.dumps(descriptor(files, newest()), indent=1, ensure_ascii=False)
        (folder / DESCRIPTION).write_text(f"{told}\n", encoding="utf-8")

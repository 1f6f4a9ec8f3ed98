"""The description of exported tables: a Data Package (datapackage.org), as datapackage.json."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from lkj.export.columns import Field, fields_of
from lkj.io import regular_file
from lkj.store.columns import now

NAME = "lkj-export"


@dataclass(frozen=True, slots=True)
class TableFile:
    table: Table
    path: Path
    rows: int


def descriptor(files: Iterable[TableFile], step: str) -> dict[str, Any]:
    """`step` is that of the database. Raises OSError."""
    files = list(files)
    exported = {file.table.name for file in files}
    return {
        "profile": "data-package",
        "name": NAME,
        "title": "Performance reports: what they say, and what was found in them",
        "created": now(),
        "lkj": {"version": version("lkj"), "database_step": step},
        "resources": [_resource(file, exported) for file in files],
    }


def _resource(file: TableFile, exported: set[str]) -> dict[str, Any]:
    return {
        "name": file.table.name,
        "type": "table",
        "path": file.path.name,
        "scheme": "file",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "lkj": {"rows": file.rows, "bytes": file.path.stat().st_size, "sha256": regular_file.digest_of(file.path)},
        "schema": _schema(file.table, exported),
    }


def _schema(table: Table, exported: set[str]) -> dict[str, Any]:
    keys = [key for key in table.foreign_keys if key.column.table.name in exported]
    return {
        "fields": [_field(one) for one in fields_of(table)],
        "missingValues": [],  # an empty text is one, and none is none
        "primaryKey": [column.name for column in table.primary_key.columns],
        "foreignKeys": [
            {
                "fields": [key.parent.name],
                "reference": {"resource": key.column.table.name, "fields": [key.column.name]},
            }
            for key in sorted(keys, key=lambda key: key.parent.name)
        ],
    }


def _field(field: Field) -> dict[str, Any]:
    constraints = {"constraints": {"required": True}} if field.required else {}
    return {"name": field.name, "type": field.kind, "description": field.doc, **constraints}

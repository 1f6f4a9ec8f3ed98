"""The figures and findings as CSV tables in one zip file, with what their columns mean."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from gettext import gettext as _

from lkj.io.csv_table import csv_bytes
from lkj.outputs.report_context import ReportContext
from lkj.tidy.columns import COLUMNS, TABLES, Column, Name, Type, names
from lkj.tidy.rows import rows_of_table

_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can tell: the same input gives the same bytes
_TYPES: dict[Type, str] = {
    "text": "string",
    "integer": "integer",
    "figure": "number",
    "points": "number",
    "truth": "boolean",
}
"""As `datapackage.json` calls them (specs.frictionlessdata.io/table-schema)."""


def zip_bytes(context: ReportContext) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in _members(context):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, data)
    return target.getvalue()


def _members(context: ReportContext) -> Iterator[tuple[str, bytes]]:
    for table in TABLES:
        yield f"{table}.csv", csv_bytes(names(table), rows_of_table(table, context.material.files, context.report))
    yield "datapackage.json", json.dumps(_package(), ensure_ascii=False, indent=1).encode() + b"\n"
    yield "README.txt", "\n".join(_lines()).encode() + b"\n"


def _package() -> dict[str, object]:
    return {"profile": "tabular-data-package", "name": "lkj", "resources": [_resource(table) for table in TABLES]}


def _resource(table: Name) -> dict[str, object]:
    about = {"name": table, "path": f"{table}.csv", "description": _(TABLES[table]), "encoding": "utf-8"}
    return {**about, "schema": {"fields": [_field(column) for column in COLUMNS[table]]}}


def _field(column: Column) -> dict[str, str]:
    return {"name": column.name, "type": _TYPES[column.type], "description": _(column.about)}


def _lines() -> Iterator[str]:
    """For people: what `datapackage.json` tells programs."""
    yield _("Tables made by lkj: CSV in UTF-8, numbers with a decimal point.")
    yield _("An apostrophe before a text keeps a spreadsheet from taking it for a formula.")
    for table, columns in COLUMNS.items():
        yield from ("", f"{table}.csv: {_(TABLES[table])}")
        yield from (f"  {column.name:<16}{_(column.about)}" for column in columns)

"""The tables of a report as Parquet files in one zip file, where pyarrow is installed."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from importlib.util import find_spec

from lkj.outputs.report_context import ReportContext
from lkj.tidy.columns import TABLES
from lkj.tidy.frames import EXACT, frame
from lkj.tidy.rows import rows_of_table


@cache
def is_installed() -> bool:
    return find_spec("pyarrow") is not None


def parquet_bytes(context: ReportContext) -> bytes:
    """Exact figures are text, as they are printed: their decimals differ from row to row."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for table in TABLES:
            made = frame(table, rows_of_table(table, context.material.files, context.report))
            exact = {name: made[name].astype("string") for name in made.columns if name.endswith(EXACT)}
            part = io.BytesIO()
            made.assign(**exact).to_parquet(part, engine="pyarrow", index=False)
            archive.writestr(f"{table}.parquet", part.getvalue())
    return target.getvalue()

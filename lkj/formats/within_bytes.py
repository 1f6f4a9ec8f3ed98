"""The indicators of one report over its lists as bytes, in the format that was asked for."""

from __future__ import annotations

from pathlib import Path

from lkj.io.csv_table import csv_bytes
from lkj.io.output_format import OutputFormat
from lkj.results.within import report_of_within
from lkj.results.within_rows import HEADER, within_rows
from lkj.screens.screen import screen_bytes
from lkj.words.plain_text import plain_json
from reconcile.lists.within import Within
from schemas.within import encode_within


def within_bytes(found: Within, output_format: OutputFormat, target: Path | None) -> bytes:
    if output_format == "csv":
        return csv_bytes(HEADER, within_rows(found))
    report = report_of_within(found)
    if output_format == "json":
        return plain_json(encode_within(report)) + b"\n"
    from lkj.screens.within_screen import within_screen  # rich is loaded only where it is looked at

    return screen_bytes(within_screen(report), target)

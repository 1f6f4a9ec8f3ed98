"""The trend in the format that was asked for."""

from __future__ import annotations

from pathlib import Path

from lkj.io.csv_table import csv_bytes
from lkj.io.output_format import OutputFormat
from lkj.results.trend_notes import notes_on_trend
from lkj.results.trend_rows import HEADER, trend_rows
from lkj.screens.screen import screen_bytes
from lkj.words import notes
from lkj.words.plain_text import plain_json
from schemas.trend import Trend, encode_trend


def trend_bytes(
    whole: Trend, shown: Trend, output_format: OutputFormat, target: Path | None, quiet: bool = False
) -> bytes:
    """`shown` is the part of the `whole` that was asked for."""
    if output_format == "terminal":
        from lkj.screens.trend_screen import trend_screen  # rich is loaded only where it is looked at

        return screen_bytes(trend_screen(whole, shown), target)
    if not quiet:
        for note in notes_on_trend(whole):
            notes.tell(note)
    if output_format == "json":
        return plain_json(encode_trend(shown)) + b"\n"
    return csv_bytes(HEADER, trend_rows(shown))

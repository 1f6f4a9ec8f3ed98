"""The pairs of two reports as bytes, in the format that was asked for."""

from __future__ import annotations

from pathlib import Path

from lkj.io.csv_table import csv_bytes
from lkj.io.output_format import OutputFormat
from lkj.people.decider import Deciding
from lkj.results.matches import matches_of
from lkj.results.pair_rows import HEADER, pair_rows
from lkj.screens.screen import screen_bytes
from lkj.words.plain_text import plain_json
from schemas.matches import encode_matches


def match_bytes(settled: Deciding, output_format: OutputFormat, target: Path | None) -> bytes:
    if output_format == "csv":
        return csv_bytes(HEADER, pair_rows(settled))
    matches = matches_of(settled)
    if output_format == "json":
        return plain_json(encode_matches(matches)) + b"\n"
    from lkj.screens.match_screen import match_screen  # rich is loaded only where it is looked at

    return screen_bytes(match_screen(matches), target)

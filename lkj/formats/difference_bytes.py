"""The differences of two versions as bytes, in the format that was asked for."""

from __future__ import annotations

from pathlib import Path

from lkj.io.csv_table import csv_bytes
from lkj.io.output_format import OutputFormat
from lkj.results.comparing import Compared
from lkj.results.difference_parts import Only, part_of
from lkj.results.difference_rows import HEADER, difference_rows
from lkj.screens.screen import screen_bytes
from lkj.words import notes
from lkj.words.plain_text import plain_json
from schemas.differences import encode_differences


def difference_bytes(
    found: Compared, only: Only | None, output_format: OutputFormat, target: Path | None, quiet: bool
) -> bytes:
    told = part_of(found.told, only)
    if output_format == "terminal":
        from lkj.screens.difference_screen import difference_screen  # rich is loaded only where it is looked at

        return screen_bytes(difference_screen(found, told), target)
    if output_format == "json":
        return plain_json(encode_differences(told)) + b"\n"
    if not quiet:
        for note in told.notes:
            notes.tell(note)
    return csv_bytes(HEADER, difference_rows(told))

"""The catalogue in the format that was asked for."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from lkj.io.csv_table import csv_bytes
from lkj.io.output_format import OutputFormat
from lkj.results import catalogue_rows
from lkj.results.words_asked import words_stand_in
from lkj.screens.screen import screen_bytes
from lkj.words import notes
from lkj.words.files_left_out import left_out_line
from lkj.words.plain_text import plain_json
from schemas.catalogue import Catalogue, encode_catalogue


def catalogue_bytes(
    catalogue: Catalogue,
    output_format: OutputFormat,
    target: Path | None,
    indicator: str | None = None,
    quiet: bool = False,
) -> bytes:
    """`indicator` are words that a wording of an entry must hold."""
    shown = catalogue if indicator is None else with_words(catalogue, indicator)
    if output_format == "terminal":
        from lkj.screens.catalogue_screen import catalogue_screen  # rich is loaded only where it is looked at

        return screen_bytes(catalogue_screen(catalogue, shown), target)
    if not quiet:
        for left in catalogue.left_out:
            notes.tell(left_out_line(left))
    if output_format == "json":
        return plain_json(encode_catalogue(shown)) + b"\n"
    return csv_bytes(catalogue_rows.HEADER, catalogue_rows.catalogue_rows(shown))


def with_words(catalogue: Catalogue, text: str) -> Catalogue:
    """Entries of which one wording holds all words of `text`, or their beginnings."""
    return replace(
        catalogue,
        entries=[
            entry for entry in catalogue.entries if words_stand_in((worded.text for worded in entry.wordings), text)
        ],
    )

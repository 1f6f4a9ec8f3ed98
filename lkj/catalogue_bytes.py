"""The catalogue in the format that was asked for."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from lkj import catalogue_rows, notes
from lkj.catalogue_notes import left_out_line
from lkj.csv_table import csv_bytes
from lkj.options import OutputFormat
from lkj.plain_text import plain_json
from lkj.view.screen import screen_bytes
from reconcile.wording import plain
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
        from lkj.view.catalogue_screen import catalogue_screen  # rich is loaded only where it is looked at

        return screen_bytes(catalogue_screen(catalogue, shown), target)
    if not quiet:
        for left in catalogue.left_out:
            notes.tell(left_out_line(left))
    if output_format == "json":
        return plain_json(encode_catalogue(shown)) + b"\n"
    return csv_bytes(catalogue_rows.HEADER, catalogue_rows.catalogue_rows(shown))


def with_words(catalogue: Catalogue, text: str) -> Catalogue:
    """Entries of which one wording holds all words of `text`, or their beginnings."""
    wanted = plain(text).split()
    return replace(
        catalogue,
        entries=[
            entry
            for entry in catalogue.entries
            if any(_holds(plain(worded.text).split(), wanted) for worded in entry.wordings)
        ],
    )


def _holds(words: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(begins) for word in words) for begins in wanted)

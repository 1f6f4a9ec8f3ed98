"""One result in every format that it can be asked for, and the one place that makes bytes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lkj.io.csv_table import Cell, csv_for_people
from lkj.io.output_format import OutputFormat
from lkj.screens.screen import screen_bytes
from lkj.words import notes
from lkj.words.plain_text import plain_json

if TYPE_CHECKING:
    from rich.console import RenderableType


@dataclass(frozen=True, slots=True)
class Form:
    """Only what is asked for is made: a screen loads rich, and rows may be many."""

    record: Callable[[], bytes]
    """As JSON."""
    header: Sequence[str]
    rows: Callable[[], Iterable[Mapping[str, Cell]]]
    screen: Callable[[], Iterable[RenderableType]]
    notes: Callable[[], Iterable[str]] = tuple
    """What must be known beside a result; a screen says it itself."""
    notes_in_record: bool = False


def rendered(form: Form, output_format: OutputFormat, target: Path | None, quiet: bool = False) -> bytes:
    """`target` is where it goes. Notes beside data go to standard error."""
    if output_format == "terminal":
        return screen_bytes(form.screen(), target)
    if not quiet and not (output_format == "json" and form.notes_in_record):
        for note in form.notes():
            notes.tell(note)
    if output_format == "json":
        return plain_json(form.record()) + b"\n"
    return csv_for_people(form.header, form.rows())

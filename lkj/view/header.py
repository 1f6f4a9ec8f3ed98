"""The head of a screen: which report it is, and how much of it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from lkj.notes import notes_on
from lkj.plain_text import plain
from schemas.document import Document


def header(document: Document, *others: Document, notes: Iterable[str] = ()) -> Iterator[RenderableType]:
    """`others` are further files of the report or beside it, `notes` what is to be said of them together."""
    agency = plain(document.agency or _("agency not found"))
    yield Text(f"Laporan Kinerja {agency} {document.year or ''}".rstrip(), "bold")
    yield Padding(
        Text("\n").join(map(Text, (*(line for file in (document, *others) for line in _lines(file)), *notes))),
        (0, 0, 1, 0),
    )


def _lines(document: Document) -> Iterator[str]:
    total, tables = document.source.pages, len(document.tables)
    read = sum(note.content == "text" for note in document.page_notes)
    yield " · ".join(
        (
            plain(Path(document.source.path).name),
            ngettext("{count} page", "{count} pages", total).format(count=total),
            _("{count} read").format(count=read),
            ngettext("{count} table", "{count} tables", tables).format(count=tables),
        )
    )
    yield from notes_on(document)

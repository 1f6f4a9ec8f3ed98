"""The head of a screen: which report it is, and how much of it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from lkj.reading.material import Material
from lkj.words.notes import notes_on
from lkj.words.plain_text import plain
from lkj.words.reading_verdict import doubt_lines, found_lines, verdict
from schemas.document import Document
from schemas.reading import Reading


def header(document: Document) -> Iterator[RenderableType]:
    yield from reading_lines(document.reading, document.source.pages)
    yield from _head(document, _lines(document))


def header_of_all(material: Material, more: Iterable[str] = ()) -> Iterator[RenderableType]:
    """The report in all its files, and what stands beside it; `more` lines are of the check."""
    outside = material.outside
    beside = ((_("agreement"), outside.agreement), (_("last year's report"), outside.last_year))
    lines = [line for part in material.parts for line in _lines(part)]
    lines += [line for role, file in beside if file is not None for line in _lines(file, f"{role}: ")]
    yield from reading_lines(material.report.reading, material.report.source.pages)
    yield from _head(material.report, [*lines, *material.notes(), *more])


def reading_lines(reading: Reading | None, pages: int) -> Iterator[RenderableType]:
    """How much was understood, before anything else: what was found, or not found, is worth no more than that."""
    if reading is None:
        return
    yield Text(verdict(reading, pages), "bold red" if reading.too_little(pages) else "bold")
    lines = [*found_lines(reading), *doubt_lines(reading)]
    yield Padding(Text("\n").join(map(Text, lines)), (0, 0, 1, 2))


def _head(document: Document, lines: Iterable[str]) -> Iterator[RenderableType]:
    agency = plain(document.agency or _("agency not found"))
    yield Text(f"Laporan Kinerja {agency} {document.year or ''}".rstrip(), "bold")
    yield Padding(Text("\n").join(map(Text, lines)), (0, 0, 1, 0))


def _lines(document: Document, role: str = "") -> Iterator[str]:
    total, tables = document.source.pages, len(document.tables)
    read = sum(note.content == "text" for note in document.page_notes)
    yield " · ".join(
        (
            role + plain(Path(document.source.path).name),
            ngettext("{count} page", "{count} pages", total).format(count=total),
            _("{count} read").format(count=read),
            ngettext("{count} table", "{count} tables", tables).format(count=tables),
        )
    )
    yield from notes_on(document)

"""The screen of `lkj extract`: the tables found, and counts of what was read in them and in the text."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Columns
from rich.text import Text

from lkj.screens.header import header
from lkj.words.kinds import kind_in_words
from lkj.words.messages import page_list
from lkj.words.plain_text import plain
from lkj.words.rows import values_of
from schemas.document import Document, Table, Value

_WIDEST_KIND = 22  # the caption tells more


def document_screen(document: Document) -> Iterator[RenderableType]:
    yield from header(document)
    if document.tables:
        yield Padding(_tables(document.tables), (0, 0, 1, 0))
    yield _counts(document)


def _tables(tables: list[Table]) -> RenderableType:
    columns = Columns(box=None, padding=(0, 2, 0, 0), header_style="bold")
    columns.add_column(_("Page"), justify="right", no_wrap=True)
    columns.add_column(_("Table"), no_wrap=True)
    columns.add_column(_("Caption"), ratio=1)
    columns.add_column(_("Kind"), no_wrap=True, max_width=_WIDEST_KIND, overflow="ellipsis")
    columns.add_column(_("Rows"), justify="right", no_wrap=True)
    for table in tables:
        caption = Text(plain(table.caption or " / ".join(table.title)), no_wrap=True, overflow="ellipsis")
        pages = page_list(table.pages)
        columns.add_row(
            pages, plain(table.number or ""), caption, Text(kind_in_words(table.kind)), str(len(table.rows))
        )
    return columns


def _counts(document: Document) -> RenderableType:
    values = values_of(document)
    columns = Columns.grid(padding=(0, 2, 0, 0))
    columns.add_column(justify="right")
    columns.add_column()
    counts = (
        (_("indicator rows"), sum(row.is_understood for row in document.indicators)),
        (_("budget rows"), len(document.budget)),
        (_("averages and totals"), len(document.aggregates)),
        (_("figures in running text"), len(document.claims)),
        (_("values in rows, {share} of them beyond doubt").format(share=_share_sure(values)), len(values)),
    )
    for name, count in counts:
        columns.add_row(str(count), name)
    return columns


def _share_sure(values: list[Value]) -> str:
    sure = sum(value.sure for value in values)
    return f"{100 * sure / len(values):.0f} %" if values else "0 %"

"""A report of the window in words: what was read of it, how far that is, or why it could not be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from lkj.batch.words import faults_line, share_line
from lkj.serve.library import Shelved
from lkj.words.messages import page_list
from lkj.words.plain_text import plain
from lkj.words.truncation import shortened

_LONGEST_NAME, _LONGEST_REASON = 90, 400


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A report in words. `share` is how far its reading is, in per cent; None where it is not being read. Its status
    is that of the run, `reading`, or `first`: it can be looked at, while pictures in it are still recognized."""

    key: str
    name: str
    status: str
    title: str
    line: str
    share: int | None


def queue_rows(rows: Sequence[Shelved]) -> list[QueueRow]:
    """To be called while the language is spoken."""
    return [queue_row(row) for row in rows]


def queue_row(row: Shelved) -> QueueRow:
    """To be called while the language is spoken."""
    name = shortened(plain(row.name), _LONGEST_NAME)
    figures = row.figures
    title = name
    if figures is not None and figures.agency:
        title = " ".join(filter(None, (shortened(figures.agency, _LONGEST_NAME), str(figures.year or ""))))
    status = "first" if row.waiting else "reading" if row.is_read_now else row.status
    share = 100 * row.page // row.pages if row.pages and row.is_read_now else None
    return QueueRow(row.key if row.sha256 else "", name, status, title, _line(row), share)


def _line(row: Shelved) -> str:
    if row.figures is not None:
        pages = ngettext("{count} page", "{count} pages", row.figures.pages).format(count=row.figures.pages)
        told = pages, share_line(row.figures), faults_line(row.figures), recognition_line(row)
        return " · ".join(filter(None, told))
    if row.is_read_now:
        return _progress(row.page, row.pages)
    if row.reason is not None:
        return shortened(row.reason.text.replace(str(row.path), row.name), _LONGEST_REASON)
    return _("being read by another program") if row.status == "elsewhere" else _("waiting")


def recognition_line(row: Shelved) -> str:
    """That pictures of it are still to be recognized; empty where none is. To be called while the language is
    spoken."""
    if not row.waiting:
        return ""
    pages = _("p. {page}").format(page=page_list(list(row.waiting)))
    return _("pictures are still to be recognized: {pages}").format(pages=pages)


def _progress(page: int, pages: int) -> str:
    if not pages:
        return _("being opened")
    if page:
        return _("reading page {page} of {pages}").format(page=page, pages=pages)
    return _("putting {pages} pages together, and checking").format(pages=pages)

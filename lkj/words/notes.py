"""What a reader of the result must know beside it: pages that could not be read, and a report without tables."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from gettext import gettext as _
from gettext import ngettext

from extractor.limits import DEFAULT_LIMITS
from extractor.scan.extra import has_extra
from lkj.words.confirmation_notes import confirmation_notes
from lkj.words.messages import page_list, reason
from lkj.words.plain_text import plain
from lkj.words.rows import values_of
from reconcile.decisions.corrections import Figure
from schemas.document import Document, PageNote, UnseenText
from schemas.findings import RuleFailure

_MUCH = 10  # one of so many letters


def tell(line: str) -> None:
    print(f"lkj: {plain(line)}", file=sys.stderr)


def notes_on(document: Document) -> Iterator[str]:
    """One line each. A screen shows them in its head; beside data they go to standard error."""
    pictures = [note.page for note in document.page_notes if note.content == "picture"]
    if seen := [note.page for note in document.page_notes if note.recognised]:
        yield _("recognized in pictures: pages {pages}").format(pages=page_list(seen))
    if typed := sorted({value.page for value in values_of(document) if value.reason in ("typed_upon", "form_field")}):
        yield _("figures typed upon the page or into a form: pages {pages}").format(pages=page_list(typed))
    if pictures:
        yield _("not read, being pictures without a text layer: pages {pages}").format(pages=page_list(pictures))
        if not has_extra():
            yield _("`make scan` in the folder of lkj adds what recognizes pictures")
    for failed, why, pages in _unread(document.page_notes):
        if len(pages) == 1:
            told = page_failed(pages[0], why) if failed else _page_cut(pages[0], why)
        elif failed:
            told = _("pages {pages} could not be read: {reason}").format(pages=page_list(pages), reason=reason(why))
        else:
            told = _("pages {pages} were read in part: {reason}").format(pages=page_list(pages), reason=reason(why))
        yield told
    if unseen := [note.page for note in document.page_notes if is_much_unseen(note)]:
        told = _("left out, as nobody sees it (white, hidden, covered, off the page): over a tenth of pages {pages}")
        yield told.format(pages=page_list(unseen))
    last = max((note.page for note in document.page_notes), default=0)
    if len(document.page_notes) == DEFAULT_LIMITS.pages and last < document.source.pages:
        yield _("pages after {page} were not read: that is the limit").format(page=last)
    yield from confirmation_notes(document)
    figures: tuple[Figure, ...] = (*values_of(document), *document.aggregates, *document.claims)
    if count := len({figure.id for figure in figures if figure.status == "corrected"}):
        told = ngettext("{count} value was put right by people", "{count} values were put right by people", count)
        yield told.format(count=count)
    if not document.tables:
        yield _("no table was found; only running text was read")


def _unread(notes: Iterable[PageNote]) -> list[tuple[bool, str | None, list[int]]]:
    """Pages that failed (True) or were read in part, those of one reason together."""
    found: dict[tuple[bool, str | None], list[int]] = {}
    for note in notes:
        if note.content == "failed" or note.reason:
            found.setdefault((note.content == "failed", note.reason), []).append(note.page)
    return [(*key, pages) for key, pages in found.items()]


def _page_cut(page: int, why: str | None) -> str:
    return _("page {page} was read in part: {reason}").format(page=page, reason=reason(why))


def is_much_unseen(note: PageNote) -> bool:
    """Whether more than a tenth of the letters in a page's text layer was left out."""
    unseen = note.unseen
    return isinstance(unseen, UnseenText) and _MUCH * unseen.letters > unseen.of


def rule_failed(failure: RuleFailure) -> str:
    told = _("check {code} broke off ({error}, {place}): what it would still have found is not told")
    return told.format(code=failure.rule, error=failure.error, place=failure.place)


def page_failed(page: int, why: str | None) -> str:
    return _("page {page} could not be read: {reason}").format(page=page, reason=reason(why))

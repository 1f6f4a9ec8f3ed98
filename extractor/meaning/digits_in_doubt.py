"""Values of a font that draws a digit in two ways: with that digit they are not known, and the others are not sure."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from extractor.meaning.values_on_pages import with_values_on
from extractor.pages.page import Page, Word
from schemas.document import Document, Value

_REASON = "font_unlike"


def with_digits_in_doubt(document: Document, pages: Sequence[Page]) -> Document:
    """`document` with the values doubted in which a doubtful word of `pages` stands."""
    return with_values_on({page.number: places for page in pages if (places := _places(page))}, document, _doubted)


def _places(page: Page) -> list[Word]:
    return [word for word in page.words if word.doubtful and any(map(str.isdigit, word.text))]


def _doubted(value: Value, places: Sequence[Word]) -> Value:
    within = [word for word in places if value.bbox.holds(*word.box.middle)]
    if any(digit in word.text for word in within for digit in word.doubtful):
        return replace(value, value=None, status="unreadable", sure=False, reason=_REASON)
    return replace(value, sure=False, reason=_REASON) if within and value.sure else value

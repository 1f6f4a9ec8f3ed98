"""Values of a font that draws a digit in two ways: with that digit they are not known, and the others are not sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from extractor.pages.page import Page, Word
from schemas.document import BudgetLine, Document, Indicator, Value

_REASON = "font_unlike"
Row = TypeVar("Row", Indicator, BudgetLine)


def with_digits_in_doubt(document: Document, pages: Sequence[Page]) -> Document:
    """`document` with the values doubted in which a doubtful word of `pages` stands."""
    doubtful = {page.number: places for page in pages if (places := _places(page))}
    if not doubtful:
        return document
    indicators = [_row(row, doubtful) for row in document.indicators]
    return replace(document, indicators=indicators, budget=[_row(row, doubtful) for row in document.budget])


def _places(page: Page) -> list[Word]:
    return [word for word in page.words if word.doubtful and any(map(str.isdigit, word.text))]


def _row(row: Row, doubtful: Mapping[int, Sequence[Word]]) -> Row:
    return replace(row, values=[_value(value, doubtful.get(value.page, ())) for value in row.values])


def _value(value: Value, places: Sequence[Word]) -> Value:
    within = [word for word in places if value.bbox.holds(*word.box.middle)]
    if any(digit in word.text for word in within for digit in word.doubtful):
        return replace(value, value=None, status="unreadable", sure=False, reason=_REASON)
    return replace(value, sure=False, reason=_REASON) if within and value.sure else value

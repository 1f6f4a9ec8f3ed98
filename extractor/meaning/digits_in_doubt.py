"""Values of which it is not known which digits they show are never sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from extractor.pages.page import Page
from schemas.document import BudgetLine, Document, Indicator, Value
from schemas.geometry import Box

_REASON = "font_unlike"
Row = TypeVar("Row", Indicator, BudgetLine)


def with_digits_in_doubt(document: Document, pages: Sequence[Page]) -> Document:
    """`document` with the values doubted in which a doubtful word of `pages` stands."""
    doubtful = {page.number: places for page in pages if (places := _places(page))}
    if not doubtful:
        return document
    indicators = [_row(row, doubtful) for row in document.indicators]
    return replace(document, indicators=indicators, budget=[_row(row, doubtful) for row in document.budget])


def _places(page: Page) -> list[Box]:
    return [word.box for word in page.words if word.doubtful and any(map(str.isdigit, word.text))]


def _row(row: Row, doubtful: Mapping[int, Sequence[Box]]) -> Row:
    return replace(row, values=[_value(value, doubtful.get(value.page, ())) for value in row.values])


def _value(value: Value, places: Sequence[Box]) -> Value:
    if not value.sure or not any(value.bbox.holds(*place.middle) for place in places):
        return value
    return replace(value, sure=False, reason=_REASON)

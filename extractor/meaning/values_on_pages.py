"""Values seen again by where they stand: what the pages know of a place is known of the values there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from msgspec.structs import replace

from schemas.document import BudgetLine, Document, Indicator, Value

Known = TypeVar("Known")
Row = TypeVar("Row", Indicator, BudgetLine)


def with_values_on(pages: Mapping[int, Known], document: Document, seen: Callable[[Value, Known], Value]) -> Document:
    """`document` with each value on one of `pages`, by their numbers, as `seen` gives it with what is known of the
    page."""
    if not pages:
        return document

    def row(own: Row) -> Row:
        values = [seen(value, pages[value.page]) if value.page in pages else value for value in own.values]
        return replace(own, values=values)

    return replace(document, indicators=[*map(row, document.indicators)], budget=[*map(row, document.budget)])

"""The rows of a document's tables that hold figures, and those figures."""

from __future__ import annotations

from schemas.document import BudgetLine, Document, Indicator, Value


def rows_of(document: Document) -> list[Indicator | BudgetLine]:
    return [*document.indicators, *document.budget]


def values_of(document: Document) -> list[Value]:
    return [value for row in rows_of(document) for value in row.values]

"""The figures in the rows of a document's tables."""

from __future__ import annotations

from schemas.document import Document, Value


def values_of(document: Document) -> list[Value]:
    return [value for row in document.all_rows for value in row.values]

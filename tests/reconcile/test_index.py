"""A document as the rules ask it, whatever its ids are."""

from __future__ import annotations

from msgspec.structs import replace

from reconcile.index import Index
from tests.case_document import case_document


def test_rows_of_one_id_raise_nothing() -> None:
    """No reading makes them so, and a file that does is refused; a document made by a program may."""
    document = case_document("indicator | target\nNilai SAKIP | 80\nAngka kemiskinan | 8\n")
    alike = replace(document, indicators=[replace(row, id="i0") for row in document.indicators])
    assert list(Index(alike).subject_of) == ["i0"]

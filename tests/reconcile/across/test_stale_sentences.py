"""Sentences that bear an earlier year than their report."""

from __future__ import annotations

import msgspec

from reconcile.across.stale_sentences import stale_sentences
from reconcile.index import Index
from schemas.geometry import Box
from schemas.prose import Passage
from tests.case_document import case_document


def test_a_passage_without_a_year_bears_none() -> None:
    bare = Passage(page=1, bbox=Box(70, 20, 300, 30), kind="dated", text="tahun", quote="tahun ini")
    document = msgspec.structs.replace(case_document("year 2024"), passages=[bare])
    assert not list(stale_sentences(Index(document)))

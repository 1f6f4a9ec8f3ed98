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


def told(quote: str, named: str = "tahun 2023", around: str = "tahun 2024") -> list[int]:
    """The years told of a sentence between two on each side that name the year `around`."""
    beside = [_named(f"Pada {around} hal itu selesai.", around) for _ in range(2)]
    passages = [*beside, _named(quote, named), *beside]
    document = msgspec.structs.replace(case_document("year 2024"), passages=passages)
    return [found.year for found in stale_sentences(Index(document))]


def _named(quote: str, year: str) -> Passage:
    return Passage(page=1, bbox=Box(70, 20, 300, 30), kind="dated", text=year, quote=quote)


def test_what_the_office_itself_did() -> None:
    assert told("Dinas Perikanan pada tahun 2023 telah menyusun peraturan bupati.") == [2023]
    assert told("Pada tahun 2023 Dinas Perikanan telah menyusun peraturan bupati.") == [2023]


def test_what_others_did_what_looks_back_and_what_all_around_dates_so() -> None:
    assert not told("Warga pada tahun 2023 telah menyusun peraturan desa.")
    assert not told("Dinas Perikanan pada tahun 2023 masih menyusun peraturan bupati.")
    assert not told("Dinas Perikanan pada tahun 2023 telah menyusun peraturan bupati.", around="tahun 2023")

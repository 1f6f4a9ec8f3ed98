"""Capaian that are printed once for several indicators."""

from __future__ import annotations

from reconcile.index import Index
from tests.case_document import case_document

HEADER = "indicator | target | realisasi | capaian\n"
FIRST = "sasaran Naiknya mutu\nIndeks mutu | 80 | 84 | 90%\nIndeks lain | 80 | 60 | \n"
SECOND = "sasaran Naiknya hasil\nLuas sawah | 200 | 150 | 80%\nLuas kebun | 100 | 85 | \n"
BOTH = "sasaran Naiknya tertib\nIzin | 10 | 5 | 60%\nSengketa | 10 | 8 | 80%\n"


def kinds(rows: str) -> list[str]:
    return [entry.kind for entry in Index(case_document(HEADER + rows)).capaian.values() if entry.stated.known]


def test_what_is_printed_once_a_sasaran_need_not_follow_from_its_first_indicator() -> None:
    assert kinds(FIRST + SECOND) == ["undecided", "undecided"]


def test_one_sasaran_alone_does_not_tell_what_a_column_is_of() -> None:
    assert kinds(FIRST) == ["wrong"]


def test_a_column_with_a_capaian_at_each_indicator_is_of_the_indicators() -> None:
    assert kinds(FIRST + SECOND + BOTH) == ["wrong", "wrong", "wrong", "sound"]

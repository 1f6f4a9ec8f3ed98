"""What the text counts, and what the tables list of it. All figures are invented."""

from __future__ import annotations

import pytest

from reconcile.across.listed import listed
from reconcile.index import Index
from reconcile.prose.counts import counted, counting_words
from tests.case_document import case_document

LISTS = """
table performance_agreement
kegiatan Kegiatan Satu
sasaran Sasaran pertama
indicator | level | target
Jumlah laporan | kegiatan | 1
Jumlah naskah | kegiatan | 2
sasaran Sasaran kedua
Jumlah rapat | kegiatan | 3
kegiatan Kegiatan Dua
Jumlah kunjungan | kegiatan | 4
"""


def test_the_same_sasaran_under_another_kegiatan_is_another_one() -> None:
    numbers = {(found.what, found.level): found.number for found in listed(Index(case_document(LISTS)))}
    assert numbers == {("indikator", "kegiatan"): 4, ("sasaran", "kegiatan"): 3, ("kegiatan", ""): 2}


def values(text: str) -> list[list[int]]:
    return [entry.values for entry in counted(Index(case_document(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text [jumlah:kegiatan 10] lalu\ntext [jumlah:kegiatan 11] dan\ntext [jumlah:kegiatan 11]", [[11, 10]]),
        ("text [jumlah:kegiatan 8] dan [jumlah:kegiatan 7]", []),
        ("text [jumlah:kegiatan_apbd 8] dan [jumlah:kegiatan_apbn 7]", [[8], [7]]),
        ("text [sebagian:kegiatan 3] dari semua", []),
        ("text (subject=Bidang Umum) [jumlah:kegiatan 3]", []),
        ("text [jumlah:kegiatan 2020 3]", []),
        ("text [jumlah:sasaran_strategis 3] dengan [jumlah:indikator_kinerja 6]", [[3], [6]]),
    ],
)
def test_what_is_counted_as_a_whole(text: str, expected: list[list[int]]) -> None:
    assert values(text) == expected


def test_an_indikator_takes_its_level_from_the_sasaran_before_it() -> None:
    index = Index(case_document(LISTS + "text [jumlah:sasaran_kegiatan 3] dengan [jumlah:indikator 4]"))
    assert [{found.level for found in entry.lists} for entry in counted(index)] == [{"kegiatan"}, {"kegiatan"}]


def test_the_quote_is_the_count_with_its_noun() -> None:
    (figure,) = Index(case_document("text telah [jumlah:kegiatan 10] kegiatan besar")).claims
    assert counting_words(figure) == "10 kegiatan"

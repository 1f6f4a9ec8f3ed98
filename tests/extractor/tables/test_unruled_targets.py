"""Lists of agreed targets without rulings."""

from __future__ import annotations

from extractor.pages.page import Page
from tests.drawn import words
from tests.extractor.meaning.test_contents import read

LIST = (
    "Target yang diperjanjikan untuk tahun 2023 adalah sebagai berikut.",
    "Sasaran 1: Meningkatnya mutu layanan",
    "1) Indeks kepuasan pemohon : 81 poin",
    "2) Persentase izin tepat waktu : 92,5 %",
    "Sasaran 2: Meningkatnya daya tarik kota",
    "1) Jumlah taman yang dibuka : 4 taman",
)


def told(*lines: str) -> list[tuple[str | None, str, list[tuple[str, str]]]]:
    drawn = [word for n, line in enumerate(lines) for word in words(line, 80.0, 100.0 + 16 * n)]
    rows = read(Page(1, 595.0, 842.0, 0, drawn)).indicators
    return [(row.sasaran, row.indikator, [(value.measure, value.raw) for value in row.values]) for row in rows]


def test_items_are_indicators_under_their_sasaran() -> None:
    assert told(*LIST) == [
        ("Meningkatnya mutu layanan", "Indeks kepuasan pemohon", [("target", "81 poin")]),
        ("Meningkatnya mutu layanan", "Persentase izin tepat waktu", [("target", "92,5 %")]),
        ("Meningkatnya daya tarik kota", "Jumlah taman yang dibuka", [("target", "4 taman")]),
    ]


def test_a_list_that_nothing_calls_targets_is_text() -> None:
    assert told("Jumlah pegawai menurut golongan adalah sebagai berikut.", *LIST[1:]) == []


def test_two_items_are_no_list() -> None:
    assert told(*LIST[:4]) == []


def test_a_colon_at_the_last_word_is_none_of_the_name() -> None:
    assert told(*(line.replace(" :", ":") for line in LIST)) == told(*LIST)

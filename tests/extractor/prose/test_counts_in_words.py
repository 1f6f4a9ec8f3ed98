"""Counts that the text prints in words alone."""

from __future__ import annotations

import pytest

from extractor.prose.mentions import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sedang empat pejabat lainnya menyusul", [("empat", 4, "pejabat lainnya")]),
        ("kini dua puluh satu kelompok tani", [("dua puluh satu", 21, "kelompok tani")]),
        ("satu sasaran dan sebelas desa", [("satu", 1, "sasaran"), ("sebelas", 11, "desa")]),
        # time, powers of ten, shares, and the one that is meant
        ("dalam dua tahun", []),
        ("tiga ribu ekor", []),
        ("empat puluh persen", []),
        ("pada triwulan tiga capaian naik", []),
        ("satu desa", []),
    ],
)
def test_what_is_counted_in_words(text: str, expected: list[tuple[str, int, str]]) -> None:
    told = [(mention.numeral.raw, mention.numeral.value, mention.noun) for mention in read(text, None)[0]]
    assert told == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada enam dari delapan indikator",
            [("enam", 6, "indikator"), ("delapan", 8, "indikator")],
        ),
        ("Ada 6 dari 8 indikator", [("6", 6, "indikator"), ("8", 8, "indikator")]),
        ("Ada 11 (sebelas) dari 14 (empat belas) sasaran", [("11", 11, "sasaran"), ("14", 14, "sasaran")]),
        ("Ada dua puluh satu dari 30 rumah", [("dua puluh satu", 21, "rumah"), ("30", 30, "rumah")]),
        # a number of things that no plan has is left open; the one that is meant
        ("Ada 3 dari 5 rumah", [("3", 3, ""), ("5", 5, "rumah")]),
        ("Itu salah satu dari tiga sasaran", [("tiga", 3, "sasaran")]),
        ("Nilai turun dari lima indikator", [("lima", 5, "indikator")]),
    ],
)
def test_what_is_told_out_of_a_whole_counts_the_same(text: str, expected: list[tuple[str, int, str]]) -> None:
    told = [(mention.numeral.raw, mention.numeral.value, mention.noun) for mention in read(text, None)[0]]
    assert told == expected

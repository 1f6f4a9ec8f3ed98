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

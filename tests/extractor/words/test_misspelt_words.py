"""Header words with a slip of the pen."""

from __future__ import annotations

import pytest

from extractor.words.header_vocabulary import HEADER_WORDS
from extractor.words.misspelt_words import spelled


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("realalisasi", "realisasi"),
        ("tafget kinerja", "target kinerja"),
        ("capain", "capaian"),
        ("ketegori", "kategori"),
        ("angagran", "anggaran"),
        ("SasaranStrategis", "Sasaran Strategis"),
    ],
)
def test_a_letter_wrong_missing_or_too_many(printed: str, meant: str) -> None:
    assert spelled(printed) == meant


@pytest.mark.parametrize("words", ["realokasi anggaran", "urusan", "penganggaran", "sosialisasi", "tahun", "2016"])
def test_other_words_stay(words: str) -> None:
    assert spelled(words) == words


@pytest.mark.parametrize("word", sorted(HEADER_WORDS))
def test_known_words_stay(word: str) -> None:
    assert spelled(word) == word

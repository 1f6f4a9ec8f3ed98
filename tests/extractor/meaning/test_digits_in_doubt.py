"""Values of a font that draws one digit in two ways are never sure."""

from __future__ import annotations

from dataclasses import replace

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

TABLE = "No | Indikator Kinerja | Target | Realisasi | Capaian (%)\n1 | Nilai SAKIP | 80,00 | 60,00 | 75,00\n"


def test_doubtful_words_make_no_sure_values() -> None:
    plain = page(TABLE, above=["Tabel 3.1 Capaian Kinerja Tahun 2023"])
    doubted = replace(plain, words=[word._replace(doubtful="7") for word in plain.words])
    (row,) = read(doubted).indicators
    assert [(value.raw, value.status) for value in row.values if value.value is None] == [("75,00", "unreadable")]
    assert not any(value.sure for value in row.values)

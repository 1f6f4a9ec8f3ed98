"""What was typed upon a page is told as such, and is not sure; what fills a form is told."""

from __future__ import annotations

from dataclasses import replace

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

TABLE = "No | Indikator Kinerja | Target | Realisasi | Capaian (%)\n1 | Nilai SAKIP | 80,00 | 60,00 | 75,00\n"


def test_a_typed_value_is_marked_and_doubted_and_the_value_of_a_form_is_marked() -> None:
    plain = page(TABLE, above=["Tabel 3.1 Capaian Kinerja Tahun 2023"])
    place = {word.text: word.box for word in plain.words}
    (row,) = read(replace(plain, typed=(place["60,00"],), fields=(place["75,00"],))).indicators
    assert [(value.raw, value.reason, value.sure) for value in row.values] == [
        ("80,00", None, True),
        ("60,00", "typed_upon", False),
        ("75,00", "form_field", True),
    ]

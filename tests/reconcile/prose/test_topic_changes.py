"""Changes whose ends stand in the row that they are about, or alone in their unit. Invented figures."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.changes import changes
from reconcile.prose.topic_changes import judged_change
from tests.case_document import case_document

ROWS = """
indicator | realisasi 2023 | target | realisasi | capaian
Nilai Kinerja Anggaran | 90,06 | 92 | 94,21 | 102,40%
Jumlah kunjungan perpustakaan | 1.803 orang | 1.700 orang | 1.746 orang | 102,71%
"""


def read(text: str) -> list[str]:
    index = Index(case_document(ROWS + text))
    found = [(change.stated, judged_change(index, change)) for change in changes(index)]
    return [
        f"{stated.raw} {'right' if read.right else 'unsure' if read.equation is None else 'wrong'}"
        for stated, read in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one end in the sentence, the other in the row
        ("Nilai Kinerja Anggaran sebesar [none 94,21] meningkat [selisih: 2023 4,15 poin] dari tahun 2023", "right"),
        ("Nilai Kinerja Anggaran sebesar [none 94,21] meningkat [selisih: 2023 4,51 poin] dari tahun 2023", "wrong"),
        # both in the row
        ("Nilai Kinerja Anggaran meningkat [selisih: 2023 5,41 poin] dari tahun 2023", "wrong"),
        # from the only other year of its sentence
        ("Nilai Kinerja Anggaran [capaian 2023 90,06] naik [selisih: 2024 4,51 poin] di tahun 2024", "wrong"),
        # so much more that it is measured otherwise; another year; nothing that is named
        ("Nilai Kinerja Anggaran meningkat [selisih: 2023 45,1 poin] dari tahun 2023", "unsure"),
        ("Nilai Kinerja Anggaran meningkat [selisih: 2020 4,51 poin] dari tahun 2020", "unsure"),
        ("Layanan lain meningkat [selisih: 2023 4,51 poin] dari tahun 2023", "unsure"),
        # told in percent too, which holds
        (
            "[none 2023 221 perkara], kini [none 247 perkara], naik [selisih: 28 perkara] atau [selisih: 11,76%]",
            "wrong",
        ),
    ],
)
def test_a_change_of_a_row(text: str, expected: str) -> None:
    assert read(f"text (direction=naik) {text}")[0].endswith(expected)


def test_the_only_two_figures_of_its_unit() -> None:
    said = "text (direction=turun) [realisasi 1.746 orang], tahun lalu [none 1.803 orang], turun [selisih: {} orang]"
    assert read(said.format(75)) == ["75 orang wrong"]
    assert read(said.format(57)) == ["57 orang right"]


BUDGET = """
year 2024
budget | level | pagu | realisasi
Program Arsip | program | Rp8.000.000 | Rp7.730.000
= Jumlah | total | Rp8.000.000 | Rp7.730.000
"""


def test_what_was_spent_against_the_year_before() -> None:
    said = "text (direction=naik) Belanja naik [selisih:realisasi {}] dari [realisasi 2023 Rp7.200.000] tahun 2023"
    index = [Index(case_document(BUDGET + said.format(raw))) for raw in ("Rp530.000", "Rp350.000")]
    readings = [judged_change(one, next(changes(one))) for one in index]
    assert [(one.right, one.equation is not None) for one in readings] == [(True, True), (False, True)]


def test_a_change_is_measured_from_a_target_too() -> None:
    said = "text (direction=naik) Terserap [realisasi 17,40%] lebih tinggi [selisih: {}] dari target [target 15%]"
    assert [read(said.format(raw)) for raw in ("2,40%", "2,04%")] == [["2,40% right"], ["2,04% wrong"]]

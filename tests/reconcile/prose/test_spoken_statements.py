"""Figures of the text against the row that names and other figures tell of. Invented figures."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.ends_of_tables import statements_on_tables
from reconcile.prose.spoken_statements import spoken_statements
from tests.case_document import case_document

BUDGET = """
budget | level | pagu | realisasi | persen_keuangan
Penguatan Kapasitas Kesiapsiagaan | kegiatan | Rp866.600.000 | Rp860.924.000 | 99,35%
Pelatihan Pemulihan Sarana Pasca Bencana | kegiatan | Rp660.180.000 | Rp649.452.500 | 98,38%
= Jumlah | total | Rp1.526.780.000 | Rp1.510.376.500 | 98,93%
"""
ROWS = """
indicator | target | realisasi | capaian
Persentase laboratorium yang memenuhi standar kemampuan | 79,0% | 81,5% | 103,16%
Konsumsi energi (kkal/kap/hr) | 2.050 | 2.165 | 105,61%
Konsumsi protein (gram/kap/hr) | 56 | 60,5 | 108,04%
"""


def told(text: str) -> list[str]:
    statements = spoken_statements(Index(case_document(BUDGET + ROWS + text)), frozenset())
    return [f"{one.claim.raw} {one.kind} {one.key or one.reason}".strip() for one in statements if one.kind != "right"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name that stands before the figure, whatever the subject was taken for
        ("(7) Kegiatan Penguatan Kapasitas Kesiapsiagaan dengan alokasi [pagu Rp866.800.000]", "Rp866.800.000"),
        (
            "Pelatihan pemulihan sarana pasca bencana [pagu Rp660.180.000] dan [realisasi Rp249.452.500]",
            "Rp249.452.500",
        ),
        # figures beside it that the row prints, where the name is another
        ("Kegiatan ketujuh [pagu Rp866.600.000], [realisasi Rp860.924.000] atau [persen_keuangan 39,35%]", "39,35%"),
        ("persentase laboratorium yang memenuhi standar kemampuan [realisasi 85,1%], [capaian 103,16%]", "85,1%"),
        # a slip in a figure that no word calls anything
        ("Pelatihan pemulihan sarana pasca bencana: [none Rp660.180.500]", ""),
        ("Pelatihan pemulihan sarana pasca bencana: [none Rp660.190.000]", "Rp660.190.000"),
    ],
)
def test_what_differs_from_the_row_is_wrong(text: str, expected: str) -> None:
    assert [entry.split(" wrong")[0] for entry in told(f"text {text}") if " wrong" in entry] == [expected][
        : bool(expected)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Penguatan Kapasitas Kesiapsiagaan di Kabupaten Contoh dan kota lain [pagu Rp86.800.000]",
        "konsumsi energi [target 2.050] kkal dan konsumsi protein [target 56] gram",
        "laboratorium yang memenuhi standar [target 79,0%] melebihi [target 2,5%] dari [realisasi 81,5%]",
        "masing-masing penguatan kapasitas kesiapsiagaan [persen_keuangan 39,35%]",
        "Penguatan Kapasitas Kesiapsiagaan [pagu Rp800.000.000] [realisasi Rp400.000.000] atau [persen_keuangan 50%]",
        "nilai capaian sasaran ini [capaian 91,2%]",
        "konsumsi energi di atas [realisasi 1.165] kkal",
        "Pengadaan Sarana Penguatan Kapasitas Kesiapsiagaan [persen_keuangan 91,35%]",
    ],
)
def test_what_is_of_something_else_is_not_accused(text: str) -> None:
    percent = [entry for entry in told(f"text {text}") if " wrong" in entry and "%" in entry.split()[0]]
    counts = [entry for entry in told(f"text {text}") if " wrong" in entry and entry[0].isdigit()]
    assert percent == counts == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("secara keseluruhan diperoleh rata-rata [none 99,28]", "right"),
        ("secara keseluruhan diperoleh rata-rata [none 89,28]", "wrong told_total"),
        ("rata-rata capaian [capaian 97,00%]", "wrong told_total"),
        ("ada yang mencapai [capaian 97,00%]", ""),
        ("ada yang mencapai [capaian 99,82%]", "wrong told_total"),
    ],
)
def test_averages_of_a_table_that_the_sentence_names(text: str, expected: str) -> None:
    table = "indicator | target | realisasi | capaian\nMutu | 50 | 49,64 | 99,28%\n= Rata-rata | | | 99,28%\n"
    document = case_document(f"{table}text (after_table=t1) {text}")
    after = document.aggregates[0].table
    moved = case_document(f"{table}text (after_table={after}) {text}")
    told_there = statements_on_tables(Index(moved), frozenset())
    assert [f"{one.kind} {one.key}".strip() for one in told_there] == [expected][: bool(expected)]

"""Figures of the text against the row that a part of its name, its acronym or the sentence before tells. Invented."""

from __future__ import annotations

import msgspec
import pytest

from reconcile.index import Index
from reconcile.prose.topical_statements import topical_statements
from reconcile.prose.topics import topics_of
from tests.case_document import case_document

ROWS = """
indicator | target | realisasi | capaian
Persentase peserta pelatihan yang dinyatakan kompeten | 90% | 93,65% | 104,06%
Angka Kecelakaan Kerja (AKK) per 1.000 pegawai | 25 | 21,4 | 114,40%
[IKU 3.2] Rata-rata nilai kinerja anggaran atas pelaksanaan RKA minimal 80 | 80 | 88,62 | 110,78%
Jumlah penyuluhan dan konsultasi kearsipan | 12 kali | 14 kali | 116,67%
budget | level | pagu | realisasi | persen_keuangan
Program Tata Kelola Arsip | program | Rp3.412.880.000 | Rp3.387.694.850 | 99,26%
"""


def told(text: str) -> list[str]:
    index = Index(case_document(ROWS + text))
    statements = topical_statements(index, topics_of(index), frozenset())
    return [f"{one.claim.raw} {one.kind} {one.places[0].raw}" for one in statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the clause is a part of the name
        ("Peserta yang kompeten sebesar [none 96,35%]", "96,35% wrong 93,65%"),
        ("Peserta yang kompeten sebesar [none 93,65%]", "93,65% right 93,65%"),
        # the acronym, with two digits exchanged
        ("AKK sebesar [none 24,1]", "24,1 wrong 21,4"),
        # three words in a row that no other name has
        ("Nilai kinerja anggaran adalah [none 86,82]", "86,82 wrong 88,62"),
        # the sentence names it, and the clause only says what the figure is
        ("Angka kecelakaan kerja turun, lebih baik, dengan capaian [capaian 114,04%]", "114,04% wrong 114,40%"),
        # the percentage of money that was spent
        ("Realisasi Program Tata Kelola Arsip mencapai [realisasi 99,52%]", "99,52% wrong 99,26%"),
    ],
)
def test_a_figure_is_held_against_the_row_that_it_is_about(text: str, expected: str) -> None:
    assert told(f"text {text}") == [expected]


def test_a_sentence_that_names_nothing_is_about_what_the_one_before_was() -> None:
    lead = "text Penyuluhan dan konsultasi kearsipan dilakukan [realisasi 14 kali]\ntext Capaian indikator ini "
    document = case_document(ROWS + lead + "[capaian 116,76%]")
    first, second = document.claims
    second = msgspec.structs.replace(second, lead=f"{first.quote}. {second.lead}")
    index = Index(msgspec.structs.replace(document, claims=[first, second]))
    wrong = [one for one in topical_statements(index, topics_of(index), frozenset()) if one.kind == "wrong"]
    assert [(one.claim.raw, one.places[0].raw) for one in wrong] == [("116,76%", "116,67%")]


@pytest.mark.parametrize(
    "text",
    [
        "Peserta yang mengundurkan diri dari pelatihan sebesar [none 36,95%]",  # something else is said of it
        "Capaian kota lain sebesar [capaian 114,04%]",  # nothing of the name
        "Peserta yang kompeten sebesar [none 36,95%]",  # no slip, and far off
        "AKK di atas [none 24,1]",  # a bound
    ],
)
def test_what_may_be_something_else_is_not_told(text: str) -> None:
    assert not [entry for entry in told(f"text {text}") if " wrong " in entry]


TARGETS = """
table performance_agreement
indicator | target
Persentase layanan arsip statis yang tepat waktu | 40%
"""


@pytest.mark.parametrize(
    ("tables", "text", "expected"),
    [
        # as many tables print another target, however far it is
        (3, "Layanan arsip statis yang tepat waktu mencapai target [target 75%]", ["75% wrong 40%"]),
        (2, "Layanan arsip statis yang tepat waktu mencapai target [target 75%]", []),
        # another unit; no word tells which figure it is
        (3, "Layanan arsip statis yang tepat waktu mencapai target [target 75 orang]", []),
        (3, "Layanan arsip statis yang tepat waktu mencapai [none 75%]", []),
    ],
)
def test_a_target_that_tables_repeat_is_held_against_what_names_its_row(
    tables: int, text: str, expected: list[str]
) -> None:
    index = Index(case_document(f"{TARGETS * tables}text {text}"))
    statements = topical_statements(index, topics_of(index), frozenset())
    assert [f"{one.claim.raw} {one.kind} {one.places[0].raw}" for one in statements] == expected

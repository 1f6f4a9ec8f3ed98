"""Sums and differences that a sentence reckons, and gets wrong by a slip. Invented figures."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.reckoned import reckoned
from tests.case_document import case_document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what two are apart, in one sentence and with the one before it
        ("text Dari [none 94] kios, [none 71] terisi, sisanya [none 25] kosong", [("difference", "23")]),
        (
            "text Ada [none 94] kios. \ntext Tahun lalu [none 71], sehingga bertambah [none 25] kios",
            [("difference", "23")],
        ),
        ("text Dari [none 9] kios, [none 5] terisi, sedang [none 3] lainnya kosong", [("difference", "4")]),
        # what some come to, before and behind
        ("text Ada [none 94] kios: [none 61] basah dan [none 31] kering", [("sum", "92")]),
        ("text Ada [none 82] kios dan [none 231] lapak, seluruhnya [none 331] tempat", [("sum", "313")]),
        # with a sentence between that tells of something else; growth; ends that the text itself names
        (
            "text Terisi [capaian 71,25%]\ntext Ada [none 3] blok\n"
            "text (direction=naik) Tahun lalu [capaian 68,50%], naik [selisih: 3,75%]",
            [("difference", "2.75")],
        ),
        (
            "text Ada [none 40] kios\ntext (direction=naik) Kini [none 51] kios, naik [selisih: 31,40%]",
            [],
        ),
        (
            "text Ada [none 40] kios\ntext (direction=naik) Kini [none 51] kios, naik [selisih: 25,70%]",
            [("growth", "27.50")],
        ),
        (
            "text (direction=naik) dari [dari: 6 hari] menjadi [menjadi: 9 hari], lebih lama [none 5 hari]",
            [("difference", "3")],
        ),
        # the rest of two; a part that the others do not leave; growth of what the sentence before tells
        ("text Dari [none 94] kios, [none 71] terisi, sisanya [none 40] kosong", [("difference", "23")]),
        ("text Ada [none 94] kios: [none 61] basah dan [none 32] kering", [("sum", "93")]),
        ("text Ada [none 94] kios: [none 58] basah dan [none 63] kering", [("sum", "121")]),
        ("text Ada [none 40] kios, dulu [none 32] kios\ntext Kenaikan itu setara [none 52,00%]", [("growth", "25.00")]),
        # what is left of a whole, by where it stands or by what is said of it
        ("text Dari [none 94] kios, [none 71] terisi, sedangkan [none 33] dikunci", [("difference", "23")]),
        ("text Ada [none 94] kios, terisi [none 71] kios, dan [none 33] masih dibangun", [("difference", "23")]),
        ("text Ada [none 94] kios, terisi [none 71] kios, dan [none 33] dibangun", []),
        ("text Ada [none 94] basah, [none 71] kering, [none 33] masih dibangun dan [none 8] lainnya", []),
        # a slip in the part that is taken away, or in the whole
        ("text Ada [none 612] berkas, selesai [none 539] berkas, tersisa [none 19] berkas", [("difference", "73")]),
        ("text Ada [none 621] berkas, selesai [none 593] berkas, tersisa [none 19] berkas", [("difference", "28")]),
        ("text Ada [none 612] berkas, selesai [none 541] berkas, tersisa [none 19] berkas", []),
        # what a sentence adds to the one before
        ("text Ada [none 94] kios\ntext Selain itu [none 31] lapak, seluruhnya [none 135] tempat", [("sum", "125")]),
        # points between indices that bear no unit
        ("text Nilai [none 81,40]\ntext Dulu [none 78,15], penambahan [none 4,25 poin]", [("difference", "3.25")]),
        # right by any reading; no slip; not said
        ("text Dari [none 94] kios, [none 71] terisi, sisanya [none 23] kosong", []),
        ("text Dari [none 94] kios, [none 71] terisi, kurang [none 11] kios", []),
        ("text Dari [none 94] kios, [none 71] terisi pada [none 25] blok", []),
        # a target is no end of what results are apart
        ("text Target [target 94%] dan realisasi [realisasi 71%], lebih [none 25%]", []),
    ],
)
def test_what_is_reckoned_follows_but_for_a_slip(text: str, expected: list[tuple[str, str]]) -> None:
    found = reckoned(Index(case_document(text)))
    assert [(told.kind, str(told.number)) for told in found] == expected


MEASURED = """
indicator | target | realisasi
Jumlah kios yang diresmikan | 52 | 38
Persentase lapak yang bersih | 80 | 76,35
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text Kios yang diresmikan [none 38], kurang [none 17] dari rencana", [("difference", "14")]),
        ("text Kios yang diresmikan [none 38], kurang [none 14] dari rencana", []),
        ("text Kios yang diresmikan [none 38], melampaui [none 52]", []),
        ("text Rumah dan gudang [none 38], kurang [none 17] dari rencana", []),
        # the row of another figure of the sentence
        ("text Angka [none 76,35] itu belum sesuai harapan, terpaut [none 4,65 poin]", [("difference", "3.65")]),
        ("text Angka [none 76,35] itu belum sesuai harapan, terpaut [none 3,65 poin]", []),
    ],
)
def test_what_a_result_lacks_of_its_target(text: str, expected: list[tuple[str, str]]) -> None:
    found = reckoned(Index(case_document(f"{MEASURED}{text}")))
    assert [(told.kind, str(told.number)) for told in found] == expected

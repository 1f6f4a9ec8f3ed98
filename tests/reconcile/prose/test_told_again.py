"""Sentences that two chapters say in the same words, with two values. Invented figures."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reconcile.index import Index
from reconcile.prose.told_again import told_again
from tests.case_document import case_document

SUMMARY, RESULTS, END = ("page 2\ntext ", "page 9\ntext ", "page 14\ntext ")
SAID = "Sampai akhir tahun 2024 serapan belanja dinas mencapai "
OF_A_ROW = "Serapan belanja kegiatan pembinaan pasar rakyat mencapai "
TOTAL = "page 9\nindicator | target | realisasi | capaian\nJumlah pasar | 90 | 81 | 90%\n= Rata-rata | | | 91,65%\n"


def _told(text: str, one_section: bool = False) -> list[tuple[str, str]]:
    document = case_document(text)
    claims = [replace(claim, section="" if one_section else f"BAB {claim.page}") for claim in document.claims]
    found = told_again(Index(replace(document, claims=claims)), frozenset())
    return [(statement.claim.raw, statement.places[0].raw) for statement in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # told less often; the later of two; the one that no total prints
        (
            f"{SUMMARY}{SAID}[persen_keuangan 88,72%]\n{RESULTS}{SAID}[persen_keuangan 91,65%]\n"
            f"{END}{SAID}[persen_keuangan 91,65%]",
            [("88,72%", "91,65%")],
        ),
        (
            f"{SUMMARY}{SAID}[persen_keuangan 91,65%]\n{END}{SAID}[persen_keuangan 88,72%]",
            [("88,72%", "91,65%")],
        ),
        (
            f"{SUMMARY}{SAID}[capaian 88,72%]\n{TOTAL}{END}{SAID}[capaian 91,65%]",
            [("88,72%", "91,65%")],
        ),
        # the same; on neighbouring pages; another year; neither a year nor the office; few digits; no measure
        (f"{SUMMARY}{SAID}[persen_keuangan 91,65%]\n{END}{SAID}[persen_keuangan 91,65%]", []),
        (f"{SUMMARY}{SAID}[persen_keuangan 91,65%]\npage 3\ntext {SAID}[persen_keuangan 88,72%]", []),
        (
            f"{SUMMARY}{SAID}[persen_keuangan 91,65%]\n{END}{SAID.replace('2024', '2023')}[persen_keuangan 88,72%]",
            [],
        ),
        (f"{SUMMARY}{OF_A_ROW}[persen_keuangan 91,65%]\n{END}{OF_A_ROW}[persen_keuangan 88,72%]", []),
        (f"{SUMMARY}{SAID}[persen_keuangan 91%]\n{END}{SAID}[persen_keuangan 88%]", []),
        (f"{SUMMARY}{SAID}[none 91,65%]\n{END}{SAID}[none 88,72%]", []),
    ],
)
def test_one_statement_has_one_value(text: str, expected: list[tuple[str, str]]) -> None:
    assert _told(text) == expected


def test_under_one_heading_it_may_be_said_of_the_next_thing() -> None:
    text = f"{SUMMARY}{SAID}[persen_keuangan 91,65%]\n{END}{SAID}[persen_keuangan 88,72%]"
    assert _told(text, one_section=True) == []


def test_numbers_of_what_is_spoken_of_keep_statements_apart() -> None:
    said = "Serapan belanja dinas sampai dengan triwulan {} tahun 2024 mencapai "
    text = f"{SUMMARY}{said.format(2)}[persen_keuangan 48,72%]\n{END}{said.format(4)}[persen_keuangan 91,65%]"
    assert _told(text) == []

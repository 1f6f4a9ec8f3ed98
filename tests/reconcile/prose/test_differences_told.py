"""Figures that their sentence draws from others contradict no table. Invented figures."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.all_statements import wrong_claims
from tests.case_document import case_document

ROWS = """
indicator | target | realisasi | capaian
Cakupan air minum layak | 80% | 84,30% | 105,38%
budget | level | pagu | realisasi
Program Air Minum | program | Rp12.000.000 | Rp11.400.000
Program Sanitasi | program | Rp8.000.000 | Rp7.660.000
= Jumlah | total | Rp20.000.000 | Rp19.060.000
"""


def wrong(text: str) -> list[str]:
    index = Index(case_document(f"{ROWS}text (subject={text}"))
    told = wrong_claims(index)
    return [claim.raw for claim in index.claims if claim.id in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the result over the target of a later year
        ("Cakupan air minum layak) Dari target akhir [none 90%] realisasi mencapai [realisasi 93,67%]", []),
        ("Cakupan air minum layak) Realisasi mencapai [realisasi 93,67%]", ["93,67%"]),
        # the total that the sentence names besides
        ("Program Air Minum) Pagunya [pagu Rp12.000.000] dari total anggaran [pagu Rp20.000.000]", []),
        ("Program Air Minum) Pagunya sebesar [pagu Rp12.100.000]", ["Rp12.100.000"]),
    ],
)
def test_what_is_drawn_from_others_is_no_slip(text: str, expected: list[str]) -> None:
    assert wrong(text) == expected

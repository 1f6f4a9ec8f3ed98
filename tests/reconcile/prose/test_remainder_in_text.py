"""What remains of a budget, told in running text."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.remainder_in_text import remainders_in_text
from tests.case_document import case_document

THREE = "Dari [pagu Rp 40.000.000] terealisasi [realisasi Rp 39.000.000] dengan sisa [sisa Rp 2.000.000]"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (THREE, 1),
        (f"Semula [pagu Rp 41.000.000]. {THREE}", 0),
        (f"{THREE} atau [persen_keuangan 97,50%]", 0),
        ("Dari [pagu Rp 40.000.000] terdapat sisa [sisa Rp 2.000.000]", 0),
    ],
    ids=["all three", "two budgets in one sentence", "an absorption, which is read elsewhere", "no spending"],
)
def test_one_sentence_states_all_three(text: str, told: int) -> None:
    assert len(list(remainders_in_text(Index(case_document(f"text {text}"))))) == told


@pytest.mark.parametrize(("subject", "told"), [("Program Sanitasi", 0), ("Program Air Minum", 1)])
def test_the_next_sentence_speaks_of_the_same_thing(subject: str, told: int) -> None:
    text = (
        "text (subject=Program Air Minum) Dari [pagu Rp 40.000.000] terealisasi [realisasi Rp 39.000.000]\n"
        f"text (subject={subject}) Sisanya [sisa Rp 2.000.000]"
    )
    assert len(list(remainders_in_text(Index(case_document(text))))) == told

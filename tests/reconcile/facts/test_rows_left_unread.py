"""A total over numbered rows of which the numbers say that some were not read."""

from __future__ import annotations

import msgspec
import pytest

from reconcile.index import Index
from tests.case_document import case_document

ROWS = """
budget | level | pagu
Pelatihan kader | kegiatan | 40.000.000
Penyuluhan warga | kegiatan | 10.000.000
Penataan arsip | kegiatan | 25.000.000
Jumlah | total | 76.500.000
"""


@pytest.mark.parametrize(("numbers", "told"), [("123", True), ("126", False)])
def test_a_gap_in_the_numbers_makes_the_sum_no_proof(numbers: str, told: bool) -> None:
    document = case_document(ROWS)
    printed = [*(f"{number} {line.name}" for number, line in zip(numbers, document.budget, strict=False)), "Jumlah"]
    lines = [msgspec.structs.replace(line, printed=text) for line, text in zip(document.budget, printed, strict=True)]
    [stated] = Index(msgspec.structs.replace(document, budget=lines)).sums
    assert stated.told is told

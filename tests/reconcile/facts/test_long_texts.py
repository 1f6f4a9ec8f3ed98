"""One cell of thousands of letters does not keep the checks busy."""

from __future__ import annotations

from msgspec.structs import replace

from reconcile.facts.long_texts import without_long_texts
from reconcile.facts.thresholds import MOST_LETTERS
from tests.case_document import case_document

ROWS = """
indicator | target | realisasi | capaian
Persentase layanan | 40% | 20% | 50%
"""


def test_a_text_is_looked_at_as_far_as_a_sentence_reaches() -> None:
    document = case_document(ROWS)
    row = replace(document.indicators[0], indikator="x" + " " * 10_000 + "1." * 10_000)
    bounded = without_long_texts(replace(document, indicators=[row]))
    assert bounded.indicators[0].indikator.startswith("x 1.1.")
    assert len(bounded.indicators[0].indikator) == MOST_LETTERS
    assert bounded.indicators[0].values == row.values


def test_a_report_as_they_are_is_the_very_same() -> None:
    document = case_document(ROWS)
    assert without_long_texts(document) is document

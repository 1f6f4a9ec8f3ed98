"""Under which code a wrong statement of the text is told. Invented figures."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.outcome import Contradiction
from reconcile.prose.told_outcomes import told_outcomes
from tests.case_document import case_document

MONEY = """
budget | level | pagu | realisasi
Kegiatan Rapat Kerja Tahunan | kegiatan | Rp5.000.000 | Rp4.200.000
Kegiatan Penataan Arsip Daerah | kegiatan | Rp3.000.000 | Rp2.900.000
text (subject=Kegiatan Rapat Kerja Tahunan) [{measure} {raw}]
"""
MEAN = """
indicator | target | realisasi | capaian
Indeks kearsipan | 80 | 84 | 105,00
Persentase arsip yang dibenahi | 40% | 38% | 95,00
Jumlah pemustaka | 50 orang | 55 orang | 110,00
text Rata-rata capaian ketiga indikator adalah [capaian 104,20%]
"""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (MONEY.format(measure="sisa", raw="Rp805.000"), "B02"),
        (MONEY.format(measure="realisasi", raw="Rp4.201.000"), "X02"),
        (MEAN, "A01"),
    ],
)
def test_what_is_reckoned_is_told_as_that(text: str, code: str) -> None:
    index = Index(case_document(text))
    told = {rule for rule in ("X02", "A01", "B02") for found in told_outcomes(index, rule) if _is_told(found, rule)}
    assert told == {code}


def _is_told(outcome: object, rule: str) -> bool:
    return isinstance(outcome, Contradiction) and outcome.finding.rule == rule

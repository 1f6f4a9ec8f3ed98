"""How sure a finding is to be one, apart from how bad it is."""

from __future__ import annotations

import msgspec

from reconcile.check import check
from reconcile.row_matching.thresholds import LONGEST_NAME
from schemas.document import Document
from schemas.findings import Finding
from tests.case_document import case_document

ROW = """
indicator | target | realisasi | capaian
Indeks layanan publik | 50 | 25 | 90%
"""


def told(document: Document, rule: str) -> Finding:
    return next(finding for finding in check(document).findings if finding.rule == rule)


def test_a_finding_on_figures_read_beyond_doubt_is_sure() -> None:
    finding = told(case_document(ROW), "C01")
    assert (finding.severity, finding.confidence, finding.doubts) == ("error", "high", [])


def test_a_figure_that_is_not_sure_makes_the_finding_one_to_look_up() -> None:
    document = case_document(ROW)
    [row] = document.indicators
    values = [msgspec.structs.replace(value, sure=value.measure != "target") for value in row.values]
    unsure = msgspec.structs.replace(document, indicators=[msgspec.structs.replace(row, values=values)])
    finding = told(unsure, "C01")
    assert (finding.severity, finding.confidence, finding.doubts) == ("warning", "low", ["unsure_reading"])


def test_a_malformed_numeral_is_surely_malformed() -> None:
    finding = told(case_document("budget | pagu\nSosialisasi | 95.766,000,-"), "N01")
    assert (finding.confidence, finding.doubts) == ("high", [])


def test_rows_matched_by_likeness_leave_a_doubt() -> None:
    lists = """
    table performance_agreement
    indicator | target
    Persentase kesesuaian kompetensi pegawai pada sekretariat daerah kota | 100%
    table annual_plan
    indicator | target
    Persentase kesesuaian kompetensi pegawai pada sekretariat daerah | 95%
    """
    finding = told(case_document(lists), "X03")
    assert (finding.confidence, finding.doubts) == ("medium", ["by_likeness"])


def test_a_name_that_is_too_long_to_be_likened_leaves_a_doubt() -> None:
    finding = told(case_document(f"budget | pagu | realisasi | sisa\nArsip {'x' * LONGEST_NAME} | 9 | 4 | 6"), "B02")
    assert (finding.confidence, finding.doubts) == ("medium", ["name_too_long"])


def test_what_only_hidden_decimals_could_bring_about_is_not_proved() -> None:
    finding = told(case_document("indicator | target | realisasi | capaian\nIndeks mutu | 7 | 3 | 42,31%"), "C01")
    assert (finding.severity, finding.confidence, finding.doubts) == ("warning", "medium", ["not_proved"])

"""What a doubtful column is told of: what the rest of the report makes of it decides."""

from __future__ import annotations

import msgspec
import pytest

from reconcile.check import check
from schemas.document import Document
from schemas.findings import Finding
from tests.case_document import case_document

LISTS = """
table performance_measurement
indicator | target | realisasi
Indeks layanan publik | 50 | {first}
Persentase arsip tertata | 60 | {second}
Nilai akuntabilitas | 70 | {third}
table performance_comparison
indicator | target | realisasi
Indeks layanan publik | 50 | 43,75
Persentase arsip tertata | 60 | 42,75
Nilai akuntabilitas | 70 | 43,85
"""


def doubtful(document: Document) -> Document:
    """The realisasi of the last three rows are not sure."""
    rows = [
        msgspec.structs.replace(
            row, values=[msgspec.structs.replace(value, sure=value.measure == "target") for value in row.values]
        )
        for row in document.indicators[3:]
    ]
    return msgspec.structs.replace(document, indicators=[*document.indicators[:3], *rows])


def told(first: str, second: str, third: str) -> list[Finding]:
    document = doubtful(case_document(LISTS.format(first=first, second=second, third=third)))
    return [finding for finding in check(document).findings if finding.rule == "X01"]


def test_one_figure_of_a_column_that_agrees_with_all_else_is_told() -> None:
    [finding] = told("43,75", "42,75", "48,35")
    assert (finding.severity, finding.doubts) == ("warning", ["unsure_reading"])


@pytest.mark.parametrize("second", ["42,75", "29,5"])
def test_a_column_that_mostly_contradicts_all_else_is_no_more_than_information(second: str) -> None:
    findings = told("31,5", second, "51,2")
    assert {finding.severity for finding in findings} == {"info"}
    assert all("not_borne_out" in finding.doubts for finding in findings)


def test_a_number_that_is_another_with_a_slip_bears_its_column_out() -> None:
    assert {finding.severity for finding in told("31,5", "42,75", "48,35")} == {"warning"}


def test_what_is_read_beyond_doubt_needs_no_other() -> None:
    document = case_document(LISTS.format(first="31,5", second="29,5", third="48,35"))
    told = [finding for finding in check(document).findings if finding.rule == "X01"]
    assert {(finding.severity, finding.confidence) for finding in told} == {("error", "high")}

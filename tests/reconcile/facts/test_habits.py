"""Figures that are cut off are right, and told once a report as information."""

from __future__ import annotations

from reconcile.check import check
from schemas.findings import Finding
from tests.case_document import case_document

TABLE = """
budget | pagu | realisasi | persen_keuangan
Penyusunan rencana | 300.000.000 | 200.000.000 | {}
Pemeliharaan gedung | 600.000.000 | 400.000.000 | {}
"""


def told(*shares: str) -> list[Finding]:
    return check(case_document(TABLE.format(*shares))).findings


def test_cut_figures_are_told_once_with_their_places() -> None:
    (finding,) = told("66,66%", "66,66%")
    assert (finding.rule, finding.severity, finding.message_key) == ("R02", "info", "truncated")
    assert (finding.params["count"], len(finding.evidence)) == (2, 2)


def test_figures_rounded_up_are_told_as_such() -> None:
    (finding,) = check(case_document(TABLE.format("66,67%", "66,67%").replace("400.000.000", "399.975.000"))).findings
    assert (finding.severity, finding.message_key) == ("info", "rounded_up")


def test_rounded_figures_are_not_told() -> None:
    assert told("66,67%", "66,67%") == []

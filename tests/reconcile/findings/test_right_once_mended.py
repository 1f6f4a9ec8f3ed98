"""A total that is right once a part is put right states nothing wrong."""

from __future__ import annotations

from reconcile.check import check
from schemas.findings import Finding
from tests.case_document import case_document

A_WRONG_PART = """
budget | code | level | pagu
Program Satu | 1.01 | program | Rp30.000.000
Kegiatan Satu | 1.01.01 | kegiatan | Rp18.000.000
Sub Kegiatan Satu | 1.01.01.1 | subkegiatan | Rp8.000.000
Sub Kegiatan Dua | 1.01.01.2 | subkegiatan | Rp4.000.000
Kegiatan Dua | 1.01.02 | kegiatan | Rp18.000.000
Sub Kegiatan Tiga | 1.01.02.1 | subkegiatan | Rp11.000.000
Sub Kegiatan Empat | 1.01.02.2 | subkegiatan | Rp7.000.000
"""


def subtotals(text: str) -> dict[str, Finding]:
    return {
        str(finding.params["label"]): finding
        for finding in check(case_document(text)).findings
        if finding.rule == "B05"
    }


def test_the_total_that_shows_a_part_to_be_wrong_hangs_on_it_and_is_no_error() -> None:
    told = subtotals(A_WRONG_PART)
    part, whole = told["Kegiatan Satu"], told["Program Satu"]
    assert (part.severity, part.because_of) == ("error", None)
    assert (whole.severity, whole.because_of) == ("warning", part.fingerprint)


def test_a_total_that_no_part_puts_right_stays_a_fault() -> None:
    told = subtotals(A_WRONG_PART.replace("Rp30.000.000", "Rp31.000.000"))
    assert told["Program Satu"].severity == "error"

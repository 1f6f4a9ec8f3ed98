"""One fault and what hangs on it."""

from __future__ import annotations

from fractions import Fraction

from reconcile.check import check
from reconcile.index import Index
from reconcile.outcome import Contradiction
from reconcile.rules import b05_subtotal as subtotal
from schemas.findings import Finding
from tests.case_document import case_document


def findings(text: str) -> dict[str, list[Finding]]:
    told: dict[str, list[Finding]] = {}
    for finding in check(case_document(text)).findings:
        told.setdefault(finding.rule, []).append(finding)
    return told


WRONG = """
indicator | target | realisasi | capaian
Indeks layanan publik | 50 | 25 | 90%
Indeks tata kelola | 50 | 40 | 80%
= Rata-rata | | | 85%
"""


def test_an_average_hangs_on_the_wrong_row_which_tells_what_follows() -> None:
    told = findings(WRONG)
    [root], [average] = told["C01"], told["A03"]
    assert root.because_of is None
    assert average.because_of == root.fingerprint
    assert root.consequences == ["corrected, the average 85% becomes 65.00 (p. 1)"]


def test_a_repeat_hangs_on_the_first_place() -> None:
    first, second = findings(WRONG + WRONG)["C01"]
    assert (first.because_of, second.because_of) == (None, first.fingerprint)


def test_fingerprints_are_unique_and_outlast_another_page_and_value() -> None:
    here = findings(WRONG + WRONG)["C01"]
    moved = findings("page 7\n" + (WRONG + WRONG).replace("90%", "95%"))["C01"]
    assert len({finding.fingerprint for finding in here}) == 2
    assert [finding.fingerprint for finding in here] == [finding.fingerprint for finding in moved]


def test_fingerprints_are_the_same_in_every_language_and_differ_by_year() -> None:
    document = case_document(WRONG)
    marks = [{finding.fingerprint for finding in check(document, language).findings} for language in ("en", "id")]
    assert marks[0] == marks[1]
    years = case_document(
        "indicator | target 2023 | realisasi 2023 | capaian 2023 | target 2024 | realisasi 2024 | capaian 2024\n"
        "Indeks layanan publik | 50 | 25 | 90% | 50 | 30 | 80%"
    )
    first, second = [finding for finding in check(years).findings if finding.rule == "C01"]
    [alone] = [
        finding
        for finding in check(case_document(WRONG.replace("Indeks tata", "Nilai tata"))).findings
        if finding.rule == "C01"
    ]
    assert alone.fingerprint == second.fingerprint != first.fingerprint


def test_no_finding_hangs_on_one_that_hangs_itself() -> None:
    told = [finding for entries in findings(WRONG + WRONG).values() for finding in entries]
    hanging = {finding.fingerprint for finding in told if finding.because_of}
    assert not any(finding.because_of in hanging for finding in told)


def test_a_sum_that_is_printed_elsewhere_may_hang_on_one_of_its_rows() -> None:
    index = Index(
        case_document("""
        budget | level | pagu
        Keluaran Satu | ro | Rp900.000.000
        Keluaran Dua | ro | Rp99.997.000
        budget | level | pagu
        = Total Belanja | total | Rp1.000.000.000
        """)
    )
    [told] = (outcome for outcome in subtotal.RULE.check(index) if isinstance(outcome, Contradiction))
    assert told.holds is not None
    assert told.holds({told.figures[-1].id: Fraction(100_000_000)})

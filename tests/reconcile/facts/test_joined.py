"""One report in several files, and documents beside it: pages and names stay apart, findings tell their file."""

from __future__ import annotations

import msgspec

from reconcile.check import check
from reconcile.facts.joined import beside, one_report
from schemas.document import Document, PageNote
from schemas.findings import Finding, Report
from tests.case_document import case_document

AGREED = """
page 2
table performance_agreement
indicator | target
Persentase kesesuaian kompetensi pegawai | 100%
"""
MEASURED = """
page 3
indicator | target | realisasi | capaian
Persentase kesesuaian kompetensi pegawai | 95% | 95% | 90%
"""


def file(text: str, name: str) -> Document:
    document = case_document(text)
    source = msgspec.structs.replace(document.source, path=f"/reports/{name}", pages=5)
    note = PageNote(page=1, content="text", width=1, height=1)
    return msgspec.structs.replace(document, source=source, page_notes=[note])


def report() -> Report:
    return check(one_report([file(AGREED, "bab2.pdf"), file(MEASURED, "bab3.pdf")]))


def of_rule(told: Report, rule: str) -> Finding:
    return next(finding for finding in told.findings if finding.rule == rule)


def test_a_target_that_drifts_from_one_file_to_the_other_is_told_with_both_files() -> None:
    drift = of_rule(report(), "X03")
    assert {(entry.file, entry.page) for entry in drift.evidence} == {(0, 2), (1, 3)}
    assert (drift.params["others"], drift.params["pages"]) == (["95% (3)"], ["bab2.pdf:2"])


def test_a_page_of_the_same_file_is_told_by_its_number_alone() -> None:
    capaian = of_rule(report(), "C01")
    assert (capaian.file, capaian.page, capaian.params["page"]) == (1, 3, "3")


def test_notes_and_sources_tell_their_file() -> None:
    told = report()
    assert [(note.file, note.page) for note in told.page_notes] == [(0, 1), (1, 1)]
    assert [(source.path, source.role) for source in told.sources or []] == [
        ("/reports/bab2.pdf", "report"),
        ("/reports/bab3.pdf", "report"),
    ]


def test_one_file_is_told_without_file() -> None:
    assert b'"file"' not in msgspec.json.encode(check(case_document(MEASURED)))


def test_names_of_two_files_do_not_meet() -> None:
    one = file(MEASURED, "a.pdf")
    both = beside(one, one, "report")
    assert len({row.id for row in both.indicators}) == 2
    assert len({value.id for row in both.indicators for value in row.values}) == 6
    assert len({row.table for row in both.indicators}) == 2


def test_one_person_signs_with_one_number_in_both_files() -> None:
    text = "agreement PERJANJIAN KINERJA TAHUN 2024, 2 Januari 2024\nparty BUDI | Sekretaris | 1\nparty {} | Ketua | 2"
    both = beside(file(text.format("ANI"), "a.pdf"), file(text.format("EKA"), "b.pdf"), "report")
    ordinals = {party.name: party.nip_ordinal for entry in both.agreements for party in entry.parties}
    assert ordinals == {"BUDI": 1, "ANI": 2, "EKA": 4}

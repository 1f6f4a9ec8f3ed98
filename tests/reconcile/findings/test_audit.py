"""Findings in the words of a review report: what is there, by what it is judged, what follows, what to do."""

from __future__ import annotations

from reconcile.check import check
from schemas.findings import Finding
from tests.case_document import case_document


def told(text: str, rule: str) -> Finding:
    return next(finding for finding in check(case_document(text), "id").findings if finding.rule == rule)


def test_spending_above_the_budget_is_not_to_be_written_down_to_the_budget() -> None:
    finding = told("budget | pagu | realisasi\nFasilitasi Tamu | Rp32.750.000 | Rp34.000.000", "B04")
    assert (
        finding.akibat == "Belanja melampaui pagu sebesar Rp1.250.000, kecuali salah satu dari kedua angka itu keliru."
    )
    assert "revisi terakhir" in (finding.rekomendasi or "")
    assert "32.750.000" not in (finding.rekomendasi or "")


def test_of_two_places_neither_is_called_what_it_should_be() -> None:
    table = "indicator | target | capaian\nIndeks mutu | 70 | {}"
    text = "\n".join(table.format(value) for value in ("71,15%", "71,50%", "71,15%"))
    assert told(text, "X01").akibat == "Kedua penyajian itu berselisih 0,35 poin."


def test_a_title_that_the_message_repeats_is_told_once() -> None:
    text = "year 2024\ncaption Pengukuran Kinerja Tahun 2023\n"
    text += "table performance_measurement\nindicator | target\nIndeks | 5\n"
    text += "caption Realisasi Kinerja Tahun 2024\ntable performance_measurement\nindicator | target\nIndeks | 5"
    assert (told(text, "P01").kondisi or "").count("Pengukuran Kinerja Tahun 2023") == 1


def test_what_the_report_lacks_stands_at_no_place() -> None:
    chapters = ("Pendahuluan", "Perencanaan Kinerja", "Akuntabilitas Kinerja", "Penutup")
    text = "\n".join(f"heading 1 {chapter}" for chapter in chapters) + "\nindicator | target\nIndeks | 5"
    assert (told(text, "R04").kondisi or "").startswith("Laporan tidak memuat")

"""Pages that deserve a second look."""

from __future__ import annotations

from extractor.confirm.page_confidence import doubtful_pages
from extractor.limits import DEFAULT_LIMITS
from extractor.read import document_of
from schemas.document import Source
from tests import drawn

HEADER = "No | Indikator Kinerja | Target | Realisasi | {}\n"
ROW = "{0} | Persentase layanan nomor {0} | 80,00 | 7{0},00 | {1}\n"


def reasons(column: str, figures: list[str]) -> list[str]:
    table = HEADER.format(column) + "".join(ROW.format(number, figure) for number, figure in enumerate(figures, 1))
    page = drawn.page(table, above=["Tabel 1 Capaian Kinerja Tahun 2031"])
    source = Source(path="laporan.pdf", sha256="0", pages=1)
    document = document_of(source, [page], [], DEFAULT_LIMITS)
    return [reason for doubt in doubtful_pages(document) for reason in doubt.reasons]


def test_rows_that_agree_with_themselves_are_not_doubted() -> None:
    assert reasons("Capaian (%)", ["88,75", "90,00", "91,25", "92,50", "93,75", "95,00"]) == []


def test_a_table_where_no_row_agrees_with_itself_is_doubted() -> None:
    assert reasons("Capaian (%)", ["11,10", "12,20", "13,30", "14,40", "15,50", "16,60"]) == ["rows_do_not_fit"]


def test_a_report_may_err_in_some_rows() -> None:
    assert reasons("Capaian (%)", ["11,10", "12,20", "13,30", "14,40", "15,50", "95,00"]) == []


def test_malformed_numerals_are_doubted() -> None:
    assert reasons("Capaian (%)", ["8.8.75", "9.0.00", "91,25", "92,50", "93,75", "95,00"]) == ["doubtful_numerals"]

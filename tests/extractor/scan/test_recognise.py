"""A scanned page reads like the page that was scanned."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from lkj.reading.reader import read_document
from schemas.document import Document
from schemas.geometry import Box
from tests import scanned
from tests.drawn import page

TABLE = """
No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%)
1 | Persentase jalan dalam kondisi mantap | % | 82,50 | 79,20 | 96,00
2 | Jumlah genangan yang tertangani | titik | 40 | 37 | 92,50
3 | Nilai indeks reformasi birokrasi | poin | 78,00 | 76,50 | 98,08
"""
PLAN = """
No | Indikator Kinerja | Satuan | Target
1 | Persentase jalan mantap | % | 82,50
2 | Nilai indeks | poin | 78
"""
PRINTED = page(TABLE, above=["Tabel 3.1 Pengukuran Kinerja Tahun 2024"])
FIGURES = ["82.5", "79.2", "96", "40", "37", "92.5", "78", "76.5", "98.08"]
Scan = Callable[[Image.Image], Image.Image]


def figures(document: Document) -> list[str]:
    return [format(value.value.normalize(), "f") for row in document.indicators for value in row.values if value.value]


def read(path: Path, data: bytes) -> Document:
    path.write_bytes(data)
    return read_document(path)


@pytest.mark.parametrize(
    "scan",
    [
        pytest.param(lambda image: scanned.spotted(scanned.laid(image, 2.0)), id="crooked, on grey paper"),
        pytest.param(lambda image: scanned.laid(image, -1.0, 1), id="on its side"),
        pytest.param(lambda image: scanned.laid(image, 0.0, 2), id="upside down"),
    ],
)
def test_the_figures_of_a_scan_are_those_of_the_page(scan: Scan, tmp_path: Path) -> None:
    document = read(tmp_path / "scan.pdf", scanned.as_pdf(scan(scanned.picture(PRINTED))))
    assert figures(document) == FIGURES
    assert document.page_notes[0].recognised
    assert all(value.sure for row in document.indicators for value in row.values)  # each row proves its figures


def test_figures_under_a_stamp_are_right_or_not_sure(tmp_path: Path) -> None:
    image = scanned.stamped(scanned.picture(PRINTED), Box(330, 130, 450, 200))
    document = read(tmp_path / "scan.pdf", scanned.as_pdf(image))
    values = [value for row in document.indicators for value in row.values]
    wrong = [value for value, printed in zip(values, FIGURES, strict=True) if value.value != Decimal(printed)]
    assert len(wrong) <= 1
    assert not any(value.sure for value in wrong)


def test_a_picture_of_100_dpi_in_black_and_white_is_read(tmp_path: Path) -> None:
    coarse = scanned.in_black_and_white(scanned.picture(PRINTED, dpi=100))
    assert figures(read(tmp_path / "scan.pdf", scanned.as_pdf(coarse, dpi=100))) == FIGURES


def test_places_are_those_on_the_paper(tmp_path: Path) -> None:
    image = scanned.laid(scanned.picture(PRINTED), 0.0, 2)
    document = read(tmp_path / "scan.pdf", scanned.as_pdf(image))
    note, value = document.page_notes[0], document.indicators[0].values[0]
    printed = next(word for word in PRINTED.words if word.text == "82,50").box.middle
    assert value.bbox.holds(note.width - printed[0], note.height - printed[1])


def test_a_table_that_is_a_picture_in_the_text_is_read_there(tmp_path: Path) -> None:
    area = Box(60, 90, 540, 220)
    image = scanned.picture(PRINTED, dpi=200).crop(tuple(int(edge * 200 / 72) for edge in area))
    lines = ["Laporan kinerja dinas", "Tabel 3.1 Pengukuran Kinerja Tahun 2024"]
    data = scanned.beside_text(image, Box(60, 200, 540, 330), *lines)
    document = read(tmp_path / "report.pdf", data)
    assert figures(document) == FIGURES
    assert all(200 < value.bbox.top < 330 for row in document.indicators for value in row.values)


def test_a_figure_that_nothing_proves_is_not_sure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # no other engine is found
    plan = page(PLAN, above=["Tabel 2.1 Perjanjian Kinerja Tahun 2024"])
    document = read(tmp_path / "scan.pdf", scanned.as_pdf(scanned.picture(plan)))
    values = [value for row in document.indicators for value in row.values]
    assert [str(value.value) for value in values] == ["82.50", "78"]
    assert [(value.sure, value.reason) for value in values] == [(False, "recognised")] * 2

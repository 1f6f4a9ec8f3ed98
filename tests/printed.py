"""Small reports printed as real PDFs: lines of text over ruled tables, as `tests.drawn` draws them."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.pages.page import Page
from tests.drawn import page
from tests.pdfs import pages, stream

HEIGHT = 842.0


def printed(*drawn: Page) -> bytes:
    """A PDF of these pages."""
    return pages(*map(_content, drawn))


def measurement(year: int, *rows: str, agency: str = "DINAS TAMAN KOTA ANGKASA") -> bytes:
    """A report of two pages: its cover, and a table of indicators with `name | unit | target | realisasi | capaian`."""
    cover = page(above=["LAPORAN KINERJA", agency, f"TAHUN {year}"], top=200)
    header = "Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%)"
    table = "\n".join([header, *rows])
    title = f"Tabel 3.1 Capaian Kinerja Tahun {year}"
    widths = (230.0, 60.0, 55.0, 60.0, 70.0)
    return printed(cover, page(table, number=2, above=[title], widths=widths))


WRONG = ("Jumlah taman kota terawat | Unit | 40 | 30 | 95,00", "Persentase jalan lingkungan baik | % | 80 | 76 | 95,00")
"""Capaian of the first row should be 75,00."""


def _content(drawn: Page) -> bytes:
    letters = [
        f"BT /F0 {word.size * 0.8:.1f} Tf {word.box.x0:.1f} {HEIGHT - word.box.bottom + 2:.1f} Td "
        f"({_escaped(word.text)}) Tj ET"
        for word in drawn.words
    ]
    return stream("\n".join([*letters, *_lines(drawn)]).encode("latin-1"))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _lines(drawn: Page) -> Sequence[str]:
    told = []
    for ruling in drawn.rulings:
        ends = ((ruling.start, ruling.at), (ruling.end, ruling.at))
        if ruling.axis == "v":
            ends = ((ruling.at, ruling.start), (ruling.at, ruling.end))
        (x0, y0), (x1, y1) = ends
        told.append(f"0.7 w {x0:.1f} {HEIGHT - y0:.1f} m {x1:.1f} {HEIGHT - y1:.1f} l S")
    return told

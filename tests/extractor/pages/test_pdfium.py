"""Words and rulings from the text layer and the paths, as a reader sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.limits import Limits
from extractor.pages.page import Page
from extractor.pages.pdfium import opened
from tests import pdfs

# The same sight four times: what /Rotate turns clockwise, the content turns back. (a b c d e f, /Rotate, MediaBox)
SIGHTS = [
    (b"1 0 0 1 0 0", 0, b"0 0 300 200"),
    (b"0 1 -1 0 200 0", 90, b"0 0 200 300"),
    (b"-1 0 0 -1 300 200", 180, b"0 0 300 200"),
    (b"0 -1 1 0 0 300", 270, b"0 0 200 300"),
]
DRAWN = b"""BT /F0 10 Tf 40 150 Td (Target 77,5%) Tj ET
30 140 100 0.5 re f 30 120 0.5 20.5 re f
0.5 w 30 100 m 130 100 l S
1 1 1 rg 30 90 100 0.5 re f"""


def read(data: bytes, tmp_path: Path, limits: Limits | None = None) -> Page:
    path = tmp_path / "laporan.pdf"
    path.write_bytes(data)
    with opened(path, limits or Limits()) as pdf:
        return pdf.page(1)


def turned(matrix: bytes, rotate: int, media_box: bytes) -> bytes:
    content = pdfs.stream(b"%s cm %s" % (matrix, DRAWN))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Rotate %d /Contents 5 0 R" % (media_box, rotate)
    page += b" /Resources << /Font << /F0 3 0 R >> >> >>"
    catalogue, kids = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>"
    return pdfs.assembled([catalogue, kids, pdfs.FONT, page, content])


@pytest.mark.parametrize(("matrix", "rotate", "media_box"), SIGHTS)
def test_a_turned_page_is_read_as_it_is_shown(matrix: bytes, rotate: int, media_box: bytes, tmp_path: Path) -> None:
    page = read(turned(matrix, rotate, media_box), tmp_path)
    assert (round(page.width), round(page.height), page.rotation) == (300, 200, rotate)
    assert [word.text for word in page.words] == ["Target", "77,5%"]
    first, second = (word.box for word in page.words)
    assert (round(first.x0), round(second.x0)) == (40, 72)
    assert first.top < 50 < first.bottom + 2
    assert all(word.upright for word in page.words)
    assert sorted((r.axis, round(r.at), round(r.start), round(r.end)) for r in page.rulings) == [
        ("h", 60, 30, 130),
        ("h", 100, 30, 130),
        ("v", 30, 60, 80),
    ]


def test_turned_words_are_told(tmp_path: Path) -> None:
    content = pdfs.stream(b"BT /F0 30 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (COBA) Tj ET")
    assert not any(word.upright for word in read(pdfs.pages(content), tmp_path).words)


def test_letters_printed_twice_count_once(tmp_path: Path) -> None:
    content = pdfs.stream(b"BT /F0 10 Tf 40 700 Td (8) Tj ET BT /F0 10 Tf 40.3 700 Td (8) Tj ET")
    assert [word.text for word in read(pdfs.pages(content), tmp_path).words] == ["8"]


def test_equal_letters_on_their_side_are_two(tmp_path: Path) -> None:
    content = pdfs.stream(b"BT /F0 10 Tf 0 1 -1 0 100 100 Tm (1.100.000) Tj ET")
    assert "".join(word.text for word in read(pdfs.pages(content), tmp_path).words) == "1.100.000"


def test_a_gap_parts_words_without_a_space(tmp_path: Path) -> None:
    content = pdfs.stream(b"BT /F0 10 Tf 40 700 Td (Rp) Tj 30 0 Td (500) Tj ET")
    assert [word.text for word in read(pdfs.pages(content), tmp_path).words] == ["Rp", "500"]


def test_limits_cut_a_page_short_and_say_so(tmp_path: Path) -> None:
    page = read(pdfs.with_text("abcdef ghi"), tmp_path, Limits(characters=4))
    assert ([word.text for word in page.words], page.cut) == (["abcd"], ("characters",))


def test_forms_within_forms_are_read_to_a_depth(tmp_path: Path) -> None:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 10 0]"
    extra = [pdfs.stream(b"20 700 100 0.5 re f", form)]
    page = read(pdfs.pages(pdfs.stream(b"/X Do"), resources=b"/XObject << /X 4 0 R >>", extra=extra), tmp_path)
    assert [(r.axis, round(r.start), round(r.end)) for r in page.rulings] == [("h", 30, 130)]


def test_rules_in_white_stand_apart_from_those_that_are_seen(tmp_path: Path) -> None:
    white = b"1 1 1 rg 30 700 100 0.5 re f 1 1 1 RG 1.2 w 30 600 m 30 680 l S "
    content = pdfs.stream(white + b"0 0 0 rg 30 500 90 0.5 re f")
    page = read(pdfs.pages(content), tmp_path)
    assert [(r.axis, round(r.start), round(r.end)) for r in page.white] == [("h", 30, 130), ("v", 162, 242)]
    assert [(r.axis, round(r.start), round(r.end)) for r in page.rulings] == [("h", 30, 120)]

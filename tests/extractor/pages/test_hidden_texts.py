"""What is typed upon a page is read; what is in a layer that is off, or under another text, is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import pdfs
from tests.extractor.pages.test_pdfium import read

FOLDER = b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>"


def document(content: bytes, page: bytes, extra: list[bytes], catalogue: bytes = b"") -> bytes:
    """One page with more `page` entries and `extra` objects from 6 on."""
    first = b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue
    whole = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R %s >>" % page
    return pdfs.assembled([first, FOLDER, pdfs.FONT, whole, pdfs.stream(content), *extra])


def texts(data: bytes, tmp_path: Path) -> list[str]:
    return [word.text for word in read(data, tmp_path).words]


@pytest.mark.parametrize(("state", "seen"), [(b"OFF", ["Target", "75,5"]), (b"ON", ["Target", "75,5", "70,1"])])
def test_a_layer_that_is_off_is_not_read(state: bytes, seen: list[str], tmp_path: Path) -> None:
    content = b"BT /F0 11 Tf 72 700 Td (Target 75,5) Tj ET /OC /L BDC BT /F0 11 Tf 200 700 Td (70,1) Tj ET EMC"
    resources = b"/Resources << /Font << /F0 3 0 R >> /Properties << /L 6 0 R >> >>"
    layers = b"/OCProperties << /OCGs [6 0 R] /D << /%s [6 0 R] >> >>" % state
    layer = b"<< /Type /OCG /Name (Draf) >>"
    assert texts(document(content, resources, [layer], layers), tmp_path) == seen


def test_a_white_box_and_a_new_figure_at_the_same_place_hide_the_old_one(tmp_path: Path) -> None:
    content = b"BT /F0 11 Tf 72 700 Td (70,1) Tj ET 1 g 70 695 40 18 re f 0 g BT /F0 11 Tf 72 700 Td (79,2) Tj ET"
    page = read(pdfs.pages(pdfs.stream(content)), tmp_path)
    assert [word.text for word in page.words] == ["79,2"]
    assert page.unseen == len("70,1")


@pytest.mark.parametrize(("clip", "seen"), [(b"0 0 180 842", ["79,2"]), (b"0 0 300 842", ["79,2", "70,1"])])
def test_what_a_clip_cuts_off_is_not_read_and_counted(clip: bytes, seen: list[str], tmp_path: Path) -> None:
    clipped = b"q %s re W n BT /F0 11 Tf 200 700 Td (70,1) Tj ET Q" % clip
    page = read(pdfs.pages(pdfs.stream(b"BT /F0 11 Tf 72 700 Td (79,2) Tj ET " + clipped)), tmp_path)
    assert [word.text for word in page.words] == seen
    assert page.unseen == 4 * (2 - len(seen))


def test_a_name_is_whole_with_the_line_that_its_row_cuts_off(tmp_path: Path) -> None:
    row = b"q 0 690 595 30 re W n BT /F0 11 Tf 72 700 Td (Potensi pajak) Tj 0 -14 Td (daerah) Tj ET Q"
    assert texts(pdfs.pages(pdfs.stream(row)), tmp_path) == ["Potensi", "pajak", "daerah"]


def test_what_is_drawn_tile_by_tile_is_read(tmp_path: Path) -> None:
    tile = b"q %s re W n BT /F0 11 Tf 72 700 Td (kelembagaan 70,1) Tj ET Q "
    page = read(pdfs.pages(pdfs.stream(tile % b"0 0 80 842" + tile % b"80 0 500 842")), tmp_path)
    assert [word.text for word in page.words] == ["kelembagaan", "70,1"]


def test_text_typed_upon_a_page_is_read_in_place_of_what_it_lies_upon(tmp_path: Path) -> None:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 40 18] /Resources << /Font << /F0 3 0 R >> >>"
    shown = pdfs.stream(b"1 g 0 0 40 18 re f 0 g BT /F0 11 Tf 2 5 Td (37) Tj ET", form)
    typed = b"<< /Type /Annot /Subtype /FreeText /F 4 /Rect [70 695 110 713] /AP << /N 6 0 R >> >>"
    entries = b"/Resources << /Font << /F0 3 0 R >> >> /Annots [7 0 R]"
    content = b"BT /F0 11 Tf 72 700 Td (35) Tj ET"
    assert texts(document(content, entries, [shown, typed]), tmp_path) == ["37"]


@pytest.mark.parametrize(
    ("kind", "seen", "typed", "fields"),
    [
        (b"/FreeText", ["37"], 1, 0),
        (b"/Stamp", ["37"], 1, 0),
        (b"/Square /IC [1 1 1]", ["37"], 1, 0),
        (b"/Square", ["35"], 0, 0),
        (b"/Widget /FT /Tx /T (a)", ["37"], 0, 1),
        (b"/Highlight", ["35"], 0, 0),
    ],
)
def test_what_is_opaque_is_read_and_its_place_known(
    kind: bytes, seen: list[str], typed: int, fields: int, tmp_path: Path
) -> None:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 40 18] /Resources << /Font << /F0 3 0 R >> >>"
    shown = pdfs.stream(b"1 g 0 0 40 18 re f 0 g BT /F0 11 Tf 2 5 Td (37) Tj ET", form)
    laid = b"<< /Type /Annot /Subtype %s /F 4 /Rect [70 695 110 713] /AP << /N 6 0 R >> >>" % kind
    entries = b"/Resources << /Font << /F0 3 0 R >> >> /Annots [7 0 R]"
    page = read(document(b"BT /F0 11 Tf 72 700 Td (35) Tj ET", entries, [shown, laid]), tmp_path)
    assert [word.text for word in page.words] == seen
    assert (len(page.typed), len(page.fields)) == (typed, fields)
    assert all(place.holds(*page.words[0].box.middle) for place in (*page.typed, *page.fields))


def test_letters_that_are_mere_dots_are_not_read(tmp_path: Path) -> None:
    content = b"BT /F0 11 Tf 72 700 Td (Target) Tj /F0 0.2 Tf 90 0 Td (hantu) Tj ET"
    assert texts(pdfs.pages(pdfs.stream(content)), tmp_path) == ["Target"]


@pytest.mark.parametrize("offset", [b"0.4 0.3", b"1.5 -0.8", b"2.5 0"])
def test_figures_printed_again_a_little_aside_are_one(offset: bytes, tmp_path: Path) -> None:
    content = b"BT /F0 11 Tf 72 700 Td (20) Tj ET 1 0 0 1 %s cm 3 Tr BT /F0 11 Tf 72 700 Td (20) Tj ET" % offset
    assert "2020" not in texts(pdfs.pages(pdfs.stream(content)), tmp_path)


@pytest.mark.parametrize(("told", "doubtful"), [(b"0037", "7"), (b"0039", "")])
def test_a_font_that_draws_one_digit_in_two_ways_is_doubted(told: bytes, doubtful: str, tmp_path: Path) -> None:
    meaning = pdfs.stream(
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
        b"3 beginbfchar <37> <0037> <38> <0038> <39> <%s> endbfchar endcmap end" % told
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>"
    entries = b"/Resources << /Font << /F0 7 0 R >> >>"
    data = document(b"BT /F0 11 Tf 72 700 Td (7789) Tj ET", entries, [meaning, font])
    (word,) = read(data, tmp_path).words
    assert word.doubtful == doubtful


@pytest.mark.parametrize("matrix", [b"0 1 -1 0 500 100", b"-1 0 0 -1 500 700", b"0 -1 1 0 100 700"])
def test_a_page_whose_letters_lie_is_turned(matrix: bytes, tmp_path: Path) -> None:
    words = b"Persentase rumah tangga dengan akses air minum layak"
    page = read(pdfs.pages(pdfs.stream(b"BT /F0 11 Tf %s Tm (%s) Tj ET" % (matrix, words))), tmp_path)
    assert page.text == words.decode()
    assert all(word.upright for word in page.words)

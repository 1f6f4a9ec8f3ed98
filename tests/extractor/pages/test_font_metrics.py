"""Fonts that tell nonsense of themselves: their words lie where they are printed all the same."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from extractor.pages.page import Word
from tests import pdfs
from tests.extractor.pages.test_pdfium import read

TEXT = b"(Realisasi 50 dari 77)"
NONSENSE = [
    (b"3116", b"-2463"),
    (b"20000", b"-9000"),
    (b"32767", b"32767"),
    (b"-2000", b"-9000"),
    (b"-2147483648", b"2147483647"),
    (b"30000", b"0"),
    (b"1", b"0"),
]
TOLD = [(b"905", b"-212"), (b"0", b"0"), (b"1e400", b"nan"), (b"(tinggi)", b"null"), (b"99999999999", b"-1")]


def page_in(ascent: bytes, descent: bytes, content: bytes, box: bytes = b"-9000 -9000 32000 32000") -> bytes:
    descriptor = b"<< /Type /FontDescriptor /FontName /Arial /Flags 32 /FontBBox [%s] /ItalicAngle 0" % box
    descriptor += b" /Ascent %s /Descent %s /CapHeight 700 /StemV 80 >>" % (ascent, descent)
    font = b"<< /Type /Font /Subtype /TrueType /BaseFont /Arial /FirstChar 32 /LastChar 255 /Widths [%s]"
    font += b" /Encoding /WinAnsiEncoding /FontDescriptor 4 0 R >>"
    made = pdfs.pages(pdfs.stream(content), extra=[descriptor, font % (b"500 " * 224)])
    return made.replace(b"/F0 3 0 R", b"/F1 5 0 R")


def line(ascent: bytes, descent: bytes, tmp_path: Path, matrix: bytes = b"1 0 0 1 72 700") -> list[Word]:
    return list(read(page_in(ascent, descent, b"BT /F1 11 Tf %s Tm %s Tj ET" % (matrix, TEXT)), tmp_path).words)


@pytest.mark.parametrize(("ascent", "descent"), [*NONSENSE, *TOLD])
def test_words_lie_on_their_line(ascent: bytes, descent: bytes, tmp_path: Path) -> None:
    words = line(ascent, descent, tmp_path)
    assert [word.text for word in words] == ["Realisasi", "50", "dari", "77"]
    for word in words:
        assert 842 - 700 - 16 < word.box.top < word.box.bottom < 842 - 700 + 6
        assert 5 < word.box.height < 18
    assert [round(word.box.x0) for word in words] == [72, 127, 144, 171]


@pytest.mark.parametrize(("ascent", "descent"), NONSENSE[:3])
@pytest.mark.parametrize("matrix", [b"0 1 -1 0 300 400", b"0 -1 1 0 300 400"])
def test_turned_words_too(ascent: bytes, descent: bytes, matrix: bytes, tmp_path: Path) -> None:
    words = line(ascent, descent, tmp_path, matrix)
    assert not any(word.upright for word in words)
    assert all(280 < word.box.x0 < word.box.x1 < 320 for word in words)
    assert all(word.box.width < 18 for word in words)


def test_size_comes_from_the_matrix_where_text_is_set_so(tmp_path: Path) -> None:
    content = b"BT /F1 1 Tf 11 0 0 11 72 700 Tm %s Tj ET" % TEXT
    assert all(8 < word.box.height < 18 for word in read(page_in(b"3116", b"-2463", content), tmp_path).words)


def test_other_words_keep_the_boxes_that_their_font_tells(tmp_path: Path) -> None:
    assert line(b"905", b"-212", tmp_path)[0].box.height == pytest.approx(12.3, abs=0.1)
    assert line(b"1100", b"-400", tmp_path)[0].box.height == pytest.approx(16.5, abs=0.1)


def test_lines_of_such_a_font_stay_apart(tmp_path: Path) -> None:
    content = b"BT /F1 11 Tf 14 TL 72 700 Td (satu) Tj T* (dua) Tj T* (tiga) Tj ET"
    tops = [word.box.top for word in read(page_in(b"3116", b"-2463", content), tmp_path).words]
    assert [round(below - above) for above, below in pairwise(tops)] == [14, 14]

"""Words that nobody sees do not count as read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import pdfs
from tests.test_pdfium import read

SHOWN = b"BT /F0 11 Tf 72 700 Td (Target 75,5) Tj ET "
GHOST = b"BT /F0 11 Tf 200 700 Td (hantu) Tj ET "


def texts(content: bytes, tmp_path: Path) -> list[str]:
    resources = b"/ExtGState << /G << /ca 0 >> >>"
    return [word.text for word in read(pdfs.pages(pdfs.stream(content), resources=resources), tmp_path).words]


@pytest.mark.parametrize(
    "before",
    [b"3 Tr ", b"1 1 1 rg ", b"/G gs ", b"1 0 0 1 600 0 cm ", b"1 0 0 1 0 200 cm ", b"0.8 g 6 0 0 6 -1100 -3500 cm "],
    ids=["no ink", "white", "transparent", "right of the page", "above the page", "watermark"],
)
def test_what_is_not_seen(before: bytes, tmp_path: Path) -> None:
    assert texts(SHOWN + b"q " + before + GHOST + b"Q", tmp_path) == ["Target", "75,5"]


@pytest.mark.parametrize("ink", [b"1 1 1 rg ", b"0.9 g "])
def test_pale_words_on_a_dark_ground_are_seen(ink: bytes, tmp_path: Path) -> None:
    assert "hantu" in texts(SHOWN + b"0 0 0.5 rg 190 690 100 30 re f " + ink + GHOST, tmp_path)


def test_small_gray_words_are_seen(tmp_path: Path) -> None:
    assert "hantu" in texts(SHOWN + b"0.7 g " + GHOST, tmp_path)


def test_a_page_without_any_ink_is_a_recognized_scan(tmp_path: Path) -> None:
    assert texts(b"3 Tr " + SHOWN, tmp_path) == ["Target", "75,5"]


@pytest.mark.parametrize(("line", "upright"), [(b"0.94 0.342 -0.342 0.94", False), (b"1 0 0.3 1", True)])
def test_a_slanted_line_is_turned_and_slanted_letters_are_not(line: bytes, upright: bool, tmp_path: Path) -> None:
    content = b"BT /F0 11 Tf %s 100 400 Tm (DRAF) Tj ET" % line
    (word,) = read(pdfs.pages(pdfs.stream(content)), tmp_path).words
    assert word.upright is upright

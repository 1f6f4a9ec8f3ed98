"""Words that nobody sees do not count as read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import pdfs
from tests.extractor.pages.test_pdfium import read

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


PICTURE = b"BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI "


@pytest.mark.parametrize(
    ("upon", "seen"),
    [
        (b"q 100 0 0 30 190 690 cm " + PICTURE + b"Q ", False),
        (b"1 g 190 690 100 30 re f ", False),
        (b"/G gs 0.5 g 190 690 100 30 re f ", True),
        (b"q 595 0 0 842 0 0 cm " + PICTURE + b"Q ", True),
        (b"q 190 690 5 30 re W n 100 0 0 30 190 690 cm " + PICTURE + b"Q ", True),
        (b"1 g 190 705 m 240 720 l 290 705 l 240 690 l f ", True),
        (b"1 g 190 690 100 30 re f 0 g " + GHOST, True),
    ],
    ids=["picture", "box", "glass", "scan", "cut picture", "no rectangle", "shading of the words themselves"],
)
def test_what_lies_upon_words_hides_them(upon: bytes, seen: bool, tmp_path: Path) -> None:
    assert ("hantu" in texts(SHOWN + GHOST + upon, tmp_path)) is seen


@pytest.mark.parametrize(("mask", "seen"), [(b"", False), (b"/SMask 5 0 R", True)])
def test_a_picture_with_a_soft_mask_hides_nothing(mask: bytes, seen: bool, tmp_path: Path) -> None:
    extra = [pdfs.stream(b"\x80", pdfs.PICTURE + mask), pdfs.stream(b"\x40", pdfs.PICTURE)]
    content = pdfs.stream(SHOWN + GHOST + b"q 100 0 0 30 190 690 cm /P Do Q")
    page = read(pdfs.pages(content, resources=b"/XObject << /P 4 0 R >>", extra=extra), tmp_path)
    assert ("hantu" in [word.text for word in page.words]) is seen


def test_white_words_on_a_gradient_are_seen(tmp_path: Path) -> None:
    function = b"/Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0.5] /C1 [0 0.5 0] /N 1 >>"
    gradient = b"/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [190 0 290 0] %s >> >>" % function
    content = pdfs.stream(SHOWN + b"q 190 690 100 30 re W n /S sh Q 1 1 1 rg " + GHOST)
    assert "hantu" in [word.text for word in read(pdfs.pages(content, resources=gradient), tmp_path).words]

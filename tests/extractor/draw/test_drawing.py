"""Parts of pages as pictures: where they stand, what is hidden in them, and what a page that fails costs."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from extractor.draw.crops import Crop, Picture
from lkj.reading.drawing import drawn
from schemas.geometry import Box
from tests.pdfs import pages, text

COVER = 0xBB  # the grey of a covered word
WHOLE = Box(0, 0, 9999, 9999)


def of(tmp_path: Path, content: bytes, crop: Crop) -> Picture | None:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    return drawn(path, [crop]).get(crop)


def covered_pixels(picture: Picture | None) -> int:
    assert picture is not None
    return Image.open(BytesIO(picture.png)).convert("L").tobytes().count(COVER)


def turned(content: bytes) -> bytes:
    return content.replace(b"/MediaBox [0 0 595 842]", b"/Rotate 90 /MediaBox [0 0 595 842]")


@pytest.mark.parametrize("printed", ["NIP. 19700101 199501 1 001", "197001011995011001", "1970 0101 1995 01 1 001"])
def test_employee_numbers_are_covered(tmp_path: Path, printed: str) -> None:
    plain = covered_pixels(of(tmp_path, pages(text("Realisasi 50 dari 77")), Crop(1, WHOLE)))
    assert covered_pixels(of(tmp_path, pages(text(printed)), Crop(1, WHOLE))) > plain + 800


def test_employee_numbers_are_covered_on_a_turned_page(tmp_path: Path) -> None:
    picture = of(tmp_path, turned(pages(text("NIP. 19700101 199501 1 001"))), Crop(1, Box(740, 50, 800, 400)))
    assert covered_pixels(picture) > 800


def test_a_picture_stays_within_its_page(tmp_path: Path) -> None:
    picture = of(tmp_path, pages(text("satu")), Crop(1, Box(-50, 700, 9999, 9999)))
    assert picture is not None
    assert picture.box.x0 == 0
    assert picture.box.x1 == pytest.approx(595, abs=1)
    assert picture.box.bottom == pytest.approx(842, abs=1)


def test_no_picture_of_a_page_that_is_not_there(tmp_path: Path) -> None:
    assert of(tmp_path, pages(text("satu")), Crop(7, WHOLE)) is None


def test_the_same_bytes_twice(tmp_path: Path) -> None:
    crop = Crop(1, Box(0, 0, 300, 200))
    assert of(tmp_path, pages(text("satu")), crop) == of(tmp_path, pages(text("satu")), crop)


def test_a_page_that_ends_the_child_loses_its_picture_only(tmp_path: Path) -> None:
    path, crops = tmp_path / "report.pdf", [Crop(number, WHOLE) for number in (1, 2, 3)]
    path.write_bytes(pages(text("satu"), text("dua"), text("tiga")))
    command = (sys.executable, "-P", str(Path(__file__).with_name("faulty_drawing_child.py")), "2")
    assert sorted(crop.page for crop in drawn(path, crops, command=command)) == [1, 3]

"""`lkj extract --draw`: a real PDF drawn, and what is said where nothing can be."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from lkj.reading.overlay_legend import legend
from schemas.errors import OK, UNREADABLE, USAGE
from tests import pdfs
from tests.command import bound_by_permissions, lkj

LEFT, RIGHT, TOP, BOTTOM = 72, 472, 142, 202  # of the table, in points from the page's top left corner
MIDDLE = 272
SCALE = 2
BLACK_FRAME, CELL_LINE, RED = (20, 20, 20), (0, 90, 200), (220, 0, 0)


def table_page() -> bytes:
    """A table of two columns and three rows of 20 points each, ruled in black."""
    across = b" ".join(b"%d %d m %d %d l S" % (LEFT, 842 - y, RIGHT, 842 - y) for y in range(TOP, BOTTOM + 1, 20))
    down = b" ".join(b"%d %d m %d %d l S" % (x, 842 - TOP, x, 842 - BOTTOM) for x in (LEFT, MIDDLE, RIGHT))
    rows = (("Indikator Kinerja", "Realisasi"), ("Jumlah layanan", "4"), ("Jumlah arsip", "7"))
    texts = b" ".join(
        b"BT /F0 11 Tf %d %d Td (%s) Tj ET" % (x + 5, 842 - TOP - 15 - 20 * place, text.encode())
        for place, row in enumerate(rows)
        for x, text in zip((LEFT, MIDDLE), row, strict=True)
    )
    return pdfs.stream(b" ".join((across, down, texts)))


def saved(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    return path


def pixel(picture: Path, x: float, y: float) -> tuple[int, ...]:
    """The colour at a point of the page."""
    with Image.open(picture) as opened:
        colour = opened.convert("RGB").getpixel((round(x * SCALE), round(y * SCALE)))
    assert isinstance(colour, tuple)
    return colour


def test_cells_are_outlined_where_they_stand_on_the_page(tmp_path: Path) -> None:
    report, picture = saved(tmp_path, pdfs.pages(table_page())), tmp_path / "page.png"
    done = lkj("extract", report, "--draw", "1", "-o", picture)
    assert (done.returncode, done.stdout, done.stderr) == (OK, "", "")
    assert pixel(picture, LEFT, TOP + 30) == BLACK_FRAME
    assert pixel(picture, MIDDLE, TOP + 30) == CELL_LINE
    assert pixel(picture, MIDDLE - 20, TOP + 20) == CELL_LINE
    red, _, blue = pixel(picture, MIDDLE - 20, TOP + 30)  # the ground of an indicator's name
    assert red > blue
    assert pixel(picture, RIGHT + 60, TOP + 30) == (255, 255, 255)


def test_a_page_that_became_text_alone_has_no_frame(tmp_path: Path) -> None:
    report, picture = saved(tmp_path, pdfs.with_text("Kata pengantar laporan")), tmp_path / "page.png"
    assert lkj("extract", report, "--draw", "1", "-o", picture).returncode == OK
    red, green, blue = pixel(picture, 73, 80)
    assert green > max(red, blue)


def test_several_pages_go_into_a_folder_which_is_made(tmp_path: Path) -> None:
    report, folder = saved(tmp_path, pdfs.pages(*[table_page()] * 3)), tmp_path / "baru" / "gambar"
    assert lkj("extract", report, "--draw", "1,3", "-o", folder).returncode == OK
    assert sorted(path.name for path in folder.iterdir()) == ["page-001.png", "page-003.png"]


def test_employee_numbers_are_covered_in_the_picture(tmp_path: Path) -> None:
    report, picture = saved(tmp_path, pdfs.with_text("NIP. 19700101 199501 1 001")), tmp_path / "page.png"
    assert lkj("extract", report, "--draw", "1", "-o", picture).returncode == OK
    with Image.open(picture) as opened:
        darkest, _ = opened.convert("L").crop((160, 140, 460, 180)).getextrema()
    assert isinstance(darkest, int | float)
    assert darkest > 100


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--draw", "7", "-o", "page.png"], "--draw: the report has 1 pages, so there is no page 7"),
        (["--draw", "x", "-o", "page.png"], "--draw x: not a list of pages"),
        (["--draw", "1"], "--draw needs -o"),
        (["--draw", "1", "-o", "page.jpg"], "--draw needs -o"),
        (["--draw", "1,2", "-o", "page.png"], "-o must be a folder"),
        (["--draw", "1-101", "-o", "folder"], "101 pages are too many at once"),
        (["--draw", "1", "-o", "page.png", "--format", "json"], "--draw goes without --format"),
        (["--draw", "1", "-o", "no/such/page.png"], "cannot be written"),
        (["--draw", "1", "-o", "report.pdf/pictures"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_told_before_the_work(tmp_path: Path, options: list[str], said: str) -> None:
    report = saved(tmp_path, pdfs.pages(table_page()))
    placed = [
        str(tmp_path / part) if place and options[place - 1] == "-o" else part for place, part in enumerate(options)
    ]
    done = lkj("extract", report, *placed)
    assert said in done.stderr
    assert (done.returncode, done.stderr.count("\n")) == (USAGE, 1)
    assert not list(tmp_path.glob("**/*.png"))


def test_the_same_in_indonesian(tmp_path: Path) -> None:
    report = saved(tmp_path, pdfs.pages(table_page()))
    done = lkj("extract", report, "--draw", "7", "-o", tmp_path / "x.png", "--lang", "id")
    assert "tidak ada halaman 7" in done.stderr
    assert done.returncode == USAGE


def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    report, folder = saved(tmp_path, pdfs.pages(table_page())), tmp_path / "terkunci"
    folder.mkdir(mode=0o555)
    done = lkj("extract", report, "--draw", "1", "-o", folder, within=bound_by_permissions())
    assert "cannot be written: Permission denied" in done.stderr
    assert done.returncode == USAGE


def test_a_damaged_file_is_told_as_ever(tmp_path: Path) -> None:
    done = lkj("extract", saved(tmp_path, b"not a PDF"), "--draw", "1", "-o", tmp_path / "page.png")
    assert done.returncode == UNREADABLE


def test_the_legend_explains_every_mark() -> None:
    from extractor.draw.overlay_painter import STYLES  # here alone: it imports the engine

    assert set(STYLES) - set(legend()) == {"from_before"}  # explained with its twin

"""Where findings are to be seen: places, the strips that they share, and how these are cut."""

from __future__ import annotations

from extractor.draw.crops import Picture
from extractor.draw.png import grey_png
from lkj.outputs.html.page_crops import span_of, strips_of
from lkj.outputs.html.page_pixels import PagePixels
from lkj.outputs.html.places import Mark, Place, places_of
from lkj.outputs.html.table_rows import TableRows
from schemas.document import Cell, Document, Source, Table
from schemas.findings import Evidence
from schemas.geometry import Box
from tests.report_page import finding


def entry(role: str, page: int, top: float) -> Evidence:
    return Evidence(role=role, page=page, text="", bbox=Box(100, top, 130, top + 10))  # type: ignore[arg-type]  # a role


def place(top: float, bottom: float, page: int = 1) -> Place:
    return Place(0, page, top, bottom, (Mark("stated", Box(0, top, 9, bottom)),))


def table(*tops: float) -> TableRows:
    rows: list[list[Cell | None]] = [[Cell(text="a", page=1, bbox=Box(50, top, 500, top + 10))] for top in tops]
    source = Source(path="a.pdf", sha256="", pages=1)
    return TableRows(
        [Document(source=source, tables=[Table(id="t", kind="other", pages=[1], header=[["Uraian"]], rows=rows)])]
    )


def test_marks_near_each_other_are_one_place_and_others_are_not() -> None:
    near, far = entry("input", 1, 150), entry("input", 1, 600)
    first, second = places_of(finding(entry("stated", 1, 100), near, far), table())
    assert [mark.role for mark in first.marks] == ["stated", "input"]
    assert [mark.box.top for mark in second.marks] == [600]


def test_the_place_of_the_stated_figure_comes_first() -> None:
    told = places_of(finding(entry("stated", 9, 100), entry("context", 1, 100), entry("input", 2, 100)), table())
    assert [place.page for place in told] == [9, 2, 1]


def test_a_finding_without_a_box_has_no_place() -> None:
    assert places_of(finding(Evidence(role="stated", page=1, text="x")), table()) == []


def test_a_figure_of_a_table_is_shown_with_its_row_and_its_neighbours() -> None:
    [told] = places_of(finding(entry("stated", 1, 200)), table(100, 160, 200, 220, 500))
    assert (told.top, told.bottom) == (156, 234)
    assert told.head is not None
    assert (told.head.page, told.head.bottom) == (1, 100)


def test_places_that_overlap_share_a_strip() -> None:
    places = [place(100, 200), place(180, 300), place(600, 640), place(100, 200, page=2)]
    spans = [*map(span_of, places)]
    strips = strips_of(spans)
    assert [strips[span].crop.page for span in spans] == [1, 1, 1, 2]
    assert strips[spans[0]] == strips[spans[1]] != strips[spans[2]]
    assert (strips[spans[0]].crop.box.top, strips[spans[0]].crop.box.bottom) == (86, 314)


def ink(*lines: str) -> PagePixels:
    """Of a picture of one pixel a point: `#` is printed."""
    pixels = b"".join(bytes(0 if sign == "#" else 255 for sign in line) for line in lines)
    width, height = len(lines[0]), len(lines)
    return PagePixels(Picture(grey_png(pixels, width, height, width), Box(10, 20, 10 + width, 20 + height)))


def test_an_edge_goes_to_the_next_blank_line() -> None:
    told = ink(".....", ".##..", "..#..", ".....", ".#...")
    assert told.blank_above(22, reach=9) == 20
    assert told.blank_below(21, reach=9) == 24


def test_an_edge_stays_where_no_blank_line_is_near() -> None:
    told = ink("#####", "#####", "#####")
    assert (told.blank_above(22, reach=9), told.blank_below(21, reach=9)) == (22, 21)


def test_narrow_blank_lines_do_not_end_a_header() -> None:
    told = ink("#####", ".....", ".....", "#####", ".....", "#####")
    assert told.blank_above(25, reach=9, least=2) == 22
    assert told.printed_above(22, reach=9) == 20


def test_margins_are_left_out_whatever_the_width() -> None:
    assert ink(".......", "..#.#..", ".......").sides(20, 23) == (12, 15)
    assert ink("........", "..#.#...", "........").sides(20, 23) == (12, 15)
    assert ink("...", "...").sides(20, 22) == (10, 13)

"""How much of a finding is shown at once, and how many pictures a page holds."""

from __future__ import annotations

from extractor.draw.crops import Crop, Picture
from extractor.draw.png import grey_png
from lkj.outputs.html.page_crops import Strip
from lkj.outputs.html.pictures import within
from lkj.outputs.html.table_rows import TableRows
from lkj.outputs.html.visible_places import by_weight, visible_places
from schemas.findings import Evidence
from schemas.geometry import Box
from tests.report_page import finding


def entry(role: str, page: int) -> Evidence:
    return Evidence(role=role, page=page, text="", bbox=Box(1, 1, 9, 9))  # type: ignore[arg-type]  # a role


def test_three_places_are_shown_at_once() -> None:
    told = visible_places(finding(entry("stated", 9), *(entry("context", page) for page in (1, 2, 3))), TableRows([]))
    assert [place.page for place in told.at_once] == [9, 1, 2]
    assert [place.page for place in told.folded] == [3]


def test_of_many_inputs_only_the_stated_figure_is_shown_at_once() -> None:
    told = visible_places(finding(entry("stated", 9), *(entry("input", page) for page in range(1, 6))), TableRows([]))
    assert [place.page for place in told.at_once] == [9]


def test_without_a_place_of_the_stated_figure_one_place_is_shown() -> None:
    told = visible_places(finding(*(entry("input", page) for page in range(1, 6))), TableRows([]))
    assert [place.page for place in told.at_once] == [1]


def test_what_is_shown_at_once_weighs_more_than_what_is_folded() -> None:
    many = visible_places(finding(entry("stated", 9), *(entry("context", page) for page in (1, 2, 3))), TableRows([]))
    one = visible_places(finding(entry("stated", 8)), TableRows([]))
    assert [place.page for place in by_weight([many, one])] == [9, 1, 2, 8, 3]


def test_pictures_that_would_make_the_page_too_large_are_left_out() -> None:
    strips = [Strip(0, Crop(page, Box(0, 0, 9, 9))) for page in (3, 1, 2)]
    png = grey_png(bytes(81), 9, 9, 9)
    kept = within(2 * len(png), {strip: Picture(png, Box(0, 0, 9, 9)) for strip in strips})
    assert [strip.crop.page for strip in kept] == [3, 1]

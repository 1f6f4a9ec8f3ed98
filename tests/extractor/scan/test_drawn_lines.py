"""Ruled lines, filled areas and letters of a picture told apart."""

from __future__ import annotations

import numpy as np

from extractor.scan.drawn_lines import drawn_lines
from extractor.scan.letters import Pixels

SCALE = 2.0  # pixels a point
EMPTY = 255


def paper() -> Pixels:
    return np.full((400, 600), EMPTY, np.uint8)


def test_lines_are_told_in_points_and_taken_off() -> None:
    picture = paper()
    picture[100:102, 50:550] = 0
    picture[100:300, 50:52] = 0
    found = drawn_lines(picture, SCALE)
    assert [(r.axis, round(r.at, 1), r.start, r.end) for r in found.rulings] == [
        ("h", 50.5, 25.0, 275.0),
        ("v", 25.5, 50.0, 150.0),
    ]
    assert found.clean.min() == EMPTY


def test_a_black_band_is_an_area_and_stays() -> None:
    picture = paper()
    picture[100:140, 50:550] = 0
    found = drawn_lines(picture, SCALE)
    assert [fill.box for fill in found.fills] == [(25.0, 50.0, 275.0, 70.0)]
    assert found.clean[120, 300] == 0


def test_letters_that_run_together_are_no_line() -> None:
    picture = paper()
    picture[100:103, 50:150] = 0
    picture[96:110, 50:150:4] = 0
    picture[97:109, 51:150:4] = 0
    assert drawn_lines(picture, SCALE).rulings == []


def test_a_wall_as_short_as_a_letter_runs_from_rule_to_rule() -> None:
    picture = paper()
    picture[100:102, 50:550] = 0
    picture[128:130, 50:550] = 0
    picture[102:128, 300:302] = 0  # from rule to rule
    picture[106:124, 400:402] = 0  # a letter
    walls = [round(r.at, 1) for r in drawn_lines(picture, SCALE).rulings if r.axis == "v"]
    assert walls == [150.5]


def test_a_broken_wall_is_one_where_other_rows_have_it() -> None:
    picture = paper()
    for top in (100, 140, 180):
        picture[top : top + 2, 50:550] = 0
    picture[100:140, 300:302] = 0
    picture[142:180, 300:302] = 0
    picture[155:159, 300:302] = EMPTY
    walls = sorted((r.start, r.end) for r in drawn_lines(picture, SCALE).rulings if r.axis == "v")
    assert walls[0][0] <= 51.0
    assert walls[-1][1] >= 89.0

"""Places on a page laid straight stand on the paper where they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.pages.page import Laid
from extractor.scan.put_back import place_on_paper
from schemas.geometry import Box

POINT = Box(100, 200, 100, 200)


@pytest.mark.parametrize(
    ("turns", "place"),
    [(0, (100, 200)), (1, (200, 500)), (2, (500, 600)), (3, (600, 100))],
)
def test_a_turned_page_is_turned_back(turns: int, place: tuple[float, float]) -> None:
    """The straight page is 600 by 800; a page turned by a quarter was 800 by 600."""
    assert place_on_paper(POINT, Laid(turns, 0.0), 600, 800)[:2] == place


@given(st.floats(-6, 6), st.floats(0, 600), st.floats(0, 800))
def test_the_middle_of_a_crooked_page_stays_and_distances_too(degrees: float, x: float, y: float) -> None:
    moved = place_on_paper(Box(x, y, x, y), Laid(0, degrees), 600, 800)
    before = ((x - 300) ** 2 + (y - 400) ** 2) ** 0.5
    after = ((moved.x0 - 300) ** 2 + (moved.top - 400) ** 2) ** 0.5
    assert after == pytest.approx(before, abs=0.02)


def test_what_runs_down_to_the_right_does_so_again() -> None:
    left, right = (place_on_paper(Box(x, 400, x, 400), Laid(0, 2.0), 600, 800) for x in (0, 600))
    assert left.top < 400 < right.top

"""A point that the network passed over is seen at the foot of its line."""

from __future__ import annotations

import numpy as np

from extractor.scan.letters import Letter, Pixels
from extractor.scan.lost_points import with_lost_points

DIGITS = (20, 50, 110, 140)
POINT = 80


def line(*, point: bool = True, top: int = 44) -> Pixels:
    """Four bars for digits, and a point between the second and the third."""
    picture = np.full((60, 180), 255, np.uint8)
    for x in DIGITS:
        picture[10:50, x : x + 8] = 0
    if point:
        picture[top : top + 6, POINT : POINT + 6] = 0
    return picture


def letters(text: str = "9491", places: tuple[int, ...] = DIGITS) -> list[Letter]:
    return [Letter(sign, (x + 4) / 180, 0.99) for sign, x in zip(text, places, strict=True)]


def read(picture: Pixels, told: list[Letter]) -> str:
    return "".join(letter.sign for letter in with_lost_points(told, picture))


def test_a_point_without_a_letter_is_told_and_less_clear() -> None:
    assert read(line(), letters()) == "94.91"
    assert min(letter.clear for letter in with_lost_points(letters(), line())) < 0.8


def test_a_point_that_was_read_is_not_told_twice() -> None:
    told = letters("94,91", (20, 50, POINT, 110, 140))
    assert read(line(), told) == "94,91"


def test_specks_above_the_foot_and_lines_of_words_stay_as_they_are() -> None:
    assert read(line(top=12), letters()) == "9491"
    assert read(line(point=False), letters()) == "9491"
    assert read(line(), letters("kata")) == "kata"

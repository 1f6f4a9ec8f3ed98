"""What a digit encloses tells it from others; what is open tells nothing."""

from __future__ import annotations

import pytest

from extractor.pages.digit_forms import fits

EIGHT = "#####|#...#|#...#|#####|#...#|#...#|#####"
SIX = "#####|#....|#....|#####|#...#|#...#|#####"
NINE = "#####|#...#|#...#|#####|....#|....#|#####"
ZERO = "#####|#...#|#...#|#...#|#...#|#...#|#####"
SEVEN = "#####|....#|...#.|...#.|..#..|..#..|..#.."
TWO = ".###.|....#|....#|..##.|.#...|#....|#####"
DRAWINGS = {"0": ZERO, "2": TWO, "6": SIX, "7": SEVEN, "8": EIGHT, "9": NINE}


def ink(drawing: str) -> list[list[bool]]:
    return [[sign == "#" for sign in row for _ in "12"] for row in drawing.split("|") for _ in "12"]


@pytest.mark.parametrize("digit", sorted(DRAWINGS))
def test_a_digit_is_what_it_claims(digit: str) -> None:
    assert fits(digit, ink(DRAWINGS[digit]))


@pytest.mark.parametrize(
    ("claimed", "drawn"),
    [("6", "8"), ("3", "8"), ("6", "9"), ("9", "6"), ("0", "6"), ("8", "0"), ("7", "2"), ("2", "7")],
)
def test_another_digit_is_not(claimed: str, drawn: str) -> None:
    assert not fits(claimed, ink(DRAWINGS[drawn]))


def test_a_broken_stroke_tells_nothing() -> None:
    assert fits("6", ink(SIX.replace("#...#", "#....")))

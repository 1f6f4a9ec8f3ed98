"""Figures set with a space after every digit are one word; lone digits beside each other are not."""

from __future__ import annotations

import pytest

from extractor.pages.page import Word
from extractor.pages.spaced_digits import with_spaced_figures
from schemas.geometry import Box


def row(signs: str, space: float, left: float = 0.0) -> list[Word]:
    starts = (left + place * (4 + space) for place in range(len(signs)))
    return [Word(sign, Box(x, 0, x + 4, 10), 10) for x, sign in zip(starts, signs, strict=True)]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (row("82,50", 2.0), ["82,50"]),
        ([*row("82,50", 2.0), *row("40", 2.0, left=90)], ["82,50", "40"]),
        (row("1234567", 2.0), [*"1234567"]),
        (row("82,50", 9.0), [*"82,50"]),
        ([*row("82,50", 2.0), *row("40", 4.0, left=90)], ["82,50", "4", "0"]),
    ],
    ids=["a figure", "a shorter one beside it", "numbers of columns", "far apart", "other spaces"],
)
def test_spaced_figures(words: list[Word], read: list[str]) -> None:
    assert [word.text for word in with_spaced_figures(words)] == read

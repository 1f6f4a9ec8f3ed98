"""A word with a shadow is one word, wherever the shadow falls; words beside each other are two."""

from __future__ import annotations

import pytest

from extractor.pages.doubled import told_once
from extractor.pages.page import Ink, Word
from schemas.geometry import Box


def word(text: str, x: float, y: float, ink: Ink = "plain", size: float = 10.0) -> Word:
    return Word(text, Box(x, y, x + 5 * len(text), y + 10), size, ink=ink)


@pytest.mark.parametrize(("across", "down"), [(0, 0), (2, 2), (-2, 3), (0, -4.5)])
def test_a_copy_upon_a_word_is_no_word(across: float, down: float) -> None:
    words = [word("40", 300, 100), word("40", 300 + across, 100 + down), word("37", 360, 100)]
    assert told_once(words) == [words[0], words[2]]


def test_the_same_figure_beside_or_below_stays() -> None:
    words = [word("1", 300, 100), word("1", 305, 100), word("1", 300, 110), word("1", 300, 100, size=6)]
    assert told_once(words) == words


def test_of_two_the_one_with_ink_stays() -> None:
    shadow, front = word("40", 301, 101, ink="faint"), word("40", 300, 100)
    assert told_once([shadow, front]) == [front]

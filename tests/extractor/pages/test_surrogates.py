"""Letters beyond the basic plane are whole when they leave the text layer, and half a letter never does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.pages.page import Word
from extractor.pages.surrogates import joined, whole, without_lone_halves
from schemas.geometry import Box


def test_pairs_are_joined_and_lone_halves_replaced() -> None:
    assert whole(Word("a\ud83d\ude00b", Box(0, 0, 1, 1))).text == "a😀b"
    assert without_lone_halves("\ude00a\ud83d\ud83d\ude00") == "\ufffda\ufffd\ud83d\ude00"


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_whatever_the_engine_hands_out_can_be_written(letters: str) -> None:
    kept = without_lone_halves(letters)
    assert len(kept) == len(letters)
    joined(kept).encode()
    joined(letters).encode()

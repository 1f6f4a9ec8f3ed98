"""Letters that touch are one word, whatever spaces the text layer has between them."""

from __future__ import annotations

from extractor.pages.page import Word
from extractor.pages.touching_words import joined_words
from schemas.geometry import Box


def row(*placed: tuple[str, float, float]) -> list[Word]:
    return [Word(text, Box(x0, 100, x1, 110), 10.0) for text, x0, x1 in placed]


def test_touching_letters_are_one_word() -> None:
    (word,) = joined_words(row(("N", 50, 57), ("il", 57.01, 60), ("a", 59.99, 65), ("i", 65, 70)))
    assert (word.text, word.box) == ("Nilai", Box(50, 100, 70, 110))


def test_the_narrowest_space_parts_words() -> None:
    words = row(("Nilai", 50, 70), ("mutu", 71.5, 90))
    assert joined_words(words) == words


def test_words_of_two_lines_are_not_joined() -> None:
    first, second = Word("Nilai", Box(50, 100, 70, 110), 10.0), Word("mutu", Box(70, 112, 90, 122), 10.0)
    assert joined_words([first, second]) == [first, second]


def test_whole_words_that_touch_are_not_joined() -> None:
    words = row(("Fertility", 50, 90), ("Rate", 90, 110))
    assert joined_words(words) == words

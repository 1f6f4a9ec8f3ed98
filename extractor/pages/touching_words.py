"""Words that a text layer spells letter by letter, with a space after each where the page shows none.

Whole words that touch stay apart: there the space is meant, and only set too narrow.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractor.pages.page import Word
from extractor.pages.thresholds import LETTERS_TOUCH, LONGEST_LETTER
from schemas.geometry import around


def joined_words(words: Iterable[Word]) -> list[Word]:
    """`words` in the order of the text layer, with letters put together that follow each other without a gap."""
    whole: list[Word] = []
    last: Word | None = None
    for word in words:
        if len(word.text) <= LONGEST_LETTER and last is not None and _touch(last, word):
            before = whole.pop()
            whole.append(before._replace(text=before.text + word.text, box=around([before.box, word.box])))
        else:
            whole.append(word)
        last = word
    return whole


def _touch(before: Word, after: Word) -> bool:
    if len(before.text) > LONGEST_LETTER:
        return False
    gap, height = after.box.x0 - before.box.x1, before.box.bottom - before.box.top
    same_line = before.box.top == after.box.top and before.box.bottom == after.box.bottom
    return same_line and abs(gap) < LETTERS_TOUCH * height and before.upright and after.upright

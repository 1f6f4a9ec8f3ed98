"""Letters beyond the basic plane: the engine hands them out in halves, each at a place of its own."""

from __future__ import annotations

import re
from typing import Final

from extractor.pages.page import Word

_HALF: Final = re.compile("[\ud800-\udfff]")
_LONE_HALF: Final = re.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")


def without_lone_halves(letters: str) -> str:
    """The same number of letters: half a letter is no letter, and cannot be written anywhere."""
    return _LONE_HALF.sub("\ufffd", letters)


def whole(word: Word) -> Word:
    """The word with pairs of halves joined; a half that lost its other one becomes U+FFFD."""
    if not _HALF.search(word.text):
        return word
    return word._replace(text=joined(word.text))


def joined(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

"""Whether a page's letters are letters: fonts that do not tell them leave private signs, or other letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from extractor.page import Word

_FEWEST: Final = 100  # letters: with fewer, names and short forms may have hardly a vowel
_VOWELS: Final = 0.2  # of the letters; Indonesian and English have about 0.4
_UNKNOWN: Final = frozenset({"Co", "Cc", "Cn", "Cs"})


def illegible(words: Sequence[Word]) -> str | None:
    """Why nothing on the page can be read though it has characters (`letters_unknown`, `letters_garbled`), or None."""
    text = "".join(word.text for word in words)
    unknown = sum(unicodedata.category(character) in _UNKNOWN for character in text)
    if unknown and 2 * unknown > len(text):
        return "letters_unknown"
    letters = [character for character in text.casefold() if character.isalpha()]
    vowels = sum(unicodedata.normalize("NFD", letter)[0] in "aeiou" for letter in letters)
    return "letters_garbled" if len(letters) >= _FEWEST and vowels < _VOWELS * len(letters) else None

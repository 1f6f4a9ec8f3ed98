"""Letters that were taken for digits within a figure: O for 0, l for 1, S for 5, B for 8."""

from __future__ import annotations

import re
from typing import Final

_TAKEN_FOR: Final = str.maketrans({"O": "0", "o": "0", "D": "0", "Q": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8"})
_LETTERS: Final = "OoDQlI|SB"
_FIGURE: Final = re.compile(rf"[(+-]?[\d{re.escape(_LETTERS)}]+(?:[.,][\d{re.escape(_LETTERS)}]+)*[.,]?(?:-|%|,-)?\)?")
_PROVES: Final = re.compile(r"\d|,-$|%\)?$")
"""What only figures have: without it the letters may be letters (`SO`, `I`)."""


def as_figure(text: str) -> str | None:
    """`text` with digits for letters, where that makes one figure of it and something shows that it is one; else None.
    A single letter has but one digit that it is taken for, so there is one figure at most."""
    if not any(letter in text for letter in _LETTERS) or not _FIGURE.fullmatch(text) or not _PROVES.search(text):
        return None
    digits = sum(sign.isdigit() for sign in text)
    letters = sum(sign in _LETTERS for sign in text)
    return text.translate(_TAKEN_FOR) if letters <= max(digits, 1) else None

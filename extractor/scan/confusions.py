"""Letters that were taken for digits within a figure: O for 0, l for 1, S for 5, B for 8."""

from __future__ import annotations

import re
from typing import Final

_LETTERS: Final = "OoDQlI|SB"
_TAKEN_FOR: Final = str.maketrans(_LETTERS, "000011158")
_FIGURE: Final = re.compile(rf"[(+-]?[\d{re.escape(_LETTERS)}]+(?:[.,][\d{re.escape(_LETTERS)}]+)*[.,]?(?:-|%|,-)?\)?")
_PARTED: Final = re.compile(r"[.,%]")
"""What a code or a degree does not have: `S1` and `B3` are no figures, `S1,20` is one."""
_NOTHING: Final = re.compile(r"O(?:,-|%)")
_FEWEST_DIGITS: Final = 2


def as_figure(text: str) -> str | None:
    """`text` with digits for letters, where that makes one figure of it and something shows that it is one; else None.
    A single letter has but one digit that it is taken for, so there is one figure at most."""
    letters = sum(sign in _LETTERS for sign in text)
    digits = sum(sign.isdigit() for sign in text)
    if _NOTHING.fullmatch(text):
        return text.translate(_TAKEN_FOR)
    if not letters or letters > digits or digits < _FEWEST_DIGITS or not _FIGURE.fullmatch(text):
        return None
    return text.translate(_TAKEN_FOR) if text[0].isdigit() or _PARTED.search(text) else None

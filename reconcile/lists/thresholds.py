"""How far, in this room, the wordings of many reports are looked through for those that may be one."""

from __future__ import annotations

from typing import Final

# catalogue_blocks
MOST_COMPARED: Final = 12
"""Wordings that one is compared with."""
RAREST_KEYS: Final = 8
"""Keys by which others are looked for."""
FIRST_UNDER_KEY: Final = 24
"""Wordings that are looked at under one key, the first given first."""
PART_OF_WORD: Final = 4
"""Letters at the beginning and the end of a word: a slip of the pen leaves one of them as it is."""

# open_questions
WORTH_A_QUESTION: Final = 0.45
"""Likeness from which two rows that stand alone are worth a look."""
LEAST_COMMON: Final = 0.2
"""Likeness that must be there whatever else speaks for two of them."""
WEAK: Final = {
    "same_place": 0.15,
    "same_neighbours": 0.15,
    "same_program": 0.1,
    "same_code": 0.2,
    "same_figures": 0.2,
    "same_unit": 0.05,
}
"""What each of these adds to the likeness of two rows that stand alone."""

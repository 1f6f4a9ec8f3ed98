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

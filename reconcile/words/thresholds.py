"""From where on, in this room, a short form, a slip or a form of a word is taken for one."""

from __future__ import annotations

from typing import Final

# long_forms
LONGEST_SHORT_FORM: Final = 20
"""Letters of a short form."""
EMPTY_BETWEEN: Final = 2
"""Small words that may stand between those that the letters are of."""

# short_forms
LEAST_PIECE: Final = 2
"""Letters of a piece of a word."""
LEAST_PIECES: Final = 5
"""Letters of a word made of pieces."""
MOST_WORDS: Final = 8
"""Words that such a word is short for."""

# slips
LEAST_OF_SLIP: Final = 6
"""Letters of a word in which a slip is told from another word."""
LONG_WORD: Final = 11
"""Letters of a word from which hardly another differs in one of them."""
MOST_LEFT_OUT: Final = 2
"""Letters that a slip leaves out."""

# word_forms
LEAST_OF_ROOT: Final = 4
"""Letters of a root: shorter ones are shared by chance."""

# units
LEAST_OF_A_UNIT: Final = 3
"""Letters from which the beginning of a unit is that unit cut short."""

"""What is enough, in this room, to hold a figure of one table against those of others."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

# overall
CLOSE_SUM: Final = Fraction(1, 100)
"""Amounts further apart than this are of different scope (one programme of many, before and after a revision)."""
ONE_PROGRAMME: Final = 0.9
"""Likeness from which two names are of one programme."""

# wholes
FEWEST_PARTS: Final = 2
"""Parts in which a whole is counted."""
COVERED: Final = 0.95
"""Weight of a part's words that the whole must hold, and of the whole's words that the parts must hold together."""

# efficiency
ROWS_OF_EFFICIENCY: Final = 3
"""Rows that must follow a formula, and two of three of all, before another row is held against it."""
ROWS_OF_FRACTIONS: Final = 2
"""The same where the column is printed with so many decimals that no row follows a formula by chance."""
DECIMALS_OF_FRACTIONS: Final = 2

# swapped
ROWS_APART: Final = 2
"""Rows from one to the other: people slip by a line or two."""

# added_up
DIGITS_OF_A_REST: Final = 4
"""Digits from which an amount that the parts lack is no chance where a line beside them has it."""

# listed_in_text
LONGEST_LIST: Final = 30
"""Items of a list in the text that are added up: no programme has more kegiatan."""
ROUND_AMOUNT: Final = 1000
"""Rupiah of which budgets are mostly whole multiples."""

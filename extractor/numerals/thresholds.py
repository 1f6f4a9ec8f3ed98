"""How printed figures are weighed: digits, letters and figures counted."""

from __future__ import annotations

from typing import Final

# Digits.
LONGEST_FIGURE: Final = (
    30  # digits and marks: more than any figure of a report has; what is longer is a row of figures run together
)
MOST_DOUBTFUL_DIGITS: Final = 20  # with one digit lost or doubled in more, any sum could be reached

# Which mark divides thousands.
CENTS: Final = 2  # decimals of rupiah
ONE_IS_A_SLIP: Final = 50  # one figure against so many is a slip of the pen
ONE_IS_RARE: Final = 10  # one figure against so many is rare, and may still be meant
FIGURES_THAT_PROVE: Final = 4  # so many prove the use of a mark: two or three may be the slips of another hand

# Figures among words.
FIGURES_KEPT: Final = 8192  # readings of cells, for tables that print a figure again or are asked again
LONGEST_CELL: Final = 400  # letters: a longer cell is prose, its numbers are for `find_numerals`
LETTERS_BEFORE: Final = 40  # so many letters before a number are looked at
LONGEST_SYMBOL: Final = 2  # letters of the symbol of a unit; longer ones are words
SHORTEST_GUESS: Final = 4  # letters: shorter words are never taken for a misspelt number

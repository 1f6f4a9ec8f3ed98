"""What is enough, in this room, to take what is printed for a fact of the report."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

# capaian
SHOWN: Final = 2
"""Verdicts up to this rank are reached with the figures as printed, rounded or cut."""

# computed_columns
ROWS_THAT_PROVE: Final = 3
"""Rows that must bear a formula out, of different results, and three times as many as break it."""

# graded_sasaran
SASARAN_NAMED: Final = 0.7
"""Likeness from which a name is that of a sasaran, where the sentence counts its indicators as the tables do."""

# splits
LARGE_AMOUNT: Final = 1_000_000
"""Amounts without Rp are told apart by their size from counts and years."""

# totals
CLOSE_SUM: Final = Fraction(1, 5)
"""A sum further off than this is another structure, not a wrong total, unless the table bears the reading out."""

# named_items
PARTICULAR_NAME: Final = 10
"""Letters from which a name of several words, found whole in a sentence, is meant there."""

# grid_sums
PARTS_OF_A_TOTAL: Final = 2
"""Figures of which a total is made at the least."""
TOTALS_THAT_PROVE: Final = 2
"""Totals of a table that must agree with their parts before another is held against its own."""
NUMBERED_PARTS: Final = 3
"""Rows numbered from one on that show a list to be whole."""

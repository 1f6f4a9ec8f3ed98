"""What is enough, in this room, to take what is printed for a fact of the report."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

# capaian
SHOWN: Final = 2
"""Verdicts up to this rank are reached with the figures as printed, rounded or cut."""

LOWEST_FULL: Final = 100
"""Percent from which a capaian is a full success."""

# capaian_of_several
TOLD_ONCE: Final = 2
"""Sasaran with several indicators that have one capaian each, before the column is taken for theirs."""

# other_operands
ROWS_OF_OTHERS: Final = 2
"""Capaian of a column that contradict their own operands and follow from others, before the column is doubted."""
MOST_OF_OTHERS: Final = 0.5
"""Share of those that contradict their own which follow from others then."""

# computed_columns
ROWS_THAT_PROVE: Final = 3
"""Rows that must bear a formula out, of different results, and three times as many as break it."""

# columns_that_may_follow
ROUNDING_OF_FLOATS: Final = 1e-12
"""Share by which a result in floating point may be off, and more than it ever is."""

# graded_sasaran
SASARAN_NAMED: Final = 0.7
"""Likeness from which a name is that of a sasaran, where the sentence counts its indicators as the tables do."""

# income
LINES_ABOVE: Final = 3
"""Lines whose realisasi is above their pagu, and more than half of all, that show a table to be of no spending."""

# amount_rows
LONG_RUN_OF_COLUMNS: Final = 5
"""Steps of a row of column numbers from which one of them may be missing."""

# splits
LARGE_AMOUNT: Final = 1_000_000
"""Amounts without Rp are told apart by their size from counts and years."""

# totals
CLOSE_SUM: Final = Fraction(1, 5)
"""A sum further off than this is another structure, not a wrong total, unless the table bears the reading out."""

ONE_SLIP: Final = Fraction(1, 50)
"""The same where lines were chosen as parts that do not stand in one row."""
COLUMNS_OF_A_CUT: Final = 2
"""Columns in which the first lines below another must add up to it, where more lines follow that could be its own."""
DIGITS_OF_A_SUM: Final = 6
"""Digits without closing zeros from which a sum that a slip makes of the stated one is no chance."""
PARTS_OF_A_SUM: Final = 2
"""Lines that a total adds up; a total over one line alone is mostly one whose rows were not read."""

WRONG_OF_A_LEVEL: Final = 3
"""Lines of one level of a table that contradict their parts, and so many times those that agree with them, before the
parts of that level are taken for misread."""

# likeness
MOST_THOUSANDS: Final = 4
"""Thousands by which one number may be printed in another scale: up to trillions."""
MOST_THOUSANDS_TOLD: Final = 3
"""Thousands, millions, billions: a table is told in no greater units."""

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

# trust
PROVE_A_HABIT: Final = 6
"""Different numbers of one wrong way of writing that arithmetic bears out, before all written so are read alike."""

# grids
TOTAL_WORDS: Final = 3
"""Words that may follow `Jumlah` in the label of a total: `Total kunjungan`, but not a whole indicator."""

# long_texts
MOST_LETTERS: Final = 1500
"""Letters that are kept: the longest sentence or cell met in a report has a third of that."""

# scale_words
LEAST_WORD: Final = 3
"""Letters of a word that may be shortened to its first."""
SHORT_NAME: Final = 3
"""Words of a name; longer ones describe."""

# scaled_tables
PARTICULAR_AMOUNT: Final = 5
"""Digits from which an amount that comes back a thousandfold is the same amount."""

# formulas
CAPS: Final = (Decimal(100), Decimal(120), Decimal(150))
"""Percent at which reports cut a capaian."""

# plan_capaian
LEAST_OF_PLAN_BORNE_OUT: Final = 2
"""Capaian of a table that the plan's target must give before the others are held against it."""

# long_numbers
DIGITS_OF_A_SLIP: Final = 9
"""Digits from which two numbers that differ in one place were meant to be one."""

# categories
DIGITS_OF_CAPAIAN: Final = 4
"""Printed digits from which a number of the text that some row has for its capaian is that."""

# counted_splits
NEAR_THE_WHOLE: Final = Decimal("0.1")
"""Share of a whole by which parts may miss it and still be meant for all of it."""

# one_slip
DIGITS_OF_ONE_SLIP: Final = 3
"""Digits from which two numbers that differ in one, or in the order of two, were meant to be one."""

# scope
WORDS_APART: Final = 4
"""Words before a figure in points among which one may say that it is a distance."""

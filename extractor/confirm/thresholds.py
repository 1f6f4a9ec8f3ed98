"""When a second reading is asked for, and what it has to say: lengths in points unless said otherwise."""

from __future__ import annotations

from typing import Final

# Pages that deserve one.
FEWEST_DOUBTS: Final = 2  # doubtful numerals of a page; a single one is a misprint of the report
SHARE_OF_DOUBTS: Final = 0.05  # of the figures of the page, likewise
FEWEST_ROWS: Final = 6  # of a table, before hardly one that agrees with itself tells anything

# Where another engine stands.
SLACK: Final = 3.0  # by which the boxes of the same text differ between engines
LONGEST_READING: Final = 200  # characters of another reading that are kept
SAME_WIDTH: Final = 1.0  # between the widths of one page, which is then held the same way

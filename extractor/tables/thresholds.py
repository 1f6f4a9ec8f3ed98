"""How printed tables are put together: lengths in points unless said otherwise."""

from __future__ import annotations

from typing import Final

# Headers.
DEEPEST_HEADER: Final = 6  # rows
LONGEST_LABEL: Final = 90  # letters; a longer cell is a sentence
FEWEST_COLUMN_NUMBERS: Final = 3  # that end a header even of unknown words
FEWEST_BELOW: Final = 2  # rows of figures below a header of unknown words
FIGURES_BELOW: Final = 0.7  # of the filled cells of a column of figures below it
KNOWN_WORDS: Final = 0.6  # of the filled cells of a row of a header
KNOWN_WORDS_WITHOUT_DIGITS: Final = 0.5  # the same, of its first row where no digit stands in it

# Parts of one table.
PARTS_TOUCH: Final = 8.0  # between two parts of one table on one page
SHORTEST_NAME: Final = 8  # letters; shorter cells are marks and units


# Titles.
MOST_TITLE_LINES: Final = 9  # printed lines above a table that are looked at
TITLE_APART: Final = 3.0  # in line heights: further up it belongs to something else
TITLE_CENTRED: Final = 0.08  # of the page's width: twice how far a title may stand off its middle
TITLE_WIDTH: Final = 0.72  # of the page's width: a wider line is running text
TITLE_CAPITALS: Final = 0.8  # of the letters of a title set in capitals
SENTENCE_LINES: Final = 5  # lines of the sentence that introduces a table

# Lists without rulings.
WORDS_APART: Final = 1.8  # in line heights: words further apart stand in columns of their own
LIST_ENDS: Final = 2.2  # in line heights: a wider gap ends the list
NOTE_REACH: Final = 15.0  # by which a note may begin left of its heading
ALIGNED: Final = 4.0  # by which the sides of one column may differ
NAMES_ALIGNED: Final = 12.0  # by which the names of a list may begin apart
LOWEST_LINE: Final = 8.0  # lines are taken for so high at least

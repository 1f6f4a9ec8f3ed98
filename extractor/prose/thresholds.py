"""How running text is read: letters and words counted, lengths in points unless said otherwise."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

# Paragraphs.
PARAGRAPH_GAP: Final = 1.55  # of the usual distance between lines
LARGEST_STEP: Final = 2.6  # line heights, for double-spaced text
INDENT: Final = 12.0  # of the first line of a paragraph
OUTDENT: Final = 5.0  # by which lines of one paragraph may begin apart

# Headings.
LONGEST_HEADING: Final = 240  # letters; half as many for a chapter that is not in capitals
HEADING_LINES: Final = 4  # a heading of more lines is a paragraph
TITLE_STEP: Final = 1.9  # of the letters' height, between two lines of one title

# Figures and what is said of them.
QUALIFIERS: Final = 3  # words that may follow a noun that is known
PLAIN_NOUN: Final = 2  # words of a noun that is not
SHORTEST_UNIT: Final = 2  # letters of a word that a table counts in
NEAR_CUE: Final = 48  # letters between a near cue and its figure
NAMED_CHANGE: Final = 2  # words between a change and the measure that changes
AT_ONCE: Final = 60  # letters between `dari` or `menjadi` and its figure
LONGEST_SUBJECT: Final = 160  # letters; a longer phrase is not the name of anything
NAME_BEFORE_BRACKET: Final = 3  # words before a bracket, from which a figure in it belongs to their name
QUOTE_LENGTH: Final = 240  # letters of the sentence that a claim quotes
MONEY_WITHOUT_SIGN: Final = 1_000_000  # a bare number from here on behind `pagu` or `sisa` is rupiah
LEAD_LENGTH: Final = 320  # letters kept of what stands before a claim

# Formulas.
FRACTION_REACH: Final = 2.2  # letter heights above and below the line of the equals sign
FORMULA_LINE: Final = 0.6  # of the higher word, between the middles of words of one line
FRACTION_BAR: Final = 0.25  # of the equals sign's height: what stands further off its middle is above or below the bar
DIRECTION_ABOVE: Final = 140  # above a formula, in which the direction may be told

# Passages that come again, and lists of classes.
RUNNING_LINE_ZONE: Final = 0.13  # of the page's height, from either edge
RUNNING_LINE_HEIGHT: Final = 3.0  # words so near in height share a line
RUNNING_LINE_PAGES: Final = 3  # a line with a year that comes again on fewer pages is text
RUNNING_LINE_SHARE: Final = 0.2  # of the pages, likewise
LONGEST_PASSAGE: Final = 240  # letters kept
BEFORE_YEAR: Final = 300  # letters kept before the year that a sentence names
AFTER_YEAR: Final = 180  # and behind it
ITEM_LENGTH: Final = 80  # letters kept of an item of a list
ITEMS_AMID_TEXT: Final = 3  # marks in brackets of one paragraph, from which they are those of a list
CONTENTS_LINES: Final = 3  # lines with points to a page number, from which a page is a table of contents
FEWEST_CLASSES: Final = 3  # two lines may be anything
CLASSES_ADJOIN: Final = Decimal("0.05")  # of the highest bound: how far apart two classes of a scale may lie

# Lists that a number announces.
FEWEST_LISTED: Final = 2  # one item is no list
ANNOUNCED_AT_MOST: Final = 30  # nobody lists more behind a colon
ANNOUNCING_WORDS: Final = 12  # words between the number of things and the word that announces the list of them
WORDS_OF_A_NAME: Final = 5  # words up to which an item between two commas is surely one name
LIST_REACH: Final = 120  # paragraphs in which a list is followed

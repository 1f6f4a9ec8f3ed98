"""How printed tables are put together: lengths in points unless said otherwise."""

from __future__ import annotations

from typing import Final

# Headers.
DEEPEST_HEADER: Final = 6  # rows
DEEPEST_FORM: Final = 14  # rows of a form over its table and of its header, down to the numbers of the columns
ROWS_OF_GROUPS: Final = 2  # rows of unknown words over several columns each, above the words of a header
YEARS_THAT_HEAD: Final = 3  # bare years that make a row a header
LONGEST_LABEL: Final = 90  # letters; a longer cell is a sentence
FEWEST_COLUMN_NUMBERS: Final = 3  # that end a header even of unknown words
MANY_COLUMN_NUMBERS: Final = 6  # that tell what they are where the first columns have none
MOST_UNNUMBERED: Final = 3  # the first of such numbers
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
CAPTION_LINES: Final = 4  # printed lines of a numbered caption
SENTENCE_LINES: Final = 5  # lines of the sentence that introduces a table

# What the text over tables says of them.
LONGEST_HEADING_LINE: Final = 110  # letters
TEXT_TOGETHER: Final = 1.2  # in line heights: lines further apart are of two paragraphs
FULL_LINE: Final = 0.8  # of the width that the text could fill: the sentence goes on below such a line
SHORTEST_FULL_LINE: Final = 45  # letters of a line that fills the width
SASARAN_LINES: Final = 4  # printed lines of one sasaran
SHORTEST_SASARAN: Final = 3  # words
LONGEST_SASARAN: Final = 350  # letters
SASARAN_SECTION: Final = 2  # depth of headings that end what stands under a sasaran without a number of its own

# Captions below tables.
PAGES_THAT_TELL: Final = 2  # with a table before their first caption
LINES_OF_CAPTION: Final = 0.6  # in line heights: between the lines of one caption

# Lists without rulings.
WORDS_APART: Final = 1.8  # in line heights: words further apart stand in columns of their own
LIST_ENDS: Final = 2.2  # in line heights: a wider gap ends the list
SPACED_ALIKE: Final = 1.3  # times the gap between its first two lines: so far apart its lines may be as well
FEWEST_NUMBERED: Final = 3  # rows of a list without heading whose names are not known for programmes
LINES_OVER: Final = 4  # over such a list, that may say what it is of
LINES_OF_NAME: Final = 1.5  # in line heights: between two lines of a name
LINES_OF_TWO_ROWS: Final = 8  # of text, at most
MOST_BLOCK_GAPS: Final = 12  # widths of gaps that are tried as those between rows
WIDEST_ROWS: Final = 4.5  # in line heights: but no further
TOTAL_REACH: Final = 4.5  # in line heights: so far below the list its total may stand
NOTE_REACH: Final = 15.0  # by which a note may begin left of its heading
WORDS_OF_FUND: Final = 3  # behind an amount on its line
ALIGNED: Final = 4.0  # by which the sides of one column may differ
NAMES_ALIGNED: Final = 12.0  # by which the names of a list may begin apart
LOWEST_LINE: Final = 8.0  # lines are taken for so high at least

# Column lines of two parts.
NEAR_LINE: Final = 0.012  # of the page's width, by which a column line may be off on the next page
LEAST_NEAR: Final = 6.0  # of such a line, on any page
OF_COLUMN: Final = 0.45  # of the narrowest column: lines further apart than that are two
COLUMNS_OVERLAP: Final = 0.6  # of the narrower of two columns that are one
SCALED_LINE: Final = 0.01  # of the table's width, by which a column line of a table drawn wider may be off
FEW_COLUMNS: Final = 4  # so many columns may be as wide in proportion by chance
CLOSEST_LINES: Final = 0.1  # between two lines of one table
NARROW_COLUMN: Final = 8.0  # a column of numbers of rows is wider
COLUMNS_BESIDE: Final = 2  # columns of each of two tables side by side
HEADER_SAID_AGAIN: Final = 0.8  # of the filled cells of a row that say a header again

# Whether a table goes on on the next page: log-odds set by hand, summed.
LEAST_EVIDENCE: Final = 2.0  # of the sum: from there on two parts are one table
ALL_SHARED: Final = 3.0  # both have all column lines
AMONG_THE_OTHER: Final = 2.0  # the lines of one are among those of the other
COLUMNS_BY_ORDER: Final = 1.0  # their columns only lie over each other
MOST_SHARED: Final = 0.0  # both have most column lines
FEW_SHARED: Final = -8.0  # they have little in common
FEWER_OF_MANY: Final = -2.0  # more, where half of the lines of the other are lacking
OWN_HEADER: Final = -6.0  # more, where the columns differ and the second part can be read by itself
MOST_LINES_SHARED: Final = 0.74  # of all column lines: from there on most are shared (no log-odds)
HEADER_REPEATED: Final = 1.0  # the second part says the header again
NO_HEADER: Final = 2.5  # the second part has none
SIMILAR_HEADER: Final = 0.5  # it has a similar one
OTHER_HEADER: Final = -3.0  # it has another one
SIMILAR_WORDS: Final = 0.6  # of the words of a header: so many make it a similar one (no log-odds)
NO_HEADER_AT_ALL: Final = 1.5  # neither part has one
PAGE_FULL: Final = 1.0  # the page before was full
ROOM_BELOW: Final = -2.5  # there was room for another row
AGAIN_WITH_ROOM: Final = -2.0  # more, where a table that had room below begins with its header again
ROW_GOES_ON: Final = 2.0  # the first row goes on with a row
NEXT_NUMBER: Final = 3.0  # numbers of rows go on
NUMBERED_WITHIN: Final = 2  # first columns that may number rows: programmes, and activities beside them
FIRST_NUMBER: Final = -2.0  # numbers of rows begin again
KINDS_ALIKE: Final = 2.0  # all columns hold the same kinds of values; as much against it where none do
SAID_TO_CONTINUE: Final = 3.0  # a line between says that the table goes on
TITLE_BETWEEN: Final = -7.0  # a title stands between
TEXT_BETWEEN: Final = -5.0  # text stands between
NOTE_BETWEEN: Final = -1.5  # a note stands between

# Rows that go on.
LONG_TEXT: Final = 24  # letters of a name or a sentence; shorter texts are units and grades
CELLS_ALIKE: Final = 0.6  # of the cells of a column that are of its kind
OFTEN_MERGED: Final = 0.2  # of the cells of a column that go over several rows, from where on one may at a page end

# Where the items of a cell begin: scores, summed for each line.
CELL_PADDING: Final = 5.0  # between text and the wall of its cell (no score)
ITEM_INDENT: Final = 3.0  # by which a line is set in or out (no score)
ITEM_GAP: Final = 1.35  # of the usual distance between lines: a wider one is a gap (no score)
MARKED: Final = 4.0  # the line begins with a mark
NUMBERED_ON: Final = 1.0  # more, where it is one more than a mark before it
LEADS_ON: Final = 3.0  # more, where it is the first of marks, and the next of them begins a line below
BESIDE_MARK: Final = 3.0  # a mark stands beside it in a column of their own
SMALL_LETTER: Final = -4.0  # it begins with a small letter
CAPITAL_LETTER: Final = 0.5  # with a capital
OTHER_CHARACTER: Final = -1.5  # with something else
OTHER_CASE: Final = 1.5  # one of it and the line before is written in capitals
LETTERS_OF_HEADING: Final = 8  # at least, of a line in capitals (no score)
WORD_HAD_ROOM: Final = 2.0  # its first word had room on the line before
LINE_FULL: Final = -1.5  # it had none
LINE_OPEN: Final = -3.0  # the line before ends with a word or mark that calls for more
SET_OUT: Final = 1.5  # the line is set further out than the one before
SET_IN: Final = -1.5  # it is set further in
SET_APART: Final = 2.5  # a gap stands before it
SET_CLOSE: Final = -1.5  # it stands close to the line before, where other lines stand further apart
TWO_DISTANCES: Final = 1.25  # times as far apart as lines of one item are those of two, at least (no score)
FEWEST_DISTANCES: Final = 4  # between lines: of fewer none tells (no score)
ONE_DISTANCE: Final = 1.08  # times the least of them, distances are one (no score)
CODED: Final = 3.0  # it begins with the code of a budget
UNMARKED_AMONG_MARKED: Final = -3.0  # it has no mark, where others have
UNNUMBERED_AMONG_NUMBERED: Final = -2.5  # more, where every item so far has its number

# Figures stacked in one cell.
LONGEST_UNIT: Final = 18  # letters of a unit
FIGURES_IN_STACK: Final = 0.5  # of the lines of a stack of figures, that must be figures or grades
# What an entry of each kind counts for the row that it shows.
STACK_WEIGHTS: Final = {"figures": 1.0, "grades": 0.6, "units": 0.5, "marks": 1.5}
APART_BY_ORDER: Final = 2.5  # lines by which the figures of one row may stand apart where all columns have as many
BESIDE: Final = 0.95  # of the height of words, by which a bullet may hang below its text
SAME_SLOT: Final = 0.45  # of the distance between lines: figures so near in height are of one row

# Items set beside their figures: scores, summed over the cell.
LONGEST_ITEM: Final = 16  # lines of one item
MOST_WEIGHT: Final = 3.0  # the most that a row of figures below the first counts
DISTANCE_COSTS: Final = 0.6  # for each line that figures stand off their item
FURTHEST: Final = 6.0  # lines that cost; what is further off costs no more (no score)
SAME_HEIGHT: Final = 0.45  # of the distance between lines: so near, figures stand beside a line (no score)
AT_FIRST: Final = 0.6  # figures stand beside the first line of their item
AT_MIDDLE: Final = 0.3  # beside its middle
AT_LAST: Final = 0.3  # beside its last line
SLOTS_THAT_AGREE: Final = 3  # rows of figures from which their usual height tells (no score)
MOST_AGREE: Final = 0.7  # of the rows of figures, at the usual height (no score)
ALL_ALIKE: Final = 1.3  # for each, where all rows of figures stand at one height of their items
AS_USUAL: Final = 0.5  # more for figures at the height at which those of most rows stand
NO_FIGURES: Final = -2.5  # an item has none
NO_FIGURES_OF_HEADING: Final = -0.5  # an item that reads like a heading has none
FIGURES_ALONE: Final = -5.0  # figures have no item
ALONE_WITH_HEADING: Final = -0.5  # they stand beside a heading

# Rows packed into one.
SPLIT_FROM: Final = 1.5  # of the score of an alignment: from there a row is split
BESIDE_LINE: Final = 0.45  # of the distance between lines: so near, something stands beside a line
ON_THE_LINE: Final = 0.3  # of the pitch: between a unit and the figures of its row
LETTERS_A_POINT: Final = 8.0  # letters that count as much as one of a score
MOST_FOR_LENGTH: Final = 5.0  # the most that letters count
MOST_LINES: Final = 120  # a cell of more lines is a page of text
TEXTS_APART: Final = 1.4  # times as far as the lines of one text are those of two, in a column of coarser texts

# A cell of figures over several rows, one for each.
HEIGHTS_ALIKE: Final = 0.5  # of the height of a figure, by which another of its row may stand off

# Figures broken at the side of their cell.
CELL_MARGINS: Final = 12.0  # both margins of a cell: word processors leave 1.5 to 5.4 points on each side

# A body in one frame.
FEWEST_COLUMNS: Final = 3  # of a table whose body is parted by its header
CROSSES: Final = 1.0  # points by which a word reaches over a line between columns

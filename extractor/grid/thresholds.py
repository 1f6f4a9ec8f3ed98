"""How lines become cells: lengths in points unless said otherwise."""

from __future__ import annotations

from typing import Final

# Edges.
DOUBLE_BORDER: Final = 3.0  # a double border is drawn as two lines up to 2.25 points apart
BREAK_IN_EDGE: Final = 3.0  # borders are drawn cell by cell; their pieces meet to within a line's thickness
EDGES_MEET: Final = 3.0  # by which an edge may end before the one that it meets

# Cells.
OVERHANG: Final = 4.0  # an edge that runs this far past the last crossing shows that the table is open there
WALL_SHARE: Final = 0.6  # a wall stands where an edge covers this share of a square's side
NARROWEST_COLUMN: Final = 4.0  # lines nearer to each other are one
LOWEST_ROW: Final = 4.0  # the same of rows

# Tables without column lines.
SPANNING_RULE: Final = 4.0  # by which a rule must pass a column line to be a rule over both columns
CORRIDOR: Final = 6.0  # free of words between two columns: twice the space between words
WIDTH_OF_TEXT: Final = 0.5  # of a table, from which a text without columns below it is none of its names
NARROWEST_TABLE: Final = 0.4  # of the page's width
SAME_END: Final = 4.0  # by which the ends of the rules of one table may differ
HIGHEST_BAND: Final = 400.0  # rules further apart belong to two tables
MOST_RULES: Final = 1000  # of one page a way; each is compared with those that cross it and the tables above it
WHITE_SHADE: Final = 245  # of 255, of the darkest part of a colour: areas as pale as that are no shade
MOST_UNDER_LEVELS: Final = 16  # columns of a header of two levels that has no lines between them
BELOW_MIDDLE: Final = 0.2  # of the height of words, by which heads under others stand below the middle of a header
DARK_SHADE: Final = 170  # of 255 in every colour: the shade of a header
LOWEST_SHADE: Final = 8.0  # shaded areas below that are rules
FEWEST_ALIGNED: Final = 3  # rows, of a table whose header stands on another page
FILLED: Final = 0.6  # of the cells of such rows
FIGURES: Final = 0.6  # of the cells of one of their columns

# Headers drawn by filled cells on top of a grid.
PIECES_TOUCH: Final = 0.15  # pieces of one filled cell meet, cells stand further apart
ON_A_LINE: Final = 4.0  # by which a side may miss its column line, and a cell the one below
HIGHEST_HEADER: Final = 160.0  # that a header may reach above its table
LOWEST_CELL: Final = 7.0  # of a header
NARROWEST_CELL: Final = 7.0
COVERED_BY_HEADER: Final = 0.7  # of the width of the table below
FEWEST_HEADER_CELLS: Final = 3
MOST_FILL_PIECES: Final = 600
SEAM: Final = 1.5  # between the sides of cells that are shaded side by side, and between them and their column lines
FEWEST_FILLED_ROWS: Final = 2  # with several cells each, of a table whose cells are filled one by one
COVERED_BY_CELLS: Final = 0.85  # of the area of such a table

# Rules drawn in pieces.
SAME_RULE: Final = 1.5  # between the heights of the pieces of one rule
PIECES_MEET: Final = 1.5  # between the end of a piece and the next
NARROWEST_PIECE: Final = 8.0  # what is narrower is no column
FEWEST_PIECES: Final = 3  # of a rule that tells columns
BREAKS_ALIKE: Final = 0.7  # of the ends of one rule that are ends of the other
SPACE_IN_TEXT: Final = 0.6  # of the height of words: a wider gap between them may be one of columns
HIGHEST_HEADING: Final = 40.0  # a higher band of words that run on is text between two tables
MOST_PIECES: Final = 3000  # of one page
LONGEST_CAPTION: Final = 3  # lines, of the caption between two tables
LINES_PARTED: Final = 3  # lines of text with a space at one place: two may have it by chance

# Tables without any line.
HEADER_LINES: Final = 3  # of text, at most
HEADER_LINES_APART: Final = 1.25  # of the height of words, from one foot to the next
LINES_OF_LEVELS: Final = 7  # of text at most, where a header has several levels
LEVELS_APART: Final = 2.2  # of the height of words, from one foot to the next
ROWS_THAT_TELL: Final = 60  # lines below a header that tell its columns
FEWEST_OPEN_COLUMNS: Final = 3
FEWEST_LINES_BELOW: Final = 3  # that keep to the columns of the header
OPEN_TABLE_ENDS: Final = 1.6  # of the height of words: a wider gap between two lines ends it
FEWEST_SPACED_COLUMNS: Final = 5  # of a table whose rows may stand further apart
SPACED_ALIKE: Final = 1.3  # times the gap between its first two lines: so far apart its lines may be as well
HIGHEST_BREAK: Final = 40.0  # in column lines: what is higher is no text set over them
MOST_ACROSS: Final = 0.4  # of the rows, whose labels may stand over two columns
LINES_OF_HEADING: Final = 3  # set over several columns, between two rows
WIDEST_ROWS: Final = 4.0  # of the height of words: but no further
FRAME_BESIDE: Final = 12.0  # from the words of a table to the sides of its frame

# Boxes drawn around lines of text.
HUGS: Final = 1.5  # between the sides of a box and the words in it
FEWEST_BOXED_TEXTS: Final = 3

# Frames around a page.
FRAME_OF_PAGE: Final = 0.85  # of its width and height: so large is no cell
FRAME_OF_TEXT: Final = 0.7  # the same of a frame near its text
MOST_IN_STRIP: Final = 12  # words, of the header of a page in a strip of its own

"""How a picture of a page becomes words and lines: lengths in points unless said otherwise."""

from __future__ import annotations

from typing import Final

# Pictures drawn of a page, in dots an inch.
FINE: Final = 200  # letters are recognized in this one; finer scans say no more
COARSE: Final = 110  # lines of text are found in this one: their place shows at half the size of their letters
LARGEST_SIDE: Final = 4000  # pixels, of a picture that is looked at; larger paper is drawn coarser

# Pages that lie crooked, in degrees.
MOST_CROOKED: Final = 6.0  # what leans more is turned
COARSE_STEP: Final = 0.5
FINE_STEP: Final = 0.05
LEAST_CROOKED: Final = 0.08  # what leans less stays: it moves a line by a point over the whole page

# Pages that lie on a side, or upside down.
STANDING: Final = 1.5  # a line of text this much higher than wide stands on its end
LINES_TRIED: Final = 6  # the widest lines tell which way is up
SURELY_UPRIGHT: Final = 0.9  # confidence of lines that are not tried the other way round

# Lines of text, where the network sees letters (its answers go from 0 to 1).
SEEN: Final = 0.3  # a pixel belongs to text
SEEN_LINE: Final = 0.5  # and its line is one, over all its pixels
LOWEST_LINE: Final = 3  # pixels of the coarse picture
GROWN_TO_READ: Final = 1.6  # the network sees the core of a line; so much of area over girth is around it
GROWN_TO_LETTERS: Final = 1.15  # of that, what the letters themselves fill
CELL_SLACK: Final = 1.0  # by which a line may pass a column line that does not part it

# Letters.
LINE_HEIGHT: Final = 48  # pixels that the network wants
LONG_LINE: Final = 300  # pixels of width at that height: no amount is as long
SMALLER_LINE: Final = 38  # of a long line, in the height that the network wants
LETTER_STEP: Final = 8  # pixels of width for each of its answers
WIDEST_LINE: Final = 3200  # pixels; longer ones are pressed
LEAST_CONFIDENCE: Final = 0.5  # of a line, over its letters: below, nothing is read
DOUBTFUL_UNDER_INK: Final = 0.5  # how clear digits are that are read otherwise without coloured ink
COLOUR: Final = 60  # of 255, between the parts of a colour: paper and black ink have less
COLOURED_SHARE: Final = 0.01  # of the pixels of a line

# The second engine.
SECOND_ENGINE_SECONDS: Final = 30.0  # for the figures of one page; what takes longer is done without

# Ruled lines.
LONGEST_LETTER_ACROSS: Final = 16.0  # no stroke of a letter is as long: what is longer is a ruled line
LONGEST_LETTER_DOWN: Final = 18.0
SHORTEST_WALL: Final = 9.0  # of a column in one low row, from rule to rule
SOLID: Final = 3.5  # a thicker line is a filled area
SOLID_INK: Final = 64  # of 255: as dark as that is dark whatever stands around
DARK: Final = 15  # of 255, darker than what stands around it
SURROUNDINGS: Final = 24.0  # that are looked at for it
BESIDE_A_RULE: Final = 1.5  # where no ink stands along most of a ruled line
CROWDED: Final = 0.4  # of the length of a line: with more ink beside it, it is a row of letters
PAPER_EDGE: Final = 2.0  # shadows at the edge of the sheet are no lines
PIECE: Final = 60.0  # a bent line is told in pieces so long
BENT: Final = 2.0
BROKEN_WALL: Final = 2.5  # a gap in a wall that other rows prove
SAME_COLUMN: Final = 1.5  # by which the walls of one column may stand apart
TOUCHES: Final = 0.6  # by which a short line may miss the rules that it runs between
ROWS_OF_A_TABLE: Final = 3  # lines across that begin and end alike: a chart of boxes has none so long
WIDEST_TABLE_GAP: Final = 3.0  # by which they may differ
WIDTH_OF_A_TABLE: Final = 0.5  # of its picture
COLUMNS_OF_A_TABLE: Final = 3  # lines down
FIGURES_OF_A_TABLE: Final = 3  # words with digits: with fewer there is nothing to check

# Which pages are recognized.
LARGE_PICTURE: Final = 0.5  # of the page: with hardly a word beside it, or over its text, it is a scan
TABLE_PICTURE_WIDTH: Final = 0.35  # of the page's width: a narrower picture holds no table
TABLE_PICTURE_HEIGHT: Final = 50.0
LETTERS_UNREAD: Final = 20  # characters that no font tells: of a page with fewer the rest is worth more
WORDS_OVER_A_PICTURE: Final = 2  # with more it is a background
WORDS_OVER_A_SCAN: Final = 40
BETTER: Final = 0.6  # of the letters of a text layer under a scan: recognition that finds so many takes its place

# What was recognized, kept.
MOST_KEPT: Final = 400_000_000  # bytes; what was used longest ago goes first

# Points that were passed over, in heights of the highest letter of their line.
HIGHEST_POINT: Final = 0.35
WIDEST_POINT: Final = 0.3
LEAST_POINT: Final = 0.006  # of that height squared: smaller blots are specks
POINT_AT_FOOT: Final = 0.3  # above the foot of the line
CLEARNESS_OF_A_LOST_POINT: Final = 0.6

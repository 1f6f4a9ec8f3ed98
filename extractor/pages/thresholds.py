"""How a page is read: lengths in points unless said otherwise, shares of what the name tells."""

from __future__ import annotations

from typing import Final

# Letters become words.
WORD_GAP: Final = 0.16  # of the letters' height: a wider gap parts two words
STEPS_BACK: Final = 0.5  # of the letters' height: a letter set further back than its own width and this begins a word
OFF_THE_LINE: Final = 0.3  # of the letters' height: a letter that stands so much higher or lower begins a word
PRINTED_TWICE: Final = 0.2  # of the letter: the same letter so near to itself is one, printed twice to look bold
LIES_ON: Final = 0.5  # of the letter: so near, where it is a digit or others stand between in the text layer
LOWEST_LETTERS: Final = 5.0  # where a font tells no ascent, a comma's box is as low as the comma

# Spelled words, raised digits, slanted and bold letters.
LETTERS_TOUCH: Final = 0.01  # in heights; the narrowest space that a reader sees is over ten times as wide
LONGEST_LETTER: Final = 2  # characters: some pairs stand together where all else is spelled
SPACED_AT_MOST: Final = 0.6  # of the letters' height: digits further apart are no spaced figure
SPACED_ALIKE: Final = 0.04  # of that height, by which such spaces differ
RAISED_BY: Final = 0.15  # of the height of the first letter: how far above its foot that of a raised digit stands
RAISED_SIZE: Final = 0.9  # of the first letter's: word processors make raised digits 0.58 to 0.83 times as large
RAISED_APART: Final = 0.25  # of that height: how far behind its figure a raised digit may stand
UPRIGHT_DEGREES: Final = 30  # slanted letters (a false italic) count as turned by up to 20
STRAIGHT_DEGREES: Final = 3  # what is turned by less is not slanted
BOLD_WEIGHT: Final = 600  # of a font's weight; 400 is regular, 700 bold

# Fonts that tell nonsense, in ems. The usual ones rise 0.7 to 1.05 and sink 0.2 to 0.35; others stay within.
HIGHEST_ASCENT: Final = 1.6
LOWEST_ASCENT: Final = 0.2
DEEPEST_DESCENT: Final = -1.0
# In sizes that letters are set in: what their boxes can be, and what they are taken to be where they cannot.
TALLEST_BOX: Final = 2.2
FLATTEST_BOX: Final = 0.15
WIDEST_BOX: Final = 3.0
USUAL_ASCENT: Final = 0.89  # as in the fonts that most reports are set in
USUAL_DESCENT: Final = -0.22
USUAL_WIDTH: Final = 0.5

# What nobody sees. Colours go from 0 to 255, their darkest part counts.
WHITE_INK: Final = 250  # letters as pale as that are not seen on white
FAINT_INK: Final = 150  # pale, as watermarks are
WATERMARK_SIZE: Final = 30.0  # pale text of the size of text is text
BACKGROUND_SHARE: Final = 0.5  # of the page: a larger cover is its background, drawn late
LARGEST_PICTURE: Final = 4_000_000  # pixels, of a picture that is looked at for transparency
CORNER_SLACK: Final = 0.5  # by which the corner of a rectangle may be off

TINIEST_LETTERS: Final = 0.5  # points: what is set lower than that is a dot to a reader
SHOWN_SCALE: Final = 2.0  # pixels a point of a drawing in which the ink of letters is looked for
LARGEST_DRAWING: Final = 16_000_000  # its pixels
INK_SHARE: Final = 0.01  # of the box of a text: the ink of letters fills a tenth to a fifth, what sticks out less
RUN_OF_PAPER: Final = 128  # bytes, four a pixel: white runs of so many are passed over when colours are counted

SCAN_SHARE: Final = 0.5  # of the page: a picture this large is what a page without a word shows

# Lines that a page draws.
THICKEST_RULE: Final = 3.0  # the thickest border seen is a double one of 2.25; a row of text is never below 5
SHORTEST_RULE: Final = 2.0  # what is shorter is a dot
DOTS_APART: Final = 4.0  # dots and dashes of one line follow each other more closely
LONGEST_DASH: Final = 6.0
FEWEST_DOTS: Final = 6  # that make a line
STRAIGHT_RULE: Final = 1.0  # by which a drawn line may lean and still be one
DEEPEST_FORM: Final = 12  # forms within forms; more are drawn to hurt
INVISIBLE_RULE: Final = 250  # of 255: a rule in white or nearly white paints over; it divides shaded cells only

# Letters that are letters.
ENOUGH_LETTERS: Final = 100  # with fewer, names and short forms may have hardly a vowel
SHARE_OF_VOWELS: Final = 0.2  # of the letters; Indonesian and English have about 0.4

# Printed lines, and captions beside pictures.
SAME_LINE: Final = 0.32  # of the line's height, between the middles of its words: boxes are as high as their letters
WORD_SPACE: Final = 0.5  # of its height: the room that the next word would have needed before it
SHARED_HEIGHT: Final = 0.5  # of the lower one: words of a cell share a line that stand so much beside each other
PICTURE_SIDE: Final = 40.0  # smaller pictures are ornaments, and no text is set round them
PICTURE_SHARE: Final = 0.9  # of the page's width: a picture this wide has no text beside it
LINES_OVER_WATERMARK: Final = 3  # printed lines that run over the side of a picture that lies behind them
CAPTION_LINES: Final = 3.5  # how far below its picture a caption may reach, in line heights
CAPTION_SLACK: Final = 0.1  # of the picture's width: how far a caption may stand off its middle
INSET_SHARE: Final = 0.6  # of the page's width: wider filled areas lie behind the text, not beside it
COLUMN_GAP: Final = 0.9  # of the line height: wider than a justified space where a caption meets a narrow column

# Running headers, footers and page numbers.
EDGE_ZONE: Final = 0.13  # of the page's height, from either edge
WIDER_ZONE: Final = 0.2  # the same of the further lines of a footer of several
HEIGHT_SLACK: Final = 3.0  # by which the height may differ from page to page
FEWEST_PAGES: Final = 3  # a line that comes again on fewer is text
SHARE_OF_PAGES: Final = 0.2  # of the pages that have text; a line of words on fewer must stand on pages in a row
PAGES_IN_A_ROW: Final = 4  # so many are enough for the running header of a chapter

# Digits that are not what they are told to be.
SAME_SHAPE: Final = 0.006  # of the room of a letter, by which the box of one digit may differ from place to place

# Words set wide (`T O T A L`).
SPACED_OUT: Final = 5  # letters in a row, each a word of its own
SPACED_WORD_GAP: Final = 1.7  # times the gap between most of the letters: a wider one parts two words

# Computing time.
SHARE_FOR_PAGES: Final = 0.6  # of a report's: tables, meaning and prose take less than the pages
LONGEST_PAGE_NUMBER: Final = 12  # characters of a printed page number with what is set around it
MOST_COUNTERS: Final = 2  # numbers of a recurring box that may change from page to page: chapter and page
SAME_BOX: Final = 4.0  # by which a drawn box that comes again may differ from page to page

# Pages that are set turned.
ENOUGH_TURNED: Final = 40  # letters that tell how a page is held
MOST_TURNED: Final = 0.8  # of the letters of a page that have to agree

# Letters looked for in a drawing.
SPREAD: Final = 16  # of 255, between the colours of two texts: so far that rounding makes none of the other

# Dotted lines.
STEPS_A_POINT: Final = 2  # dots of one line stand at one of these heights, rounded
MOST_BOOKMARKS: Final = 2_000  # of a PDF; more are no table of contents
DEEPEST_BOOKMARK: Final = 6  # levels below each other

# Words printed twice.
SHADOW_SHARE: Final = 0.5  # of a word's width and height: a copy that falls farther is a word beside it
SHADOW_REACH: Final = 8.0  # points: what stands so near is looked at; a shadow falls nearer
SHADOW_SIZE: Final = 0.1  # of the size of its letters, by which that of its copy may differ

# Digits drawn to see whether they are what their font tells.
DRAWN_DIGIT: Final = 40.0  # pixels, of its height
ENOUGH_INK: Final = 128  # of 255: how opaque a pixel of a stroke is
LARGEST_DRAWN_TEXT: Final = 2_000_000  # pixels, of the text that it stands in
LEAST_ENCLOSED: Final = 0.008  # of the drawing: less is a speck
MIDDLE_OF_A_DIGIT: Final = (
    0.52  # of its height: what a 9 encloses lies above, what a 6 does below as much from its foot
)
CENTRE_OF_A_DIGIT: Final = 0.12  # of its height, on either side of its middle: there lies what a 0 encloses
END_OF_A_DIGIT: Final = 0.18  # of its height: its head, or its foot

"""How pages are drawn, and the legend below them: lengths in pixels unless said otherwise."""

from __future__ import annotations

from typing import Final

# Pictures of pages.
PIXELS_A_POINT: Final = 1.6  # of a part of a page: small print stays legible
OVERLAY_PIXELS: Final = 2.0  # a point, of a page with marks upon it
MOST_PIXELS: Final = 2000  # of one side of a page
LEAST_POINTS: Final = 1.0  # points that a side is taken for at least
AROUND: Final = 1.0  # points around a covered word: letters reach beyond their boxes
COMPRESSION: Final = 6  # as small as 9 within a hundredth, in half the time

# Marks and legend.
SMALL: Final = 12  # height of letters beside a mark
LARGE: Final = 16  # height of letters of the legend, and of labels that are read first
LEADING: Final = 2  # between two lines of letters beside a mark
SWATCH: Final = (30, 14)  # width and height of a sample of a mark
LEGEND_LINE: Final = 26  # height of a line of the legend
BAR: Final = 4  # how thick a row's bar is, left of its table
DASH: Final = 6  # length of a dash and of the gap behind it
ARROW: Final = 9  # size of the head of an arrow

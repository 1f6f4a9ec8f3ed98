"""Where the visible part of a page begins on its sheet: our coordinates begin there, those of other engines do not."""

from __future__ import annotations

from collections.abc import Sequence


def visible_corner(sheet: Sequence[float], visible: Sequence[float], rotation: int) -> tuple[float, float]:
    """Distance in points of the visible part's left and top edge from those of the sheet, as a reader sees the page.

    `sheet` and `visible` are the MediaBox and CropBox (left, bottom, right, top) before `rotation`, clockwise.
    """
    left, bottom = max(visible[0] - sheet[0], 0.0), max(visible[1] - sheet[1], 0.0)
    right, top = max(sheet[2] - visible[2], 0.0), max(sheet[3] - visible[3], 0.0)
    corners = ((left, top), (bottom, left), (right, bottom), (top, right))
    return corners[rotation // 90 % 4]

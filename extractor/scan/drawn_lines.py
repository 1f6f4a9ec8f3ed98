"""The ruled lines and filled areas of a picture, and the picture without its lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Literal, NamedTuple

import cv2
import numpy as np

from extractor.pages.page import Fill, Ruling
from extractor.scan.letters import Pixels
from extractor.scan.thresholds import (
    DARK,
    LONGEST_LETTER_ACROSS,
    LONGEST_LETTER_DOWN,
    PAPER_EDGE,
    SOLID,
    SURROUNDINGS,
)
from schemas.geometry import Box

_PIECE: Final = 60.0  # points: a line that is not quite straight is told in pieces so long
_BENT: Final = 2.0  # points
_WHITE: Final = 255


class Drawn(NamedTuple):
    """`clean` is the picture without its thin lines."""

    rulings: list[Ruling]
    fills: list[Fill]
    clean: Pixels


def drawn_lines(picture: Pixels, scale: float) -> Drawn:
    """What `picture` (grey, straight, `scale` pixels a point) draws beside letters; places in points."""
    block = 2 * round(SURROUNDINGS * scale / 2) + 1
    dark = cv2.adaptiveThreshold(picture, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, DARK)
    solid = (picture < _WHITE // 4).astype(np.uint8)  # the middle of a large area is as dark as what stands around it
    dark |= solid
    across = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, round(LONGEST_LETTER_ACROSS * scale)), np.uint8))
    down = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((round(LONGEST_LETTER_DOWN * scale), 1), np.uint8))
    thin = np.zeros_like(dark)
    found = [*_parts(across, "h", scale, thin), *_parts(down, "v", scale, thin)]
    thin = cv2.dilate(thin, np.ones((3, 3), np.uint8))
    clean = picture.copy()
    clean[thin > 0] = _WHITE
    height, width = (side / scale for side in picture.shape)
    rulings = [part for part in found if isinstance(part, Ruling) and not _at_edge(part, width, height)]
    return Drawn(rulings, [part for part in found if isinstance(part, Fill)], clean)


def _parts(mask: Pixels, axis: Literal["h", "v"], scale: float, thin: Pixels) -> Iterator[Ruling | Fill]:
    """The lines and areas of `mask`; the pixels of lines are set in `thin`."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    for label in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[label])
        within = labels[y : y + height, x : x + width] == label
        length = width if axis == "h" else height
        if area / length <= SOLID * scale:
            thin[y : y + height, x : x + width][within] = 1
            yield from _rulings(within, x, y, axis, scale)
        elif axis == "h":
            yield Fill(Box(x / scale, y / scale, (x + width) / scale, (y + height) / scale), (0, 0, 0))


def _rulings(within: Any, x: int, y: int, axis: Literal["h", "v"], scale: float) -> Iterator[Ruling]:
    line = within if axis == "h" else within.T
    begin, offset = (x, y) if axis == "h" else (y, x)
    thickness, length = line.shape
    piece = length if thickness <= _BENT * scale else round(_PIECE * scale)
    for start in range(0, length, piece):
        part = line[:, start : start + piece]
        places = part.nonzero()[0]
        if len(places):
            end = start + part.shape[1]
            at = (offset + float(places.mean()) + 0.5) / scale
            yield Ruling(axis, at, (begin + start) / scale, (begin + end) / scale, len(places) / part.shape[1] / scale)


def _at_edge(ruling: Ruling, width: float, height: float) -> bool:
    across = height if ruling.axis == "h" else width
    return not PAPER_EDGE < ruling.at < across - PAPER_EDGE

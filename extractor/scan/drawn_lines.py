"""The ruled lines and filled areas of a picture, and the picture without its lines.

A ruled line is longer than any stroke of a letter, and stands free: blurred letters run together into lines as long,
but other strokes of them stand above or below. A short line is one where it ends at rules on both its ends: a wall of
a low row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Literal, NamedTuple

import cv2
import numpy as np

from extractor.pages.page import Fill, Ruling
from extractor.scan.faint_walls import faint_walls
from extractor.scan.letters import Pixels
from extractor.scan.thresholds import (
    BENT,
    BESIDE_A_RULE,
    CROWDED,
    DARK,
    LONGEST_LETTER_ACROSS,
    LONGEST_LETTER_DOWN,
    PAPER_EDGE,
    PIECE,
    SHORTEST_WALL,
    SOLID,
    SOLID_INK,
    SURROUNDINGS,
    TOUCHES,
)
from schemas.geometry import Box

Axis = Literal["h", "v"]
_WHITE: Final = 255
_BREAK: Final = 3  # pixels


class Drawn(NamedTuple):
    """`clean` is the picture without its thin lines."""

    rulings: list[Ruling]
    fills: list[Fill]
    clean: Pixels


def drawn_lines(picture: Pixels, scale: float) -> Drawn:
    """What `picture` (grey, straight, `scale` pixels a point) draws beside letters; places in points."""
    dark = _dark(picture, scale)
    across = _runs(dark, (1, _odd(LONGEST_LETTER_ACROSS * scale)))
    down = _runs(dark, (_odd(SHORTEST_WALL * scale), 1))
    fills, rows, rules = _lines(dark, across, "h", scale, None)
    _, columns, walls = _lines(dark, down, "v", scale, rules)
    columns += faint_walls(dark, rules, columns, scale)
    clean = picture.copy()
    clean[cv2.dilate(rules | walls, np.ones((3, 3), np.uint8)) > 0] = _WHITE
    height, width = (side / scale for side in picture.shape)
    found = [ruling for ruling in [*rows, *columns] if not _at_edge(ruling, width, height)]
    return Drawn(found, fills, clean)


def _dark(picture: Pixels, scale: float) -> Pixels:
    """1 where a pixel is darker than what stands around it, or is black: the middle of a large area is both alike."""
    block = _odd(SURROUNDINGS * scale)
    dark = cv2.adaptiveThreshold(picture, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, DARK)
    black = (picture < SOLID_INK).astype(np.uint8)
    return np.maximum(dark, black).astype(np.uint8)


def _odd(pixels: float) -> int:
    """A side that has a middle: without it what is found stands a pixel off."""
    return 2 * round(pixels / 2) + 1


def _runs(dark: Pixels, least: tuple[int, int]) -> Pixels:
    """What runs on for so many rows or columns of pixels, but for breaks of one or two: faint lines have them."""
    breaks = tuple(min(side, _BREAK) for side in least)
    mended = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones(breaks, np.uint8))
    return cv2.morphologyEx(mended, cv2.MORPH_OPEN, np.ones(least, np.uint8)).astype(np.uint8)


def _lines(
    dark: Pixels, mask: Pixels, axis: Axis, scale: float, rules: Pixels | None
) -> tuple[list[Fill], list[Ruling], Pixels]:
    """The filled areas and lines of `mask`, and the pixels of the lines. `rules` are those of the lines across: where
    they are known, a line that is as short as a letter must end at them."""
    fills: list[Fill] = []
    rulings: list[Ruling] = []
    thin = np.zeros_like(dark)
    letters = dark & ~mask
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    for label in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[label])
        length = width if axis == "h" else height
        if area / length > SOLID * scale:
            fills += [Fill(_box(x, y, width, height, scale), (0, 0, 0))]
        elif _is_rule(letters, rules, (x, y, width, height), axis, scale):
            within = labels[y : y + height, x : x + width] == label
            thin[y : y + height, x : x + width][within] = 1
            rulings += _rulings(within, x, y, axis, scale)
    return fills, rulings, thin


def _is_rule(letters: Pixels, rules: Pixels | None, place: tuple[int, int, int, int], axis: Axis, scale: float) -> bool:
    x, y, width, height = place
    short = axis == "v" and height < LONGEST_LETTER_DOWN * scale
    if short and (rules is None or not _ends_at_rules(rules, x, y, width, height, scale)):
        return False
    beside = max(2, round(BESIDE_A_RULE * scale))
    if axis == "h":
        before, after = letters[max(0, y - beside) : y, x : x + width], letters[y + height :, x : x + width][:beside]
    else:
        before, after = (
            letters[y : y + height, max(0, x - beside) : x],
            letters[y : y + height, x + width :][:, :beside],
        )
    return max(_crowd(before, axis), _crowd(after, axis)) < CROWDED


def _crowd(strip: Pixels, axis: Axis) -> float:
    """The share of the length of a line beside which there is ink."""
    return float(strip.any(axis=0 if axis == "h" else 1).mean()) if strip.size else 0.0


def _ends_at_rules(rules: Pixels, x: int, y: int, width: int, height: int, scale: float) -> bool:
    near = max(1, round(TOUCHES * scale))
    ends = (y - near, y + near), (y + height - near, y + height + near)
    return all(rules[max(0, first) : last, max(0, x - near) : x + width + near].any() for first, last in ends)


def _rulings(within: Any, x: int, y: int, axis: Axis, scale: float) -> Iterator[Ruling]:
    """A line that is bent is told in pieces."""
    line = within if axis == "h" else within.T
    begin, offset = (x, y) if axis == "h" else (y, x)
    thickness, length = line.shape
    piece = length if thickness <= BENT * scale else round(PIECE * scale)
    for start in range(0, length, piece):
        part = line[:, start : start + piece]
        places = part.nonzero()[0]
        if len(places):
            end = start + part.shape[1]
            at = (offset + float(places.mean()) + 0.5) / scale
            yield Ruling(axis, at, (begin + start) / scale, (begin + end) / scale, len(places) / part.shape[1] / scale)


def _box(x: int, y: int, width: int, height: int, scale: float) -> Box:
    return Box(x / scale, y / scale, (x + width) / scale, (y + height) / scale)


def _at_edge(ruling: Ruling, width: float, height: float) -> bool:
    across = height if ruling.axis == "h" else width
    return not PAPER_EDGE < ruling.at < across - PAPER_EDGE

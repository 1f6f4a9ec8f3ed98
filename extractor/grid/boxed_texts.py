"""Shaded boxes that word processors draw around each line of a text, with a border of its own. They are no cells.

Such a box hugs its words, and none of its sides goes on beyond it; the sides of a cell meet those of the next.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from extractor.grid.thresholds import FEWEST_BOXED_TEXTS, HUGS, SAME_RULE
from extractor.pages.page import Page, Ruling, Word
from schemas.geometry import Box, around


def without_boxed_texts(page: Page) -> Page:
    """`page` without the sides of such boxes, where it has a few of them."""
    levels = {_level(rule.at, rule.start, rule.end) for rule in page.rulings if rule.axis == "h"}
    bordered = [fill.box for fill in page.fills if _has_border(fill.box, levels)]
    hugging = [box for box in bordered if _hugs(box, page.words)] if len(bordered) >= FEWEST_BOXED_TEXTS else []
    if len(hugging) < FEWEST_BOXED_TEXTS:
        return page
    others = [rule for rule in page.rulings if not any(_is_side(rule, box) for box in hugging)]
    boxes = [box for box in hugging if not any(_goes_on(rule, box) for rule in others) and not _beside(box, hugging)]
    if len(boxes) < FEWEST_BOXED_TEXTS:
        return page
    return replace(page, rulings=[rule for rule in page.rulings if not any(_is_side(rule, box) for box in boxes)])


def _has_border(box: Box, levels: Container[tuple[int, ...]]) -> bool:
    """Whether its top and its foot are rules of their own: a box filled and stroked at once has them."""
    return all(_level(at, box.x0, box.x1) in levels for at in (box.top, box.bottom))


def _level(*places: float) -> tuple[int, ...]:
    return tuple(map(round, places))


def _hugs(box: Box, words: Sequence[Word]) -> bool:
    """Whether it is as wide and as high as the one line of words in it."""
    within = [word for word in words if box.holds(*word.box.middle)]
    if not within:
        return False
    text = around(word.box for word in within)
    high = max(word.box.height for word in within)
    return max(abs(box.x0 - text.x0), abs(box.x1 - text.x1)) <= HUGS and box.height <= 2 * high - HUGS


def _goes_on(rule: Ruling, box: Box) -> bool:
    """Whether a rule runs along the top or foot of the box, or meets it there."""
    level = rule.axis == "h" and min(_off(rule.at, box.top), _off(rule.at, box.bottom)) <= SAME_RULE / 2
    return level and rule.end >= box.x0 - HUGS and rule.start <= box.x1 + HUGS


def _beside(box: Box, boxes: Sequence[Box]) -> bool:
    """Whether another box meets its left or right side: so do cells."""
    return any(
        min(_off(other.x0, box.x1), _off(other.x1, box.x0)) <= HUGS
        and min(other.bottom, box.bottom) - max(other.top, box.top) > HUGS
        for other in boxes
        if other != box
    )


def _is_side(rule: Ruling, box: Box) -> bool:
    low, high, first, last = (
        (box.x0, box.x1, box.top, box.bottom) if rule.axis == "h" else (box.top, box.bottom, box.x0, box.x1)
    )
    meets = min(_off(rule.at, first), _off(rule.at, last)) <= SAME_RULE / 2
    return meets and _off(rule.start, low) <= SAME_RULE and _off(rule.end, high) <= SAME_RULE


def _off(one: float, other: float) -> float:
    return abs(one - other)

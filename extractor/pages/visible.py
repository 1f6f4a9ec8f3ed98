"""Which words of the text layer a reader sees: none without ink, hidden, white on white, beyond the page, or
of a watermark."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.pages.page import Fill, Ink, Word
from extractor.pages.thresholds import FAINT_INK, TINIEST_LETTERS, WATERMARK_SIZE, WHITE_INK
from schemas.geometry import Box


def ink_of(colour: Sequence[int], painted: bool) -> Ink:
    """The ink of a colour (r, g, b, alpha) that is `painted`, or only clips or lets itself be searched."""
    if not painted or not colour[3]:
        return "none"
    return "white" if min(colour[:3]) >= WHITE_INK else "faint" if min(colour[:3]) >= FAINT_INK else "plain"


def visible(
    words: Sequence[Word], fills: Sequence[Fill], images: Sequence[Box], width: float, height: float
) -> list[Word]:
    """The words that are seen on a page of that size.

    A page whose words are mostly without ink is a scan with what was recognized on it: there they are what is seen.
    """
    unseen = sum(word.ink == "none" for word in words)
    recognized = 2 * unseen > len(words)
    grounds = [*images, *(fill.box for fill in fills if min(fill.colour) < WHITE_INK)] if _has_pale(words) else []
    page = Box(0, 0, width, height)
    return [word for word in words if page.holds(*word.box.middle) and _is_seen(word, recognized, grounds)]


def _has_pale(words: Sequence[Word]) -> bool:
    return any(word.ink in ("white", "faint") for word in words)


def _is_seen(word: Word, recognized: bool, grounds: Sequence[Box]) -> bool:
    if word.ink == "hidden" or word.size < TINIEST_LETTERS:
        return False
    if word.ink == "plain":
        return True
    if word.ink == "none":
        return recognized
    if word.ink == "faint" and word.size < WATERMARK_SIZE:
        return True
    return any(ground.holds(*word.box.middle) for ground in grounds)

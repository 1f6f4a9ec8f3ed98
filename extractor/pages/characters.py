"""From characters to words, by the gaps that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import sub
from typing import Final, NamedTuple

from extractor.pages.page import Ink, Word
from extractor.pages.thresholds import LIES_ON, LOWEST_LETTERS, OFF_THE_LINE, PRINTED_TWICE, STEPS_BACK, WORD_GAP
from schemas.geometry import Box

_RUN: Final = re.compile(r"[^\s\x00\ufffd]+")

# In heights of the word so far. Letters of one word meet; a narrow justified space is about 0.2, kerning below 0.1.
_NO_GAPS: Final = (0.0,)


@dataclass(frozen=True, slots=True)
class Characters:
    """A text layer as parallel sequences: a page has thousands of characters, so no object for each."""

    text: str
    x0: Sequence[float]
    top: Sequence[float]
    x1: Sequence[float]
    bottom: Sequence[float]


class Style(NamedTuple):
    bold: bool
    upright: bool
    ink: Ink = "plain"
    doubtful: str = ""


def words_of(characters: Characters, style: Callable[[int], Style]) -> Iterator[Word]:
    """Words; `style` is asked for the place of the first character of each.

    Characters printed twice at one place count once: the false bold of word processors, a shadow, or or what was
    recognized over what is printed.
    """
    gaps = [*map(sub, characters.x0[1:], characters.x1), 0.0]
    for run in _RUN.finditer(characters.text):
        start, end = run.span()
        word = _whole(characters, start, end, gaps[start : end - 1] or _NO_GAPS, style)
        if word is not None:
            yield word
        else:
            parts = _parts(characters, range(start, end))
            yield from (_word(characters, part, style) for part in parts)


def _whole(c: Characters, start: int, end: int, gaps: Sequence[float], style: Callable[[int], Style]) -> Word | None:
    """The word, where its characters follow each other without a gap on one line: nearly all runs do."""
    top, bottom = c.top[start:end], c.bottom[start:end]
    highest, lowest = min(top), max(bottom)
    height = lowest - highest if lowest - highest > LOWEST_LETTERS else LOWEST_LETTERS
    if (
        max(gaps) > WORD_GAP * height
        or min(gaps) < -PRINTED_TWICE * height
        or max(top) - min(bottom) > OFF_THE_LINE * height
    ):
        return None
    box = Box(min(c.x0[start:end]), highest, max(c.x1[start:end]), lowest)
    return Word(_shown(c.text[start:end]), box, round(bottom[0] - top[0], 2), *style(start))


def _parts(c: Characters, places: Sequence[int]) -> Iterator[list[int]]:
    part: list[int] = []
    height = LOWEST_LETTERS
    for place in places:
        if any(_printed_twice(c, before, place) for before in part):
            continue
        if part and _parted(c, part[-1], place, height):
            yield part
            part, height = [], LOWEST_LETTERS
        part.append(place)
        height = max(height, c.bottom[place] - c.top[place])
    if part:
        yield part


def _parted(c: Characters, before: int, after: int, height: float) -> bool:
    gap = c.x0[after] - c.x1[before]
    if gap > WORD_GAP * height or gap < -STEPS_BACK * height - (c.x1[before] - c.x0[before]):
        return True
    return (
        c.top[after] > c.bottom[before] + OFF_THE_LINE * height
        or c.bottom[after] < c.top[before] - OFF_THE_LINE * height
    )


def _printed_twice(c: Characters, before: int, after: int) -> bool:
    across, down = abs(c.x0[before] - c.x0[after]), abs(c.top[before] - c.top[after])
    width, height = c.x1[before] - c.x0[before], c.bottom[before] - c.top[before]
    near = LIES_ON if after > before + 1 or c.text[after].isdigit() else PRINTED_TWICE  # some fonts set `ii` as narrow
    return c.text[before] == c.text[after] and across < near * width and down < near * height


def _word(c: Characters, places: Sequence[int], style: Callable[[int], Style]) -> Word:
    first, last = places[0], places[-1] + 1
    box = Box(min(c.x0[first:last]), min(c.top[first:last]), max(c.x1[first:last]), max(c.bottom[first:last]))
    text = c.text[first:last] if len(places) == last - first else "".join(c.text[place] for place in places)
    return Word(_shown(text), box, round(c.bottom[first] - c.top[first], 2), *style(first))


def _shown(text: str) -> str:
    """A sign alone out of a font of symbols, whose code says nothing but its place in that font, marks an item."""
    return "•" if len(text) == 1 and "\uf020" <= text <= "\uf0ff" else text

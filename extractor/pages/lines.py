"""Words put into printed lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from statistics import median

from extractor.pages.page import Word
from extractor.pages.thresholds import SHARED_HEIGHT, SPACED_OUT, SPACED_WORD_GAP


def lines_of(words: Iterable[Word]) -> list[list[Word]]:
    """Lines from top to bottom, each from left to right. Words share a line where their heights overlap by half."""
    lines: list[list[Word]] = []
    low = high = 0.0
    for word in sorted(words, key=_height_and_side):
        _, top, _, bottom = word.box
        if lines:
            shared = (bottom if bottom < high else high) - (top if top > low else low)
            own, before = bottom - top, high - low
            if shared >= SHARED_HEIGHT * (own if own < before else before):
                lines[-1].append(word)
                low, high = top if top < low else low, bottom if bottom > high else high
                continue
        lines.append([word])
        low, high = top, bottom
    for line in lines:
        if len(line) > 1:
            line.sort(key=_side)
    return lines


def _height_and_side(word: Word) -> tuple[float, float]:
    left, top, _, bottom = word.box
    return top + bottom, left


def _side(word: Word) -> float:
    return word.box.x0


def text_of(words: Iterable[Word]) -> str:
    """The words as one reads them, lines joined by single spaces; letters set apart (`T O T A L`) are words again."""
    texts: list[str] = []
    for line in lines_of(words):
        plain = [word.text for word in line]
        texts += (
            plain if len(plain) < SPACED_OUT or sum(len(text) == 1 for text in plain) < SPACED_OUT else _texts(line)
        )
    return " ".join(texts)


def _texts(line: list[Word]) -> Iterator[str]:
    """Those of a line with letters set apart."""
    for letters, run in groupby(line, key=lambda word: len(word.text) == 1 and word.text.isalpha()):
        alike = list(run)
        if letters and len(alike) >= SPACED_OUT:
            yield from _joined(alike)
        else:
            yield from (word.text for word in alike)


def _joined(letters: list[Word]) -> Iterator[str]:
    """Words of letters that are set apart; between words the gap is wider than between most letters."""
    gaps = [after.box.x0 - before.box.x1 for before, after in pairwise(letters)]
    widest = SPACED_WORD_GAP * median(gaps)
    text = letters[0].text
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > widest:
            yield text
            text = ""
        text += letter.text
    yield text

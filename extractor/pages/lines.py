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
    bounds: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda w: (w.box.top + w.box.bottom, w.box.x0)):
        top, bottom = word.box.top, word.box.bottom
        if lines:
            low, high = bounds[-1]
            shared = min(bottom, high) - max(top, low)
            if shared >= SHARED_HEIGHT * min(bottom - top, high - low):
                lines[-1].append(word)
                bounds[-1] = (min(top, low), max(bottom, high))
                continue
        lines.append([word])
        bounds.append((top, bottom))
    for line in lines:
        line.sort(key=lambda w: w.box.x0)
    return lines


def text_of(words: Iterable[Word]) -> str:
    """The words as one reads them, lines joined by single spaces; letters set apart (`T O T A L`) are words again."""
    return " ".join(text for line in lines_of(words) for text in _texts(line))


def _texts(line: list[Word]) -> Iterator[str]:
    if sum(len(word.text) == 1 for word in line) < SPACED_OUT:
        yield from (word.text for word in line)
        return
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

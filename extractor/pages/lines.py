"""Words put into printed lines."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.pages.page import Word
from extractor.pages.thresholds import SHARED_HEIGHT


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
    """The words as one reads them, lines joined by single spaces."""
    return " ".join(word.text for line in lines_of(words) for word in line)

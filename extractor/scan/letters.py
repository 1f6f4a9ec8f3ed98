"""One line of text as a network reads it: letters with their places and how clearly each is seen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple, Protocol

import cv2
import numpy as np

from extractor.scan.thresholds import LETTER_STEP, LINE_HEIGHT, LONG_LINE, SMALLER_LINE, WIDEST_LINE

Pixels = np.ndarray[Any, np.dtype[np.uint8]]

_PRINTED: Final = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    " .,:;!?%()[]{}/\\-–—_+=*#&@'\"‘’“”<>≤≥±×÷°²³•·–|~^$§√∑éèêëáàâäíìóòôöúùüñçÉ"
)
"""What reports print. The network knows the signs of many scripts, and takes a smudge for one of those."""
_PLAIN: Final = str.maketrans("áàíìóòúù", "aaiioouu")
"""Accents that Indonesian does not write: the network sees one where a dot is smeared."""


_FIGURE: Final = re.compile(r"\d[.,]?\d[.,]?\d[.,]?\d[.,]?\d|\d[.,]\d|\d\d?\d?\s?%")
"""A figure of five digits, one with a point or comma, or a percentage."""


class Letter(NamedTuple):
    """`at` is the place of its middle, in shares of the width of the line; `clear` goes from 0 to 1, and `other` is the
    sign that it may be instead."""

    sign: str
    at: float
    clear: float
    other: str = ""


class ReadsLines(Protocol):
    def letters(self, line: Pixels) -> list[Letter]:
        """The letters of `line`, a grey picture, from left to right."""


class Reader:
    """Reads pictures of lines by a network that answers for each step of the width how likely each sign is."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._input = session.get_inputs()[0].name
        signs = ["", *session.get_modelmeta().custom_metadata_map["character"].split("\n"), " "]
        self._known = np.array([place for place, sign in enumerate(signs) if not sign or sign in _PRINTED])
        self._signs = [signs[place].translate(_PLAIN) for place in self._known]

    def letters(self, line: Pixels) -> list[Letter]:
        """The letters of `line`, a grey picture, from left to right. A long line is mostly words, which are read as
        well where they are smaller; where it holds a figure, it is read once more as large as a short one."""
        if line.shape[1] * LINE_HEIGHT <= LONG_LINE * line.shape[0]:
            return self._read(line, LINE_HEIGHT)
        letters = self._read(line, SMALLER_LINE)
        return self._read(line, LINE_HEIGHT) if _has_figure(letters) else letters

    def _read(self, line: Pixels, height: int) -> list[Letter]:
        scaled, width = _scaled(line, height)
        steps = self._session.run(None, {self._input: scaled})[0][0][:, self._known]
        return _letters(steps, self._signs, width, scaled.shape[3])


def _has_figure(letters: Sequence[Letter]) -> bool:
    """Whether there is one but for years and small numbers."""
    return bool(_FIGURE.search("".join(letter.sign for letter in letters)))


def _scaled(line: Pixels, height: int) -> tuple[np.ndarray[Any, Any], int]:
    """The line made so many pixels high, in the room that the network wants, and its width there."""
    rows, columns = line.shape
    wide = min(WIDEST_LINE, max(2 * LETTER_STEP, round(columns * height / rows)))
    finer = cv2.INTER_AREA if rows > height else cv2.INTER_CUBIC
    small = cv2.resize(line, (wide, height), interpolation=finer)
    above = (LINE_HEIGHT - height) // 2
    framed = cv2.copyMakeBorder(small, above, LINE_HEIGHT - height - above, 0, 0, cv2.BORDER_REPLICATE)
    room = -(-wide // LETTER_STEP) * LETTER_STEP + LETTER_STEP
    padded = np.zeros((1, 3, LINE_HEIGHT, room), "float32")
    padded[0, :, :, :wide] = framed.astype("float32") / 127.5 - 1
    return padded, wide


def _letters(steps: np.ndarray[Any, Any], signs: Sequence[str], width: int, room: int) -> list[Letter]:
    """A sign said at several steps in a row is one letter, unless nothing is said between."""
    best = steps.argmax(axis=1)
    step = room / len(best)
    found: list[Letter] = []
    start = 0
    while start < len(best):
        end = start + 1
        while end < len(best) and best[end] == best[start]:
            end += 1
        if signs[best[start]]:
            clearest = start + int(steps[start:end, best[start]].argmax())
            middle = (start + end) / 2 * step / width
            found.append(_letter(steps[clearest], signs, best[start], min(1.0, middle)))
        start = end
    return found


def _letter(step: np.ndarray[Any, Any], signs: Sequence[str], place: int, at: float) -> Letter:
    order = np.argsort(step)[-3:][::-1]
    other = next((signs[index] for index in order if index != place and signs[index].strip()), "")
    return Letter(signs[place], float(at), float(step[place]), other)

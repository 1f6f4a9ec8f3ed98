"""One line of text as a network reads it: letters with their places and how clearly each is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple, Protocol

import cv2
import numpy as np

from extractor.scan.thresholds import LETTER_STEP, LINE_HEIGHT, WIDEST_LINE

Pixels = np.ndarray[Any, np.dtype[np.uint8]]

_PRINTED: Final = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    " .,:;!?%()[]{}/\\-–—_+=*#&@'\"‘’“”<>≤≥±×÷°²³•·–|~^$§√∑éèêëáàâäíìóòôöúùüñçÉ"
)
"""What reports print. The network knows the signs of many scripts, and takes a smudge for one of those."""


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
        self._signs = [signs[place] for place in self._known]

    def letters(self, line: Pixels) -> list[Letter]:
        """The letters of `line`, a grey picture, from left to right."""
        scaled = _scaled(line)
        steps = self._session.run(None, {self._input: scaled})[0][0][:, self._known]
        return _letters(steps, self._signs, line.shape[1] * LINE_HEIGHT / line.shape[0], scaled.shape[3])


def _scaled(line: Pixels) -> np.ndarray[Any, Any]:
    height, width = line.shape
    wide = min(WIDEST_LINE, max(2 * LETTER_STEP, round(width * LINE_HEIGHT / height)))
    finer = cv2.INTER_AREA if height > LINE_HEIGHT else cv2.INTER_CUBIC
    small = cv2.resize(line, (wide, LINE_HEIGHT), interpolation=finer).astype("float32") / 127.5 - 1
    room = -(-wide // LETTER_STEP) * LETTER_STEP + LETTER_STEP
    padded = np.zeros((1, 3, LINE_HEIGHT, room), "float32")
    padded[0, :, :, :wide] = small
    return padded


def _letters(steps: np.ndarray[Any, Any], signs: Sequence[str], width: float, room: int) -> list[Letter]:
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
            middle = (start + end) / 2 * step / min(width, WIDEST_LINE)
            found.append(_letter(steps[clearest], signs, best[start], min(1.0, middle)))
        start = end
    return found


def _letter(step: np.ndarray[Any, Any], signs: Sequence[str], place: int, at: float) -> Letter:
    order = np.argsort(step)[-3:][::-1]
    other = next((signs[index] for index in order if index != place and signs[index].strip()), "")
    return Letter(signs[place], float(at), float(step[place]), other)

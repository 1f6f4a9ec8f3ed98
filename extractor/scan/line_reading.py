"""The words of each line of text: read by the network, mended, and witnessed by another engine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from statistics import fmean
from typing import NamedTuple

import cv2
import msgspec
import numpy as np

from extractor.scan.letters import Letter, Pixels, ReadsLines
from extractor.scan.lost_points import with_lost_points
from extractor.scan.recognised import SeenWord
from extractor.scan.second_engine import digits_of, seen_again
from extractor.scan.text_places import TextPlace
from extractor.scan.thresholds import COLOUR, COLOURED_SHARE, DOUBTFUL_UNDER_INK, LEAST_CONFIDENCE
from extractor.scan.words import words_of
from schemas.geometry import Box


class Line(NamedTuple):
    """The words of a line, and the picture that they were read in; `place` is where that was cut out, in points."""

    words: list[SeenWord]
    picture: Pixels
    place: Box


def lines_of(
    places: Iterable[TextPlace], clean: Pixels, coloured: Pixels, scale: float, reader: ReadsLines
) -> tuple[list[Line], list[Box]]:
    """The lines at `places` (in pixels), and where letters are seen that cannot be read (in points)."""
    lines: list[Line] = []
    unread: list[Box] = []
    colour = _coloured(coloured)
    for place in places:
        letters = _read(place.read, clean, coloured, colour, reader)
        if letters and confidence(letters) >= LEAST_CONFIDENCE:
            picture = cut_out(clean, place.read)
            letters = with_lost_points(letters, picture)
            words = list(words_of(letters, _points(place.box, scale), _points(place.read, scale)))
            lines.append(Line(words, picture, _points(place.read, scale)))
        elif letters:
            unread.append(_points(place.box, scale))
    return lines, unread


def with_witnesses(lines: Sequence[Line]) -> Iterator[list[SeenWord]]:
    """The words of each line, those marked whose digits the other engine saw too."""
    parts = [(number, part) for number, line in enumerate(lines) for part in _with_figures(line)]
    seen = seen_again([part for _, part in parts])
    digits: dict[int, set[str]] = defaultdict(set)
    for (number, _), found in zip(parts, seen, strict=True):
        digits[number] |= found
    for number, line in enumerate(lines):
        yield [
            msgspec.structs.replace(word, again=True) if digits_of(word.text) in digits[number] else word
            for word in line.words
        ]


def _with_figures(line: Line) -> Iterator[Pixels]:
    """The parts of the picture of `line` that hold its figures, each with the words beside it: what stands between is
    no figure, and takes as long to be read."""
    figures = [n for n, word in enumerate(line.words) if digits_of(word.text)]
    spans: list[tuple[int, int]] = []
    for n in figures:
        first, last = max(0, n - 1), min(len(line.words) - 1, n + 1)
        if spans and first <= spans[-1][1] + 1:
            spans[-1] = spans[-1][0], last
        else:
            spans.append((first, last))
    share = line.picture.shape[1] / line.place.width
    for first, last in spans:
        left = 0 if first == 0 else round((line.words[first].box.x0 - line.place.x0) * share)
        end = None if last == len(line.words) - 1 else round((line.words[last].box.x1 - line.place.x0) * share)
        if (part := line.picture[:, left:end]).size:
            yield part


def confidence(letters: Sequence[Letter]) -> float:
    return fmean(letter.clear for letter in letters) if letters else 0.0


def _read(place: Box, clean: Pixels, coloured: Pixels, colour: Pixels, reader: ReadsLines) -> list[Letter]:
    """The letters there. Where ink has a colour, a stamp or a signature may lie over them: they are read without it
    too, and where that tells other letters, its digits are in doubt."""
    line = cut_out(clean, place)
    if not line.size:
        return []
    letters = reader.letters(line)
    if cut_out(colour, place).mean() <= COLOURED_SHARE:
        return letters
    without = reader.letters(np.ascontiguousarray(cut_out(coloured, place).max(axis=2)))
    if _text(without) == _text(letters) or confidence(without) < LEAST_CONFIDENCE:
        return letters
    best = max(without, letters, key=confidence)
    return [
        letter._replace(clear=min(letter.clear, DOUBTFUL_UNDER_INK)) if letter.sign.isdigit() else letter
        for letter in best
    ]


def _coloured(picture: Pixels) -> Pixels:
    """1 where ink has a colour."""
    blue, green, red = cv2.split(picture)
    most, least = cv2.max(cv2.max(blue, green), red), cv2.min(cv2.min(blue, green), red)
    return (cv2.subtract(most, least) > COLOUR).astype(np.uint8)


def _text(letters: Iterable[Letter]) -> str:
    return "".join(letter.sign for letter in letters)


def cut_out(picture: Pixels, box: Box) -> Pixels:
    return picture[round(box.top) : round(box.bottom), round(box.x0) : round(box.x1)]


def _points(box: Box, scale: float) -> Box:
    return Box(*(edge / scale for edge in box))

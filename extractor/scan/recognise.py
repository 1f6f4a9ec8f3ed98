"""From the picture of a page to its words and lines: laid straight, its lines found, its letters read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import fmean

import cv2
import numpy as np

from extractor.pages.page import Ruling
from extractor.scan.drawn_lines import Drawn, drawn_lines
from extractor.scan.engine import Engine
from extractor.scan.letters import Letter, Pixels
from extractor.scan.lost_points import with_lost_points
from extractor.scan.recognised import Recognised, SeenLine, SeenWord
from extractor.scan.straighten import crookedness, straightened
from extractor.scan.text_places import TextPlace
from extractor.scan.thresholds import (
    CELL_SLACK,
    COARSE,
    COLOUR,
    COLOURED_SHARE,
    DOUBTFUL_UNDER_INK,
    LEAST_CONFIDENCE,
    LINES_TRIED,
    STANDING,
    SURELY_UPRIGHT,
)
from extractor.scan.words import words_of
from schemas.geometry import Box

_POINTS = 72.0
_SIDEWAYS, _HALF = 1, 2  # quarter turns
_NARROWEST = 2.0  # points: what is left of a line beside a column line


def recognised(number: int, picture: Pixels, scale: float, engine: Engine) -> Recognised:
    """Page `number`, drawn as `picture` in blue, green and red with `scale` pixels a point."""
    turns, crooked, picture, drawn, places = _laid_straight(picture, scale, engine)
    rows, columns = drawn.clean.shape
    whole = Box(0, 0, columns, rows)
    words: list[SeenWord] = []
    unread: list[Box] = []
    for place in places:
        for part in _parted(_scaled(place, whole), drawn.rulings, scale):
            letters = _read(part.read, drawn.clean, picture, engine)
            if letters and confidence(letters) >= LEAST_CONFIDENCE:
                letters = with_lost_points(letters, _cut(drawn.clean, part.read))
                words += words_of(letters, _points(part.box, scale), _points(part.read, scale))
            elif letters:
                unread.append(_points(part.box, scale).rounded())
    return Recognised(
        page=number,
        width=columns / scale,
        height=rows / scale,
        turns=turns,
        crooked=round(crooked, 3),
        words=words,
        lines=[_line(ruling) for ruling in drawn.rulings],
        fills=[fill.box.rounded() for fill in drawn.fills],
        unread=unread,
    )


def confidence(letters: Sequence[Letter]) -> float:
    return fmean(letter.clear for letter in letters) if letters else 0.0


def _laid_straight(picture: Pixels, scale: float, engine: Engine) -> tuple[int, float, Pixels, Drawn, list[TextPlace]]:
    crooked = crookedness(_grey(picture))
    picture = straightened(picture, crooked)
    drawn = drawn_lines(_grey(picture), scale)
    places = engine.finder.places(_coarse(drawn.clean, scale))
    turns = _turns(drawn.clean, places, engine)
    if turns:
        picture = np.ascontiguousarray(np.rot90(picture, -turns))
        drawn = drawn_lines(_grey(picture), scale)
        places = engine.finder.places(_coarse(drawn.clean, scale))
    return turns, crooked, picture, drawn, places


def _turns(picture: Pixels, places: Sequence[TextPlace], engine: Engine) -> int:
    """By how many quarter turns clockwise the picture has to be turned for its lines to be read."""
    rows, columns = picture.shape
    sizes = [(place.box.width * columns, place.box.height * rows) for place in places]
    standing = sum(height for width, height in sizes if height > STANDING * width)
    lying = sum(width for width, height in sizes if width > STANDING * height)
    first = _SIDEWAYS if standing > lying else 0
    longest = sorted(zip(sizes, places, strict=True), key=lambda pair: -max(pair[0]))[:LINES_TRIED]
    lines = [np.rot90(_cut(picture, _scaled(place, Box(0, 0, columns, rows)).read), -first) for _, place in longest]
    upright = _clearness(lines, engine)
    if not first and upright >= SURELY_UPRIGHT:
        return first
    over = _clearness([np.rot90(line, _HALF) for line in lines], engine)
    return first + _HALF if over > upright else first


def _clearness(lines: Iterable[Pixels], engine: Engine) -> float:
    read = [engine.reader.letters(np.ascontiguousarray(line)) for line in lines if line.size]
    return fmean(map(confidence, read)) if read else 0.0


def _read(place: Box, clean: Pixels, coloured: Pixels, engine: Engine) -> list[Letter]:
    """The letters there. Where ink has a colour, a stamp or a signature may lie over them: they are read without it
    too, and where that tells other letters, its digits are in doubt."""
    line, inked = _cut(clean, place), _cut(coloured, place)
    if not line.size:
        return []
    letters = engine.reader.letters(line)
    if not _has_colour(inked):
        return letters
    without = engine.reader.letters(np.ascontiguousarray(inked.max(axis=2)))
    if _text(without) == _text(letters) or confidence(without) < LEAST_CONFIDENCE:
        return letters
    best = max(without, letters, key=confidence)
    return [
        letter._replace(clear=min(letter.clear, DOUBTFUL_UNDER_INK)) if letter.sign.isdigit() else letter
        for letter in best
    ]


def _has_colour(picture: Pixels) -> bool:
    spread = picture.max(axis=2).astype(int) - picture.min(axis=2)
    return float((spread > COLOUR).mean()) > COLOURED_SHARE


def _text(letters: Iterable[Letter]) -> str:
    return "".join(letter.sign for letter in letters)


def _parted(place: TextPlace, rulings: Iterable[Ruling], scale: float) -> Iterator[TextPlace]:
    """The parts of a line on either side of column lines that cross it."""
    box, slack = place.box, CELL_SLACK * scale
    crossing = sorted(
        ruling.at * scale
        for ruling in rulings
        if ruling.axis == "v"
        and box.x0 + slack < ruling.at * scale < box.x1 - slack
        and ruling.start * scale <= box.middle[1] <= ruling.end * scale
    )
    for left, right in pairwise([box.x0, *crossing, box.x1]):
        if right - left > _NARROWEST * scale or not crossing:
            x0 = left if left in crossing else place.read.x0
            x1 = right if right in crossing else place.read.x1
            yield TextPlace(Box(left, box.top, right, box.bottom), Box(x0, place.read.top, x1, place.read.bottom))


def _scaled(place: TextPlace, whole: Box) -> TextPlace:
    return TextPlace(
        *(Box(box.x0 * whole.x1, box.top * whole.bottom, box.x1 * whole.x1, box.bottom * whole.bottom) for box in place)
    )


def _cut(picture: Pixels, box: Box) -> Pixels:
    return picture[round(box.top) : round(box.bottom), round(box.x0) : round(box.x1)]


def _points(box: Box, scale: float) -> Box:
    return Box(*(edge / scale for edge in box))


def _grey(picture: Pixels) -> Pixels:
    return cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_BGR2GRAY).astype(np.uint8)


def _coarse(picture: Pixels, scale: float) -> Pixels:
    share = COARSE / _POINTS / scale
    return cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA).astype(np.uint8)


def _line(ruling: Ruling) -> SeenLine:
    at, start, end, width = (round(value, 2) for value in ruling[1:])
    return SeenLine(ruling.axis == "v", at, start, end, width)

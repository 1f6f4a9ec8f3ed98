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
from extractor.scan.letters import Pixels, ReadsLines
from extractor.scan.line_reading import confidence, cut_out, lines_of, with_witnesses
from extractor.scan.read_once import ReadOnce
from extractor.scan.recognised import Recognised, SeenLine
from extractor.scan.straighten import crookedness, straightened
from extractor.scan.text_places import TextPlace
from extractor.scan.thresholds import (
    CELL_SLACK,
    COARSE,
    LINES_TRIED,
    STANDING,
    SURELY_UPRIGHT,
)
from schemas.geometry import Box

_POINTS = 72.0
_SIDEWAYS, _HALF = 1, 2  # quarter turns
_NARROWEST = 2.0  # points: what is left of a line beside a column line


def recognised(number: int, picture: Pixels, scale: float, engine: Engine) -> Recognised:
    """Page `number`, drawn as `picture` in blue, green and red with `scale` pixels a point."""
    engine = engine._replace(reader=ReadOnce(engine.reader))
    turns, crooked, picture, drawn, places = _laid_straight(picture, scale, engine)
    rows, columns = drawn.clean.shape
    whole = Box(0, 0, columns, rows)
    parts = [part for place in places for part in _parted(_scaled(place, whole), drawn.rulings, scale)]
    lines, unread = lines_of(parts, drawn.clean, picture, scale, engine.reader)
    return Recognised(
        page=number,
        width=columns / scale,
        height=rows / scale,
        turns=turns,
        crooked=round(crooked, 3),
        words=[word for line in with_witnesses(lines) for word in line],
        lines=[_line(ruling) for ruling in drawn.rulings],
        fills=[fill.box.rounded() for fill in drawn.fills],
        unread=[box.rounded() for box in unread],
    )


def _laid_straight(picture: Pixels, scale: float, engine: Engine) -> tuple[int, float, Pixels, Drawn, list[TextPlace]]:
    crooked = crookedness(_grey(picture))
    picture = straightened(picture, crooked)
    drawn = drawn_lines(_grey(picture), scale)
    places = engine.finder.places(_coarse(drawn.clean, scale))
    turns = _turns(drawn.clean, places, engine.reader)
    if turns:
        picture = np.ascontiguousarray(np.rot90(picture, -turns))
        drawn = drawn_lines(_grey(picture), scale)
        places = engine.finder.places(_coarse(drawn.clean, scale))
    return turns, crooked, picture, drawn, places


def _turns(picture: Pixels, places: Sequence[TextPlace], reader: ReadsLines) -> int:
    """By how many quarter turns clockwise the picture has to be turned for its lines to be read."""
    rows, columns = picture.shape
    sizes = [(place.box.width * columns, place.box.height * rows) for place in places]
    standing = sum(height for width, height in sizes if height > STANDING * width)
    lying = sum(width for width, height in sizes if width > STANDING * height)
    first = _SIDEWAYS if standing > lying else 0
    longest = sorted(zip(sizes, places, strict=True), key=lambda pair: -max(pair[0]))[:LINES_TRIED]
    lines = [np.rot90(cut_out(picture, _scaled(place, Box(0, 0, columns, rows)).read), -first) for _, place in longest]
    upright = _clearness(lines, reader)
    if not first and upright >= SURELY_UPRIGHT:
        return first
    over = _clearness([np.rot90(line, _HALF) for line in lines], reader)
    return first + _HALF if over > upright else first


def _clearness(lines: Iterable[Pixels], reader: ReadsLines) -> float:
    read = [reader.letters(np.ascontiguousarray(line)) for line in lines if line.size]
    return fmean(map(confidence, read)) if read else 0.0


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


def _grey(picture: Pixels) -> Pixels:
    return cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_BGR2GRAY).astype(np.uint8)


def _coarse(picture: Pixels, scale: float) -> Pixels:
    share = COARSE / _POINTS / scale
    return cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA).astype(np.uint8)


def _line(ruling: Ruling) -> SeenLine:
    at, start, end, width = (round(value, 2) for value in ruling[1:])
    return SeenLine(ruling.axis == "v", at, start, end, width)

"""Where a picture shows lines of text, as a network sees them."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import cv2
import numpy as np

from extractor.scan.letters import Pixels
from extractor.scan.thresholds import GROWN_TO_LETTERS, GROWN_TO_READ, LOWEST_LINE, SEEN, SEEN_LINE
from schemas.geometry import Box

_MULTIPLE: Final = 32  # of pixels: the sides that the network wants


class TextPlace(NamedTuple):
    """`box` is around the letters of a line, `read` what is to be looked at to read it; both in shares of the picture's
    width and height."""

    box: Box
    read: Box

    @property
    def middle(self) -> tuple[float, float]:
        return self.box.middle


class Finder:
    def __init__(self, session: Any) -> None:
        self._session = session
        self._input = session.get_inputs()[0].name

    def places(self, picture: Pixels) -> list[TextPlace]:
        """The lines of text in `picture`, a grey one, that lies straight."""
        height, width = (max(_MULTIPLE, round(side / _MULTIPLE) * _MULTIPLE) for side in picture.shape)
        scaled = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA).astype("float32") / 127.5 - 1
        seen = self._session.run(None, {self._input: np.repeat(scaled[None, None], 3, axis=1)})[0][0, 0]
        count, labels, stats, _ = cv2.connectedComponentsWithStats((seen > SEEN).astype(np.uint8))
        found = (_place(seen, labels, stats[label], label) for label in range(1, count))
        return [place for place in found if place is not None]


def _place(seen: np.ndarray[Any, Any], labels: np.ndarray[Any, Any], stat: Any, label: int) -> TextPlace | None:
    x, y, width, height = (int(side) for side in stat[:4])
    if min(width, height) < LOWEST_LINE:
        return None
    part = slice(y, y + height), slice(x, x + width)
    if seen[part][labels[part] == label].mean() < SEEN_LINE:
        return None
    core = width * height / (2 * (width + height))
    rows, columns = seen.shape
    return TextPlace(
        _grown(x, y, width, height, core * GROWN_TO_LETTERS, columns, rows),
        _grown(x, y, width, height, core * GROWN_TO_READ, columns, rows),
    )


def _grown(x: int, y: int, width: int, height: int, by: float, columns: int, rows: int) -> Box:
    return Box(
        max(0.0, x - by) / columns,
        max(0.0, y - by) / rows,
        min(columns, x + width + by) / columns,
        min(rows, y + height + by) / rows,
    )

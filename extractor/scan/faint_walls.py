"""Walls too faint to be seen by themselves: where other rows of a table have a column line, less is enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from extractor.pages.page import Ruling
from extractor.scan.letters import Pixels
from extractor.scan.thresholds import BROKEN_WALL, SAME_COLUMN, SHORTEST_WALL, TOUCHES

_SIDE = 1  # pixels on either side of a column line that belong to it


def faint_walls(dark: Pixels, rules: Pixels, columns: Sequence[Ruling], scale: float) -> list[Ruling]:
    """The walls between rules at the places of `columns`, those that are known left out. `dark` and `rules` are 1 where
    there is ink, and where there are lines across."""
    found: list[Ruling] = []
    for at in _places(columns):
        known = [ruling for ruling in columns if abs(ruling.at - at) <= SAME_COLUMN]
        x = round(at * scale)
        band = slice(max(0, x - _SIDE), x + _SIDE + 1)
        ink = dark[:, band].any(axis=1).astype(np.uint8)
        gap = 2 * round(BROKEN_WALL * scale / 2) + 1
        whole = cv2.morphologyEx(np.atleast_2d(ink), cv2.MORPH_CLOSE, np.ones((1, gap), np.uint8))
        in_rows = np.where(rules[:, band].any(axis=1), 0, whole.ravel())
        for start, end in _runs(in_rows.astype(np.uint8)):
            new = not any(ruling.start * scale <= start and end <= ruling.end * scale for ruling in known)
            if new and end - start >= SHORTEST_WALL * scale and _ends_at_rules(rules[:, band], start, end, scale):
                found.append(Ruling("v", at, start / scale, end / scale))
    return found


def _places(columns: Sequence[Ruling]) -> list[float]:
    places: list[float] = []
    for ruling in sorted(columns, key=lambda ruling: ruling.at):
        if not places or ruling.at - places[-1] > SAME_COLUMN:
            places.append(ruling.at)
    return places


def _runs(ink: Pixels) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], ink, [0])).astype(int)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _ends_at_rules(rules: Pixels, start: int, end: int, scale: float) -> bool:
    near = max(1, round(TOUCHES * scale))
    return all(rules[max(0, place - near) : place + near + 1].any() for place in (start, end))

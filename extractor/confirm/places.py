"""What an engine's cells hold where one of our cells stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.confirm.likeness import alike, on_lines_of, only_divided_otherwise
from extractor.confirm.readings import EngineCell
from extractor.confirm.thresholds import LONGEST_READING, SLACK
from schemas.document import Cell
from schemas.geometry import Box, around


@dataclass(frozen=True, slots=True)
class Other:
    """Another reading of one of our cells."""

    text: str
    same: bool


class PagePlaces:
    """The cells of one engine on one page, beside ours."""

    def __init__(self, theirs: Sequence[EngineCell], ours: Sequence[Cell]) -> None:
        self._theirs = theirs
        self._ours = [cell for cell in ours if cell.text]

    def other(self, cell: Cell) -> Other | None:
        """None where the engine says nothing of it: it sees no cell there, or has the same figures in other cells."""
        theirs = self._at(cell.bbox)
        if theirs is None:
            return None
        together = [other for other in self._ours if theirs.box.holds(*_middle(other.bbox))]
        if alike(cell.text, theirs.text) or (len(together) > 1 and _packed(cell, together, theirs)):
            return Other(cell.text, True)
        level = [other.text for other in self._ours if other is not cell and _level(other.bbox, theirs.box)]
        if only_divided_otherwise(cell.text, theirs.text, level):
            return None
        return Other(" ".join(theirs.text.split())[:LONGEST_READING], False)

    def _at(self, box: Box) -> EngineCell | None:
        """The smallest cell around the middle of `box`; where it cuts the box, with all others that the box reaches."""
        middle = _middle(box)
        holding = [cell for cell in self._theirs if cell.box.holds(*middle)]
        if not holding:
            return None
        smallest = min(holding, key=lambda cell: cell.box.width * cell.box.height)
        if _holds(smallest.box, box):
            return smallest
        reached = sorted((cell for cell in self._theirs if _overlap(cell.box, box)), key=lambda cell: _order(cell.box))
        return EngineCell(around(cell.box for cell in reached), "\n".join(cell.text for cell in reached))


def _packed(cell: Cell, together: Sequence[Cell], theirs: EngineCell) -> bool:
    """The engine sees one cell where we see several: all of them read alike, or ours is among its lines."""
    ours = "\n".join(other.text for other in sorted(together, key=lambda other: _order(other.bbox)))
    return alike(ours, theirs.text) or on_lines_of(cell.text, theirs.text)


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2


def _order(box: Box) -> tuple[int, float]:
    """Top to bottom, then left to right."""
    return round(box.top), box.x0


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x0 - SLACK <= inner.x0
        and outer.top - SLACK <= inner.top
        and inner.x1 <= outer.x1 + SLACK
        and inner.bottom <= outer.bottom + SLACK
    )


def _overlap(first: Box, second: Box) -> bool:
    return min(first.x1, second.x1) - max(first.x0, second.x0) > SLACK and _level(first, second)


def _level(first: Box, second: Box) -> bool:
    return min(first.bottom, second.bottom) - max(first.top, second.top) > SLACK

"""Where findings stand in the file that is marked: the first of the report."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from msgspec import UNSET, UnsetType

from schemas.findings import Finding
from schemas.geometry import Box

_MARKED = 0


def in_marked_file(file: int | UnsetType) -> bool:
    return file is UNSET or file == _MARKED


def at_the_top() -> Box:
    return Box(0, 0, 0, 0)


def places_of(finding: Finding, role: Literal["stated", "input"]) -> dict[int, list[Box]]:
    """The boxes of its evidence by page, each once."""
    places: dict[int, dict[Box, None]] = defaultdict(dict)
    for entry in finding.evidence:
        if entry.role == role and entry.bbox is not None and in_marked_file(entry.file):
            places[entry.page][entry.bbox] = None
    return {page: [*boxes] for page, boxes in places.items()}

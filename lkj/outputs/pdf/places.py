"""Where findings stand in one file of a report."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from msgspec import UNSET, UnsetType

from schemas.findings import Finding
from schemas.geometry import Box


def stands_in(file: int | UnsetType, marked: int) -> bool:
    """Whether a place of `file` is in the file that is `marked`; of a report in one file, no file is named."""
    return (0 if file is UNSET else file) == marked


def at_the_top() -> Box:
    return Box(0, 0, 0, 0)


def places_of(finding: Finding, role: Literal["stated", "input"], marked: int) -> dict[int, list[Box]]:
    """The boxes of its evidence in that file by page, each once."""
    places: dict[int, dict[Box, None]] = defaultdict(dict)
    for entry in finding.evidence:
        if entry.role == role and entry.bbox is not None and stands_in(entry.file, marked):
            places[entry.page][entry.bbox] = None
    return {page: [*boxes] for page, boxes in places.items()}

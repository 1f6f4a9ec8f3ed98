"""Where a finding is to be seen: parts of pages, and what is marked in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from lkj.outputs.html.links import file_number
from lkj.outputs.html.table_rows import Head, TableRows
from schemas.findings import Finding
from schemas.geometry import Box

Role = Literal["stated", "input", "context"]
ROLES: tuple[Role, ...] = ("stated", "input", "context")

_LINES_AROUND = 22.0  # points above and below a figure of running text: two lines
_APART = 70.0  # points between two marks that are no longer shown in one piece
_TALLEST = 420.0


@dataclass(frozen=True, slots=True)
class Mark:
    role: Role
    box: Box


@dataclass(frozen=True, slots=True)
class Place:
    """From `top` to `bottom` of a page, the whole of its width; `head` is of the table it is in, if any."""

    file: int
    page: int
    top: float
    bottom: float
    marks: tuple[Mark, ...]
    head: Head | None = None

    def shows(self, role: Role) -> bool:
        return any(mark.role == role for mark in self.marks)


def places_of(finding: Finding, rows: TableRows) -> list[Place]:
    """Those of the stated figure first, then of what it was computed from, then of what else helps to see it."""
    marks: dict[tuple[int, int], dict[Box, Mark]] = defaultdict(dict)
    for role in ROLES:
        for entry in finding.evidence:
            if entry.role == role and entry.bbox is not None:
                marks[file_number(entry.file), entry.page].setdefault(entry.bbox, Mark(role, entry.bbox))
    found = (_pieces(file, page, [*of_page.values()], rows) for (file, page), of_page in marks.items())
    by_role = chain.from_iterable(found)
    return sorted(by_role, key=lambda place: [not place.shows(role) for role in ROLES])


def _pieces(file: int, page: int, marks: Sequence[Mark], rows: TableRows) -> Iterator[Place]:
    """Marks near each other in one piece, as long as it is no taller than a good part of a page."""
    piece: Place | None = None
    for single in sorted((_single(file, page, mark, rows) for mark in marks), key=lambda place: place.top):
        if piece is None:
            piece = single
        elif single.top - piece.bottom > _APART or single.bottom - piece.top > _TALLEST:
            yield piece
            piece = single
        else:
            bottom = max(piece.bottom, single.bottom)
            piece = Place(file, page, piece.top, bottom, piece.marks + single.marks, piece.head)
    if piece is not None:
        yield piece


def _single(file: int, page: int, mark: Mark, rows: TableRows) -> Place:
    row, box = rows.around(file, page, mark.box), mark.box
    if row is None:
        return Place(file, page, box.top - _LINES_AROUND, box.bottom + _LINES_AROUND, (mark,))
    return Place(file, page, min(row.top, box.top), max(row.bottom, box.bottom), (mark,), row.head)

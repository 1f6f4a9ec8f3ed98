"""Where a finding is to be seen: parts of pages, and what is marked in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from lkj.outputs.html.links import file_number
from lkj.outputs.html.table_rows import TableRows
from schemas.findings import Finding
from schemas.geometry import Box, around

Role = Literal["stated", "input", "context"]
ROLES: tuple[Role, ...] = ("stated", "input", "context")

_LINES_AROUND = 22.0  # points above and below a figure of running text: two lines
_IN_ROW = 3.0  # points around a row of a table
_APART = 70.0  # points between two marks that are no longer shown in one piece
_TALLEST = 420.0


@dataclass(frozen=True, slots=True)
class Mark:
    role: Role
    box: Box


@dataclass(frozen=True, slots=True)
class Place:
    """From `top` to `bottom` of a page, the whole of its width. `in_table` names the table it is in, if any."""

    file: int
    page: int
    top: float
    bottom: float
    marks: tuple[Mark, ...]
    table: str | None = None


def places_of(finding: Finding, rows: TableRows) -> list[Place]:
    """Those of the stated figure first, then of what it was computed from, then of what else helps to see it."""
    marks: dict[tuple[int, int], dict[Box, Mark]] = defaultdict(dict)
    for role in ROLES:
        for entry in finding.evidence:
            if entry.role == role and entry.bbox is not None:
                marks[file_number(entry.file), entry.page].setdefault(entry.bbox, Mark(role, entry.bbox))
    found = (_pieces(file, page, [*of_page.values()], rows) for (file, page), of_page in marks.items())
    by_role = chain.from_iterable(found)
    return sorted(by_role, key=lambda place: min(ROLES.index(mark.role) for mark in place.marks))


def _pieces(file: int, page: int, marks: Sequence[Mark], rows: TableRows) -> Iterator[Place]:
    """Marks near each other in one piece, as long as it is no taller than a good part of a page."""
    framed = sorted(((_frame(file, page, mark.box, rows), mark) for mark in marks), key=lambda entry: entry[0][:2])
    piece: list[tuple[tuple[float, float, str | None], Mark]] = []
    for entry in framed:
        if piece and (entry[0][0] - _bottom(piece) > _APART or entry[0][1] - piece[0][0][0] > _TALLEST):
            yield _place(file, page, piece)
            piece = []
        piece.append(entry)
    if piece:
        yield _place(file, page, piece)


def _bottom(piece: Sequence[tuple[tuple[float, float, str | None], Mark]]) -> float:
    return max(frame[1] for frame, _mark in piece)


def _place(file: int, page: int, piece: Sequence[tuple[tuple[float, float, str | None], Mark]]) -> Place:
    marks = tuple(mark for _frame, mark in piece)
    whole = around(mark.box for mark in marks)
    top, bottom = min(frame[0] for frame, _mark in piece), _bottom(piece)
    return Place(file, page, min(top, whole.top), max(bottom, whole.bottom), marks, piece[0][0][2])


def _frame(file: int, page: int, box: Box, rows: TableRows) -> tuple[float, float, str | None]:
    row = rows.around(file, page, box)
    if row is None:
        return box.top - _LINES_AROUND, box.bottom + _LINES_AROUND, None
    return row.top - _IN_ROW, row.bottom + _IN_ROW, row.table

"""A table as printed: its squares row by row, over all the pages it runs over."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from extractor.grid.lattice import Grid
from extractor.pages.lines import text_of
from extractor.pages.page import Word
from extractor.tables.broken_figures import whole_figures
from schemas.geometry import Box, around


@dataclass(frozen=True)
class Piece:
    """The part of a cell that stands on one page."""

    page: int
    box: Box
    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """Kept here, for a table is put together in many steps, each with squares of its own round the same pieces."""
        return text_of(self.words)


@dataclass(frozen=True)
class Square:
    """One cell over `rows` × `columns` squares. A cell cut by a page end has several pieces. `inferred` says why
    the row it stands in or the column is not ruled but inferred: `split_cell`, `cut_row`, `no_column_lines`."""

    pieces: tuple[Piece, ...]
    rows: int = 1
    columns: int = 1
    inferred: str | None = None

    @cached_property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces if piece.text)

    @property
    def piece(self) -> Piece:
        """The first piece with words in it, else the first."""
        return next((piece for piece in self.pieces if piece.words), self.pieces[0])

    @property
    def page(self) -> int:
        return self.piece.page

    @property
    def box(self) -> Box:
        """Where the text stands; of an empty cell, the cell."""
        words = self.piece.words
        return around(word.box for word in words) if words else self.piece.box


Row = list[Square | None]


@dataclass(frozen=True)
class Area:
    """The part of a table that stands on one page."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Join:
    """Why a part that begins on `page` was taken for the rest of the table before: what was summed to `score`."""

    page: int
    score: float
    reasons: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Sheet:
    """Rows of squares; None where a merged cell covers. `xs` are the column lines of its first page. `implied` says
    what its columns hold where no header is printed, `joins` why its parts are one table."""

    rows: list[Row]
    xs: tuple[float, ...]
    areas: list[Area]
    open_foot: bool = False
    above: list[str] = field(default_factory=list)
    intro: str | None = None
    ruled: bool = True
    implied: tuple[str, ...] = ()
    joins: tuple[Join, ...] = ()
    answers: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def columns(self) -> int:
        return len(self.xs) - 1

    @property
    def page(self) -> int:
        return self.areas[0].page

    def page_of(self, row: int) -> int:
        return next((square.page for _, square in squares(self.rows[row])), self.page)

    def texts(self, row: int) -> list[str]:
        return [square.text if square else "" for square in self.rows[row]]

    def owner(self, row: int, column: int) -> tuple[int, int]:
        """Row and column of the square that covers this one."""
        for i in range(row, -1, -1):
            for j in range(column, -1, -1):
                square = self.rows[i][j]
                if square is not None and i + square.rows > row and j + square.columns > column:
                    return i, j
        return row, column


def sheet_of(grid: Grid) -> Sheet:
    rows: list[Row] = [[None] * grid.columns for _ in range(grid.rows)]
    for span in grid.spans:
        piece = Piece(grid.page, span.box, tuple(whole_figures(span.words, span.box)))
        inferred = "no_column_lines" if grid.inferred else None
        rows[span.row][span.column] = Square((piece,), span.rows, span.columns, inferred)
    return Sheet(rows, grid.xs, [Area(grid.page, grid.box)], grid.open_foot)


def squares(row: Sequence[Square | None]) -> Iterator[tuple[int, Square]]:
    """The squares that begin in a row, with their column."""
    return ((column, square) for column, square in enumerate(row) if square is not None)


def text_from(row: Sequence[Square | None], first: int) -> str:
    """The row's own text from column `first` on."""
    return " ".join(square.text for column, square in squares(row) if column >= first and square.text)

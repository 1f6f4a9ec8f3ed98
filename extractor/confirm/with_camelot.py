"""camelot as a second reader: playa's text, and its lattice built from drawn lines without an image of the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor.confirm.readings import EngineCell
from extractor.confirm.thresholds import SAME_WIDTH
from extractor.confirm.visible_corner import visible_corner
from schemas.geometry import Box, around


class Camelot:
    name = "camelot"

    def __init__(self, path: Path) -> None:
        from importlib.metadata import version

        import playa
        from camelot.io import read_pdf

        self.version = version("camelot-py")
        self._path = str(path.resolve())  # beginning with a slash it is never taken for an address to fetch
        self._read = read_pdf
        self._open = playa.open

    def cells(self, page: int) -> list[EngineCell]:
        tables = self._read(self._path, pages=str(page), flavor="lattice", engine="vector", suppress_stdout=True)
        left, top, width = self._sheet(page)
        # where letters lie on their side camelot turns the page upright, and its places are none of ours
        straight = (table for table in tables if abs(table.pdf_size[0] - width) < SAME_WIDTH)
        return [_moved(cell, left, top) for table in straight for cell in _cells(table)]

    def _sheet(self, page: int) -> tuple[float, float, float]:
        """Left and top of the visible part of the page, and the width of the whole sheet as it is shown."""
        with self._open(self._path) as pdf:
            sheet = pdf.pages[page - 1]
            left, top = visible_corner(sheet.mediabox, sheet.cropbox, sheet.rotate)
            return left, top, sheet.height if sheet.rotate % 180 else sheet.width


def _moved(cell: EngineCell, left: float, top: float) -> EngineCell:
    box = cell.box
    return EngineCell(Box(box.x0 - left, box.top - top, box.x1 - left, box.bottom - top), cell.text)


def _cells(table: Any) -> Iterator[EngineCell]:
    """camelot cuts a merged cell into squares without an edge between them, and puts the text into one or more."""
    height = table.pdf_size[1]
    squares = table.cells
    rows, columns = len(squares), len(squares[0])
    done: set[tuple[int, int]] = set()
    for start in ((row, column) for row in range(rows) for column in range(columns)):
        if start in done:
            continue
        joined = sorted(_joined(squares, start))
        done.update(joined)
        members = [squares[row][column] for row, column in joined]
        box = around(Box(cell.x1, height - cell.y2, cell.x2, height - cell.y1) for cell in members)
        yield EngineCell(box, "".join(cell.text for cell in members))


def _joined(squares: Any, start: tuple[int, int]) -> set[tuple[int, int]]:
    """The squares that no edge parts from `start`."""
    found, open_ends = {start}, [start]
    while open_ends:
        row, column = open_ends.pop()
        cell = squares[row][column]
        steps = ((cell.left, 0, -1), (cell.right, 0, 1), (cell.top, -1, 0), (cell.bottom, 1, 0))
        for edge, down, right in steps:
            place = (row + down, column + right)
            inside = 0 <= place[0] < len(squares) and 0 <= place[1] < len(squares[0])
            if not edge and inside and place not in found:
                found.add(place)
                open_ends.append(place)
    return found

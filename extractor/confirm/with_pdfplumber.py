"""pdfplumber as a second reader: pdfminer's text, and cells from lines and the edges of filled rectangles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor.confirm.readings import EngineCell
from extractor.confirm.visible_corner import visible_corner
from schemas.geometry import Box

# "lines", not "lines_strict": the borders that Word draws are thin filled rectangles
_SETTINGS: dict[str, Any] = {"vertical_strategy": "lines", "horizontal_strategy": "lines"}


class Pdfplumber:
    name = "pdfplumber"

    def __init__(self, path: Path) -> None:
        import pdfplumber

        self.version: str = pdfplumber.__version__
        self._pdf = pdfplumber.open(path)

    def cells(self, page: int) -> list[EngineCell]:
        printed = self._pdf.pages[page - 1]
        try:
            sheet = printed.page_obj
            left, top = visible_corner(sheet.mediabox, sheet.cropbox, printed.rotation or 0)
            left, top = left + printed.mediabox[0], top + printed.mediabox[1]
            return list(_cells(printed.find_tables(_SETTINGS), left, top))
        finally:
            printed.close()  # else every page stays in memory


def _cells(tables: Any, left: float, top: float) -> Iterator[EngineCell]:
    for table in tables:
        for row, texts in zip(table.rows, table.extract(), strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                if cell is not None:
                    x0, y0, x1, y1 = cell
                    yield EngineCell(Box(x0 - left, y0 - top, x1 - left, y1 - top), text or "")

"""Figures by year as an aligned table: years are columns, which go on below where they do not fit beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from lkj.words.truncation import shortened

NO_FIGURE = "–"
_INDENT, _GAP = 2, 2
_LONGEST_FIGURE = 24


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure as printed, and marks that stand behind it."""

    text: str = NO_FIGURE
    marks: str = ""


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    cells: tuple[Cell, ...]

    @property
    def figures(self) -> int:
        return max(cell_len(self.heading), *(cell_len(_text(cell)) for cell in self.cells))

    @property
    def marks(self) -> int:
        return max(len(cell.marks) for cell in self.cells)

    @property
    def width(self) -> int:
        return _GAP + self.figures + self.marks


@dataclass(frozen=True, slots=True)
class YearTable:
    """`rows` are names with one cell a year."""

    years: Sequence[int]
    rows: Sequence[tuple[str, Sequence[Cell]]]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        names = max(cell_len(name) for name, _ in self.rows)
        columns = [_Column(str(year), tuple(cells[at] for _, cells in self.rows)) for at, year in enumerate(self.years)]
        for block in _blocks(columns, options.max_width - _INDENT - names):
            yield _line("", names, [(column, Cell(column.heading), "dim") for column in block])
            for at, (name, _) in enumerate(self.rows):
                yield _line(name, names, [(column, column.cells[at], "") for column in block])


def _blocks(columns: Sequence[_Column], room: int) -> Iterator[list[_Column]]:
    block: list[_Column] = []
    for column in columns:
        if block and sum(other.width for other in block) + column.width > room:
            yield block
            block = []
        block.append(column)
    yield block


def _line(name: str, names: int, cells: Sequence[tuple[_Column, Cell, str]]) -> Text:
    line = Text(" " * _INDENT + name + " " * (names - cell_len(name)), no_wrap=True, overflow="ellipsis")
    for column, cell, style in cells:
        text = _text(cell)
        line.append(" " * (_GAP + column.figures - cell_len(text)))
        line.append(text, "dim" if text == NO_FIGURE else style)
        line.append(cell.marks.ljust(column.marks), "dim")
    return line


def _text(cell: Cell) -> str:
    return shortened(cell.text, _LONGEST_FIGURE)

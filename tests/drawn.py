"""Pages drawn from text: tables with pipes, so that a test shows what is printed.

`<` continues the cell to its left, `^` the cell above; everything else is the text of a cell.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.pages.page import Page, Ruling, Word
from schemas.geometry import Box

CHARACTER, LINE, LEFT = 5.0, 12.0, 70.0


def words(text: str, x: float, top: float) -> list[Word]:
    """The words of one line of text, beginning at `x`."""
    made: list[Word] = []
    for part in text.split():
        made.append(Word(part, Box(x, top, x + CHARACTER * len(part), top + 10), 10.0))
        x += CHARACTER * (len(part) + 1)
    return made


def cells_of(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]


def drawn(table: str, top: float = 100.0, widths: Sequence[float] | None = None) -> tuple[list[Word], list[Ruling]]:
    """Words and rulings of a ruled table; every cell holds one line of text."""
    rows = cells_of(table)
    columns = max(len(row) for row in rows)
    widths = widths or [max(30.0, CHARACTER * max(_length(row, c) for row in rows) + 10) for c in range(columns)]
    xs = [LEFT + sum(widths[:c]) for c in range(columns + 1)]
    ys = [top + LINE * 1.5 * r for r in range(len(rows) + 1)]
    made: list[Word] = []
    lines = [Ruling("h", ys[0], xs[0], xs[-1]), Ruling("h", ys[-1], xs[0], xs[-1])]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text not in ("<", "^"):
                made += words(text, xs[c] + 3, ys[r] + 3)
            if text != "<":
                lines.append(Ruling("v", xs[c], ys[r], ys[r + 1]))
            if r and text != "^" and not (text == "<" and _over(row, c) == "^"):
                lines.append(Ruling("h", ys[r], xs[c], xs[c + 1]))
        lines.append(Ruling("v", xs[-1], ys[r], ys[r + 1]))
    return made, lines


def _length(row: Sequence[str], column: int) -> int:
    if column >= len(row) or (column + 1 < len(row) and row[column + 1] == "<"):
        return 0
    return len(row[column])


def _over(row: Sequence[str], column: int) -> str:
    while column and row[column] == "<":
        column -= 1
    return row[column]


def page(
    *tables: str,
    number: int = 1,
    above: Sequence[str] = (),
    top: float = 100.0,
    widths: Sequence[float] | None = None,
    height: float = 842.0,
) -> Page:
    """A page with lines of text and then tables below each other."""
    made: list[Word] = []
    rulings: list[Ruling] = []
    for text in above:
        made += words(text, 250 - CHARACTER * len(text) / 2 + 47, top)
        top += LINE * 1.4
    for table in tables:
        own, lines = drawn(table, top, widths)
        made += own
        rulings += lines
        top += LINE * 1.5 * (len(cells_of(table)) + 3)
    return Page(number, 595.0, height, 0, made, rulings)

"""The letters of the rows of a table (`A.`, `B.`, `M, N.`), and where they skip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.across.numbered import Broken, Numbered
from reconcile.across.thresholds import LETTERS_IN_ORDER, NUMBERED_COLUMNS
from reconcile.findings.finding_in_text import Place
from schemas.document import Cell, Table

IN_CELL = re.compile(r"\s*(?P<marks>[A-Z](?:\s?[,-]\s?[A-Z])*)[.)]\s*(?P<name>[^\W\d_].*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Lettered:
    """A row of one letter, or of several in a row that are told together."""

    first: int
    last: int
    entry: Numbered


def broken_letters(table: Table) -> Iterator[Broken]:
    """The first break in letters from A on, where the rows behind it go on from there."""
    rows = _rows(table)
    for at in range(1, len(rows)):
        before, row = rows[at - 1], rows[at]
        if row.first != before.last + 1:
            goes_on = at + 1 < len(rows) and rows[at + 1].first == row.last + 1
            if rows[0].first == 1 and at >= LETTERS_IN_ORDER and row.first > before.last and goes_on:
                yield Broken("number_skips", row.entry, before.entry)
            return


def _rows(table: Table) -> list[Lettered]:
    """Of the first column that has so many."""
    for column in range(NUMBERED_COLUMNS):
        cells = (row[column] for row in table.rows if column < len(row))
        found = [lettered for cell in cells if cell is not None for lettered in _lettered(cell)]
        if len(found) > LETTERS_IN_ORDER:
            return found
    return []


def _lettered(cell: Cell) -> Sequence[Lettered]:
    found = IN_CELL.fullmatch(cell.text)
    numbers = [ord(letter) - ord("A") + 1 for letter in re.findall("[A-Z]", found["marks"])] if found else []
    if found is None or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return ()
    place = Place(cell.page, cell.text, cell.bbox)
    return (Lettered(numbers[0], numbers[-1], Numbered(numbers[0], found["name"], place)),)

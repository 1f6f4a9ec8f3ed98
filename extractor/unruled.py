"""Lists without rulings, such as the `Program … Anggaran` list of an agreement.

They are known by their heading line, whose words name a thing and an amount, and by the amounts below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.header_vocabulary import ROLES, plain
from extractor.page import Word
from extractor.sheet import Area, Piece, Row, Sheet, Square
from extractor.text_lines import TextLine
from schemas.geometry import Box, around

_GAP = 1.8  # in line heights: words further apart stand in columns of their own
_AMOUNT = re.compile(
    r"^(?:Rp\.?|IDR)?\s*[:.]?\s*\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?:,?-+)?\.?$|^Rp\.?\s*[-–]$", re.I
)
_MARK = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]$", re.I)
_LOOSE = 2.2  # in line heights: a wider gap ends the list
_NAMES, _AMOUNTS = {"uraian", "sasaran", "indikator"}, {"pagu"}


@dataclass(frozen=True, slots=True)
class UnruledList:
    sheet: Sheet
    first: int
    last: int


def unruled_lists(lines: Sequence[TextLine]) -> list[UnruledList]:
    """The lists among `lines` of one page, each with the places of its first and last line."""
    found: list[UnruledList] = []
    place = 0
    while place < len(lines):
        heading = _heading(lines[place])
        made = _list_below(lines, place, heading) if heading else None
        if made:
            found.append(made)
            place = made.last
        place += 1
    return found


def _cells(line: TextLine) -> list[list[Word]]:
    cells: list[list[Word]] = []
    for word in line.words:
        if cells and word.box.x0 - cells[-1][-1].box.x1 <= _GAP * max(line.box.height, 8.0):
            cells[-1].append(word)
        else:
            cells.append([word])
    return cells


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _heading(line: TextLine) -> tuple[list[Word], list[Word]] | None:
    """The words over the names and over the amounts, where `line` heads such a list."""
    cells = _cells(line)
    if len(cells) < 2 or len(line.text) > 80:
        return None
    name, amount = ROLES.best(plain(_text(cells[-2]))), ROLES.best(plain(_text(cells[-1])))
    if name and amount and name.name in _NAMES and amount.name in _AMOUNTS:
        return cells[-2], cells[-1]
    return None


def _list_below(lines: Sequence[TextLine], place: int, heading: tuple[list[Word], list[Word]]) -> UnruledList | None:
    name_head, amount_head = heading
    rows: list[tuple[list[Word], list[Word], list[Word]]] = []
    last = place
    for index in range(place + 1, len(lines)):
        line = lines[index]
        if line.box.top - lines[index - 1].box.bottom > _LOOSE * max(line.box.height, 8.0) and rows:
            break
        mark, name, amount = _parts(line)
        if amount:
            rows.append((mark, name, amount))
        elif rows and not mark and name and _continues(name, rows[-1][1]):
            rows[-1][1].extend(name)
        else:
            break
        last = index
    if not rows:
        return None
    return UnruledList(_sheet(lines[place], name_head, amount_head, rows), place, last)


def _parts(line: TextLine) -> tuple[list[Word], list[Word], list[Word]]:
    """List mark, name and amount of a line; empty lists where they are not there."""
    words = list(line.words)
    mark = [words.pop(0)] if words and _MARK.match(words[0].text) else []
    for count in (1, 2, 3):
        if len(words) > count and _AMOUNT.match(_text(words[-count:])) and not _is_rupiah_mark(words[-count - 1]):
            return mark, words[:-count], words[-count:]
    return mark, words, []


def _is_rupiah_mark(word: Word) -> bool:
    return bool(re.fullmatch(r"Rp\.?:?", word.text, re.I))


def _continues(name: Sequence[Word], before: Sequence[Word]) -> bool:
    return abs(name[0].box.x0 - min(word.box.x0 for word in before)) < 12.0


def _sheet(
    head: TextLine,
    name_head: list[Word],
    amount_head: list[Word],
    rows: Sequence[tuple[list[Word], list[Word], list[Word]]],
) -> Sheet:
    everything = [*head.words, *(word for row in rows for part in row for word in part)]
    box = around(word.box for word in everything)
    name_left = min(word.box.x0 for row in rows for word in row[1])
    amount_left = min(word.box.x0 for row in rows for word in row[2])
    xs = (box.x0 - 1, max(box.x0, name_left - 1), amount_left - 1, box.x1 + 1)
    table: list[Row] = [_row(head.page, xs, ([], name_head, amount_head))]
    table += [_row(head.page, xs, row) for row in rows]
    return Sheet(table, xs, [Area(head.page, box)], ruled=False)


def _row(page: int, xs: Sequence[float], parts: Sequence[list[Word]]) -> Row:
    words = [word for part in parts for word in part]
    band = around(word.box for word in words)
    return [
        Square((Piece(page, Box(xs[n], band.top, xs[n + 1], band.bottom), tuple(part)),))
        for n, part in enumerate(parts)
    ]

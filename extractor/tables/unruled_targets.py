"""Lists of what was agreed, without rulings: `1) Indeks kepuasan masyarakat : 82 poin`, below their sasaran.

They are known by three items or more whose names a colon parts from a figure, and by the lines over them, which tell of
targets or of an agreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.pages.page import Word, text_along
from extractor.pages.text_lines import TextLine
from extractor.tables.sheet import Area, Piece, Row, Sheet, Square
from extractor.tables.thresholds import FEWEST_NUMBERED, LINES_OVER, LIST_ENDS
from extractor.tables.unruled_blocks import gap_above
from extractor.words.header_vocabulary import plain
from extractor.words.sasaran_words import is_labelled
from schemas.geometry import Box, around

_MARK: Final = re.compile(r"^\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]{0,2}$|^[-–•▪➢*]$", re.I)
_VALUE: Final = re.compile(r"(?:[<>≥≤]\s*)?\d[\d.,]*\s*%?(?:\s[^\W\d_][\w./-]*){0,3}|WTP|A{1,2}|B{1,2}|CC?|[A-D][+-]")
_AGREED: Final = re.compile(r"\b(?:target|perjanjian|diperjanjikan|disepakati)\b")
_IMPLIED: Final = ("No", "Indikator Kinerja", "Target")


@dataclass(frozen=True, slots=True)
class TargetList:
    """The places of its first and last line, and the list as a table."""

    sheet: Sheet
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Item:
    """Mark, name and figure; of a sasaran over items, its words as a name alone."""

    mark: Sequence[Word]
    name: Sequence[Word]
    value: Sequence[Word]

    @property
    def words(self) -> list[Word]:
        return [*self.mark, *self.name, *self.value]


def target_lists(lines: Sequence[TextLine]) -> list[TargetList]:
    """The lists among `lines` of one page."""
    found: list[TargetList] = []
    place = 0
    while place < len(lines):
        read = list(_items(lines, place)) if _begins(lines[place]) else []
        items = [item for _, item in read if item.value]
        over = plain(" ".join(line.text for line in lines[max(0, place - LINES_OVER) : place]))
        if len(items) >= FEWEST_NUMBERED and _AGREED.search(over):
            found.append(TargetList(_sheet(lines[place].page, [item for _, item in read]), place, read[-1][0]))
            place = read[-1][0]
        place += 1
    return found


def _begins(line: TextLine) -> bool:
    return is_labelled(line.text) or _item(line) is not None


def _items(lines: Sequence[TextLine], first: int) -> Iterator[tuple[int, _Item]]:
    """The items from a line on, each with the place of its last line, and the sasaran over them."""
    heads: list[tuple[int, _Item]] = []
    for place in range(first, len(lines)):
        if place > first and gap_above(lines, place) > LIST_ENDS:
            return
        item = _item(lines[place])
        if item is not None:
            yield from heads
            yield place, item
            heads = []
        elif is_labelled(lines[place].text):
            heads = [(place, _Item((), lines[place].words, ()))]
        elif heads:
            heads = [(place, _Item((), [*heads[0][1].name, *lines[place].words], ()))]
        else:
            return


def _item(line: TextLine) -> _Item | None:
    """A mark, a name, a colon and a figure with its unit."""
    words = list(line.words)
    colons = [n for n, word in enumerate(words) if word.text == ":" or (n < len(words) - 1 and word.text.endswith(":"))]
    if not words or len(colons) != 1 or not _MARK.match(words[0].text):
        return None
    name, value = words[1 : colons[0] + 1], words[colons[0] + 1 :]
    name = [word._replace(text=word.text.removesuffix(":")) for word in name if word.text != ":"]
    if not name or not any(map(str.isalpha, text_along(name))) or not _VALUE.fullmatch(text_along(value)):
        return None
    return _Item(words[:1], name, value)


def _sheet(page: int, items: Sequence[_Item]) -> Sheet:
    box = around(word.box for item in items for word in item.words)
    told = [item for item in items if item.value]
    xs = (
        box.x0 - 1,
        min(item.name[0].box.x0 for item in told) - 1,
        min(item.value[0].box.x0 for item in told) - 1,
        box.x1 + 1,
    )
    return Sheet([_row(page, xs, item) for item in items], xs, [Area(page, box)], ruled=False, implied=_IMPLIED)


def _row(page: int, xs: Sequence[float], item: _Item) -> Row:
    band = around(word.box for word in item.words)
    if not item.value:
        return [
            Square((Piece(page, Box(xs[0], band.top, xs[3], band.bottom), tuple(item.name)),), columns=3),
            None,
            None,
        ]
    parts = (item.mark, item.name, item.value)
    return [
        Square((Piece(page, Box(xs[n], band.top, xs[n + 1], band.bottom), tuple(part)),))
        for n, part in enumerate(parts)
    ]

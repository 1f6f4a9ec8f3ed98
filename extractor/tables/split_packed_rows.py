"""Ruled boxes that hold many rows: a row whose figures stand below each other is as many rows as a reader sees.

Names are aligned with figures in one way for all kinds of marks, bullets and indents. What else the row holds goes with
them: a coarser text (a sasaran) covers the rows beside it, a single figure beside marked items is the figure of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from extractor.pages.page import Word
from extractor.tables.alignment import Alignment, Part, aligned
from extractor.tables.centred_texts import blocks_of, rows_beside
from extractor.tables.item_starts import mark_of, starts
from extractor.tables.sheet import Piece, Row, Sheet, Square, squares
from extractor.tables.stacks import (
    Lines,
    Slot,
    Stack,
    bottom,
    is_figure,
    lines_with_marks,
    pitch_of,
    slots_of,
    stack_of,
    text,
    with_rupiah,
)
from extractor.tables.thresholds import (
    BESIDE_LINE,
    LETTERS_A_POINT,
    MOST_FOR_LENGTH,
    MOST_LINES,
    ON_THE_LINE,
    SPLIT_FROM,
)
from schemas.geometry import Box

_AMOUNT: Final = re.compile(r"\d[.,]\d{3}\b|Rp", re.I)


@dataclass(frozen=True, slots=True)
class _Split:
    names: Stack
    slots: Sequence[Slot]
    alignment: Alignment
    pitch: float
    repeated: bool = False

    @property
    def tops(self) -> list[float]:
        """Where each row begins: at its name, or at figures that stand higher."""
        return [min(self._heights(part)) for part in self.alignment.parts]

    def _heights(self, part: Part) -> Iterator[float]:
        if part.end > part.first:
            yield bottom(self.names.lines[part.first])
        if part.slot is not None and (part.end == part.first or abs(self._off(part)) <= self.pitch):
            yield self.slots[part.slot].at

    def _off(self, part: Part) -> float:
        return self.slots[part.slot or 0].at - bottom(self.names.lines[part.first])


def split_packed_rows(sheet: Sheet) -> Sheet:
    """The sheet with each packed row split into the rows that a reader sees."""
    rows: list[Row] = []
    for row in sheet.rows:
        parts = rows_of_packed(row)
        rows = [*_stretched(rows, len(parts) - 1), *parts]
    return replace(sheet, rows=rows)


def _stretched(rows: list[Row], more: int) -> list[Row]:
    """`rows` with the merged cells that run on below the last of them covering `more` rows."""
    if not more:
        return rows
    return [
        [
            square and (replace(square, rows=square.rows + more) if n + square.rows > len(rows) else square)
            for square in row
        ]
        for n, row in enumerate(rows)
    ]


def rows_of_packed(row: Row) -> list[Row]:
    """The rows of one ruled row; a merged cell that begins in it stays whole."""
    if any(len(square.pieces) > 1 for _, square in squares(row)):
        return [row]
    merged = {column: square for column, square in squares(row) if square.rows > 1}
    whole: Row = [None if column in merged else square for column, square in enumerate(row)]
    split = _split_of(whole)
    rows = list(_made(whole, split)) if split else [whole]
    for column, square in merged.items():
        rows[0][column] = replace(square, rows=square.rows + len(rows) - 1)
    return rows


def _split_of(row: Row) -> _Split | None:
    """The best of the splits by each column of names, where one is better than a row as it is ruled. Where none is,
    `Rp` on lines of its own may hide that a column holds amounts."""
    cells = [(column, lines_with_marks(square.piece.words)) for column, square in squares(row) if square.columns == 1]
    if max((len(lines) for _, lines in cells), default=0) not in range(2, MOST_LINES):
        return None
    parted = [(column, with_rupiah(lines)) for column, lines in cells]
    return _best(row, cells) or (_best(row, parted) if parted != cells else None)


def _best(row: Row, cells: Sequence[tuple[int, Lines]]) -> _Split | None:
    stacks = [stack_of(*cell) for cell in cells]
    pitch = pitch_of(stacks)
    found: list[_Split] = []
    for names in stacks:
        right = [stack for stack in stacks if stack.column > names.column]
        figures = _figures(right, stacks)
        if figures and names.kind in ("text", "units") and len(names.lines) > 1:
            units = [stack for stack in right if stack.kind in ("units", "grades") and stack not in figures]
            found += _by_names(row, names, stacks, slots_of(figures, units, pitch), pitch)
    return max(found, key=_worth, default=None)


def _figures(right: Sequence[Stack], stacks: Sequence[Stack]) -> list[Stack]:
    """The columns of figures; of grades alone where several columns have them, or rows are numbered."""
    figures = [stack for stack in right if stack.kind == "figures" or _counts(stack)]
    grades = [stack for stack in right if stack.kind == "grades"]
    return figures or (grades if len(grades) > 1 or any(stack.kind == "marks" for stack in stacks) else [])


def _counts(stack: Stack) -> bool:
    """Figures that happen to count up, as the numbers of rows do."""
    return stack.kind == "marks" and all(is_figure(text(line)) for line in stack.lines)


def _worth(split: _Split) -> float:
    """Units stand as well beside figures as names do, but say less."""
    letters = sum(len(text(line)) for line in split.names.lines) / len(split.alignment.parts)
    return split.alignment.score + min(MOST_FOR_LENGTH, letters / LETTERS_A_POINT)


def _by_names(row: Row, names: Stack, stacks: Sequence[Stack], slots: Sequence[Slot], pitch: float) -> list[_Split]:
    square = row[names.column]
    if square is None:
        return []
    left = [stack for stack in stacks if stack.column < names.column]
    marks = [e.at for s in left if s.kind == "marks" or _is_dashes(s) for e in s.entries]
    begun = starts(names.lines, square.piece.box, marks, square.inferred != "no_column_lines")
    if len(slots) == 1:
        return _listed(names, begun, slots, pitch)
    headings = [bottom(s.lines[0]) for s in left if s.kind in ("text", "units") and s.lines]
    alignment = aligned(names.lines, begun, slots, pitch, headings)
    if len(alignment.parts) < 2 or alignment.score < SPLIT_FROM:
        return []
    return [_Split(names, slots, alignment, pitch)]


def _is_dashes(stack: Stack) -> bool:
    return bool(stack.lines) and all(text(line) in ("-", "–") for line in stack.lines)


def _listed(names: Stack, begun: Sequence[float], slots: Sequence[Slot], pitch: float) -> list[_Split]:
    """Numbered items beside one figure that stands between them: the figure of each."""
    marks = [mark_of(line) for line in names.lines]
    firsts = [n for n, mark in enumerate(marks) if mark and any(map(str.isalnum, mark)) and (not n or begun[n] > 0)]
    told = [text(entry.words) for entry in slots[0].entries.values()]
    between = abs(slots[0].at - bottom(names.lines[0])) > BESIDE_LINE * pitch
    if firsts[:1] != [0] or len(firsts) < 2 or not between or any(map(_AMOUNT.search, told)):
        return []
    parts = tuple(Part(first, end, 0) for first, end in pairwise([*firsts, len(names.lines)]))
    return [_Split(names, slots, Alignment(parts, SPLIT_FROM), pitch, repeated=True)]


def _made(row: Row, split: _Split) -> Iterator[Row]:
    count = len(split.alignment.parts)
    made: list[Row] = [[None] * len(row) for _ in range(count)]
    for column, square in squares(row):
        for place, part in _column(column, square, split):
            made[place][column] = part
    yield from made


def _column(column: int, square: Square, split: _Split) -> Iterator[tuple[int, Square]]:
    """The squares of one column, each with the row it begins in."""
    parts = split.alignment.parts
    if column == split.names.column:
        lines = split.names.lines
        held = [[word for line in lines[part.first : part.end] for word in line] for part in parts]
        yield from _each(square, split, held)
        return
    if any(column in slot.entries for slot in split.slots):
        held = [_words(split, part, column) for part in parts]
        if sum(map(bool, held)) == len({id(slot) for slot in split.slots if column in slot.entries}) or split.repeated:
            yield from _each(square, split, held)
            return
    if column > split.names.column and not square.piece.words:
        yield from _each(square, split, [()] * len(parts))
    else:
        yield from _coarse(column, square, split)


def _words(split: _Split, part: Part, column: int) -> list[Word]:
    entry = split.slots[part.slot].entries.get(column) if part.slot is not None else None
    return list(entry.words) if entry else []


def _each(square: Square, split: _Split, held: Sequence[Sequence[Word]]) -> Iterator[tuple[int, Square]]:
    yield from ((place, _part(square, split, words, place, place + 1)) for place, words in enumerate(held))


def _coarse(column: int, square: Square, split: _Split) -> Iterator[tuple[int, Square]]:
    """The texts of a column of fewer items, each over the rows beside it."""
    tops = split.tops
    stack = stack_of(column, lines_with_marks(square.piece.words))
    begun = starts(stack.lines, square.piece.box, (), square.inferred != "no_column_lines") if stack.lines else []
    held: dict[int, list[Word]] = {0: []}
    for line, score, own in zip(stack.lines, begun, _rows_of_units(stack, split), strict=True):
        beside = next((n for n, top in enumerate(tops) if abs(top - bottom(line)) <= BESIDE_LINE * split.pitch), None)
        if own or (beside and (score > 0 or is_figure(text(line)))):
            held[own or beside or 0] = []
        held[max(held)] += line
    blocks = blocks_of(stack.lines)
    if len(held) < len(blocks) <= len(tops):
        firsts = rows_beside(blocks, _edges(square, split))
        held = {place: [w for line in block for w in line] for place, block in zip(firsts, blocks, strict=True)}
    for place, end in pairwise([*sorted(held), len(tops)]):
        yield place, _part(square, split, held[place], place, end)


def _rows_of_units(stack: Stack, split: _Split) -> list[int | None]:
    """For each line of a column that holds `%` and nothing else the row whose figures it stands beside, on their line;
    of none where some row has none there. Other short words may be the lines of a text in a narrow column."""
    parts = [(n, split.slots[part.slot].at) for n, part in enumerate(split.alignment.parts) if part.slot is not None]
    near = ON_THE_LINE * split.pitch
    found = [next((n for n, at in parts if abs(at - bottom(line)) <= near), None) for line in stack.lines]
    units = stack.column > split.names.column and all(text(line) == "%" for line in stack.lines)
    return found if units and {n for n, _ in parts} <= set(found) else [None] * len(found)


def _edges(square: Square, split: _Split) -> list[float]:
    """Where the rows of a split begin and end."""
    middles = [(a + b) / 2 - split.pitch / 2 for a, b in pairwise(split.tops)]
    return [square.piece.box.top, *middles, square.piece.box.bottom]


def _part(square: Square, split: _Split, words: Sequence[Word], first: int, end: int) -> Square:
    box, edges = square.piece.box, _edges(square, split)
    piece = Piece(square.piece.page, Box(box.x0, edges[first], box.x1, edges[end]), tuple(words))
    return Square((piece,), end - first, square.columns, inferred="split_cell")

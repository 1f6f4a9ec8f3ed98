"""The account of every figure: what became of each cell with digits, and of each figure of the running text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from extractor.meaning.column_roles import MEASURES, SHARES
from extractor.prose.text import Paragraph
from extractor.words.header_vocabulary import KINDS, plain
from schemas.document import Document, PageNote
from schemas.geometry import Box
from schemas.reading import KINDS_OF_TABLE, Doubt, DoubtReason, Reading
from schemas.table import Cell, Table

_LIST_MARK: Final = re.compile(r"^\(?(\d{1,3})[.)]{0,2}$")
_COLUMN_NUMBER: Final = re.compile(r"^-?\(?\s*(?:\d{1,2}|[a-z])\s*\)?\s*(?:=.*)?$", re.I)
_DIGIT: Final = re.compile(r"\d")
_FIGURE: Final = re.compile(r"\d[\d.,]*")
_CAPTION: Final = re.compile(r"^\s*tabel\s+[\dIVX]+(?:[.\-]\s?\d+)*\b", re.I)
_LEADERS: Final = re.compile(r"\.{4,}|…")  # a list of tables at the front of a report
_LONGEST_FIGURE: Final = 60  # letters of a cell that holds a figure: longer ones are sentences with a number in them
_LONGEST_CAPTION: Final = 200
_TOUCH: Final = 2.0  # points by which the box of a value may leave the cell it was read from
_NAMES: Final = frozenset({"indikator", "sasaran", "tujuan", "misi", "uraian", "number", "code", "revision"})
_NO_FIGURES: Final = frozenset({"schedule", "description", "date", "person_in_charge", "definition", "source"})
_SOUGHT: Final = frozenset(kind for kinds in KINDS_OF_TABLE.values() for kind in kinds)


class _Place(NamedTuple):
    page: int
    box: Box
    known: bool


@dataclass(frozen=True, slots=True)
class _Cells:
    """What became of the cells with digits of one table: how many are known, kept, and not understood by reason."""

    known: int
    other: int
    unread: dict[DoubtReason, list[Cell]]

    @property
    def count(self) -> int:
        return self.known + self.other + sum(map(len, self.unread.values()))


def account_of(document: Document, paragraphs: Sequence[Paragraph] = ()) -> Reading:
    """The account of `document`; `paragraphs` of its running text are looked through for captions without a table."""
    places = _Places(_places(document))
    by_table = {table.id: _cells_of(table, places) for table in document.tables}
    doubts = [doubt for table in document.tables for doubt in _doubts(table, by_table[table.id])]
    doubts += [*_failed(document.page_notes), *_captions_alone(document, paragraphs)]
    known = sum(cells.known for cells in by_table.values())
    other = sum(cells.other for cells in by_table.values())
    unread = sum(len(several) for cells in by_table.values() for several in cells.unread.values())
    return Reading(
        digit_cells=known + other + unread,
        known=known,
        other=other,
        not_understood=unread,
        text_figures=len(document.claims),
        text_known=sum(claim.measure is not None for claim in document.claims),
        rows=sum(1 for _ in _understood_rows(document)),
        found=_found(document),
        doubtful=sorted(doubts, key=lambda doubt: (-doubt.cells, doubt.page)),
    )


class _Places:
    """Where values stand, by page; most stand in the very box of their cell."""

    def __init__(self, places: Iterable[_Place]) -> None:
        self._by_page: dict[int, list[_Place]] = defaultdict(list)
        self._known: set[tuple[int, Box]] = set()
        for place in places:
            self._by_page[place.page].append(place)
            if place.known:
                self._known.add((place.page, place.box))

    def held(self, cell: Cell) -> list[bool]:
        """Whether each value in the cell has a known measure."""
        if (cell.page, cell.bbox) in self._known:
            return [True]
        return [place.known for place in self._by_page.get(cell.page, ()) if _stands_in(place.box, cell.bbox)]


def _places(document: Document) -> Iterator[_Place]:
    for row in document.all_rows:
        for value in row.values:
            yield _Place(value.page, value.bbox, value.measure in MEASURES or value.header_measure in SHARES)
    for aggregate in document.aggregates:
        yield _Place(aggregate.page, aggregate.bbox, True)
    for scale in document.scales:
        yield from (_Place(scale.page, band.bbox, True) for band in scale.bands if band.bbox is not None)


def _cells_of(table: Table, places: _Places) -> _Cells:
    known = other = 0
    unread: dict[DoubtReason, list[Cell]] = defaultdict(list)
    for column, cell in _digit_cells(table):
        held = places.held(cell)
        if any(held):
            known += 1
        elif held:
            other += 1
        else:
            unread[_why(table, column, cell)].append(cell)
    if unread and not known and not other:
        unread = {"table_not_understood": [cell for cells in unread.values() for cell in cells]}
    return _Cells(known, other, unread)


def _digit_cells(table: Table) -> Iterator[tuple[int, Cell]]:
    """Cells that hold a figure, with their column: no numbers of rows or columns, no names that have a digit."""
    named = {c for c, column in enumerate(table.columns) if column.role in _NAMES}
    told_apart = {c for c, column in enumerate(table.columns) if column.role in _NO_FIGURES}
    numbered = {c for c in range(max(map(len, table.rows), default=0)) if _numbers_rows(table, c)}
    for row in table.rows:
        filled = [(column, cell) for column, cell in enumerate(row) if cell is not None and cell.text]
        if len(filled) > 1 and all(_COLUMN_NUMBER.match(cell.text) for _, cell in filled):
            continue
        for column, cell in filled:
            bare = _LIST_MARK.match(cell.text)
            is_name = column in named and (bare or any(map(str.isalpha, cell.text)))
            is_mark = bare and not cell.text[-1].isdigit()
            figure = _DIGIT.search(cell.text) and len(cell.text) <= _LONGEST_FIGURE
            if figure and not is_name and not is_mark and column not in told_apart and column not in numbered:
                yield column, cell


def _numbers_rows(table: Table, column: int) -> bool:
    """Whether a column holds the numbers of its rows: said to, or marks that count up from one, again and again."""
    if column < len(table.columns) and table.columns[column].role in ("number", *MEASURES):
        return table.columns[column].role == "number"
    cells = [row[column] for row in table.rows if column < len(row)]
    texts = [cell.text for cell in cells if cell is not None and cell.text]
    marks = [match for text in texts if (match := _LIST_MARK.match(text))]
    numbers = [int(match[1]) for match in marks]
    steps = all(after in (before + 1, 1) for before, after in pairwise(numbers))
    return bool(numbers) and len(marks) == len(texts) and numbers[0] == 1 and steps


def _stands_in(value: Box, cell: Box) -> bool:
    if value.top > cell.bottom + _TOUCH or value.bottom < cell.top - _TOUCH:
        return False
    (x, y), (cell_x, cell_y) = value.middle, cell.middle
    return _around(cell, x, y) or _around(value, cell_x, cell_y)


def _around(box: Box, x: float, y: float) -> bool:
    return box.x0 - _TOUCH <= x <= box.x1 + _TOUCH and box.top - _TOUCH <= y <= box.bottom + _TOUCH


def _why(table: Table, column: int, cell: Cell) -> DoubtReason:
    if len(_FIGURE.findall(cell.text)) > 1:
        return "several_figures"
    role = table.columns[column].role if column < len(table.columns) else "other"
    return "row_not_understood" if role in MEASURES else "column_unknown"


def _doubts(table: Table, cells: _Cells) -> Iterator[Doubt]:
    for reason, several in sorted(cells.unread.items()):
        page = min(cell.page for cell in several)
        yield Doubt(
            page=page, table=table.id, caption=_caption(table), cells=len(several), of=cells.count, reason=reason
        )


def _caption(table: Table) -> str | None:
    return table.caption or " ".join(table.title) or None


def _failed(notes: Sequence[PageNote]) -> Iterator[Doubt]:
    for note in notes:
        if note.content == "failed":
            yield Doubt(page=note.page, reason="page_failed")
        elif note.content == "picture":
            yield Doubt(page=note.page, reason="page_is_picture")


def _captions_alone(document: Document, paragraphs: Sequence[Paragraph]) -> Iterator[Doubt]:
    """Captions in the running text that sound like a table one looks for, where no table stands on their page or the
    next one."""
    pages = {page for table in document.tables for page in table.pages}
    for paragraph in paragraphs:
        text = paragraph.text
        if not _CAPTION.match(text) or len(text) > _LONGEST_CAPTION or _LEADERS.search(text):
            continue
        page = paragraph.page
        if not pages & {page, page + 1} and {match.name for match in KINDS.all(plain(text))} & _SOUGHT:
            yield Doubt(page=page, caption=text, reason="caption_without_table")


def _understood_rows(document: Document) -> Iterator[tuple[str, int]]:
    """Kind and page of every row with a figure of a known measure."""
    for row in document.all_rows:
        if any(value.measure in MEASURES and value.raw for value in row.values):
            yield row.kind, row.page


def _found(document: Document) -> dict[str, list[int]]:
    pages = Counter(_understood_rows(document))
    return {kind: sorted(page for name, page in pages if name == kind) for kind in sorted({kind for kind, _ in pages})}

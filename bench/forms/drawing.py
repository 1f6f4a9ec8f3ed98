"""Forms as pages that the reader takes, after a cover and a page of text as each report has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from bench.forms.look import Look
from bench.forms.table import Cell, Form, Row, Table
from extractor.pages.page import Fill, Page, Ruling, Word
from schemas.geometry import Box

_LETTER, _LINE, _HEIGHT = 4.2, 11.0, 9.0  # points, of the letters drawn
_MARGIN, _FOOT, _GAP = 56.0, 70.0, 4.0
_PORTRAIT: Final = (595.0, 842.0)
_GREY, _PALE = (190, 205, 225), (235, 241, 250)


@dataclass(slots=True)
class _Sheet:
    """What is drawn on one page so far."""

    y: float
    words: list[Word] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Set:
    """A row set in its columns: the printed lines of each cell, and how high the row is."""

    row: Row
    lines: Sequence[Sequence[str]]
    height: float


def pages(agency: str, year: int, form: Form, look: Look) -> list[Page]:
    size = _PORTRAIT[::-1] if look.landscape else _PORTRAIT
    front = [_cover(agency, year), _text_page(agency, year)]
    sheets = [_Sheet(look.start)]
    _text(sheets[0], f"Laporan Kinerja {agency} Tahun {year}", _MARGIN, 40.0)
    for block in form.blocks:
        if isinstance(block, str):
            _sentence(sheets, block, size, look)
        else:
            _table(sheets, block, size, look)
    drawn = [_page(number, sheet, size) for number, sheet in enumerate(sheets, start=3)]
    return [*front, *drawn]


def _cover(agency: str, year: int) -> Page:
    sheet = _Sheet(0.0)
    for place, line in enumerate(("LAPORAN KINERJA", agency.upper(), f"TAHUN {year}")):
        _text(sheet, line, 180.0, 200.0 + 60 * place, size=16.0)
    return Page(1, *_PORTRAIT, 0, sheet.words)


def _text_page(agency: str, year: int) -> Page:
    sheets = [_Sheet(90.0)]
    for _ in range(4):
        text = f"Laporan kinerja ini menyajikan capaian {agency} selama tahun {year} sebagai wujud akuntabilitas."
        _sentence(sheets, text, _PORTRAIT, None)
    return _page(2, sheets[0], _PORTRAIT)


def _sentence(sheets: list[_Sheet], text: str, size: tuple[float, float], look: Look | None) -> None:
    lines = _lines(text, size[0] - 2 * _MARGIN, 1.0)
    if sheets[-1].y + _LINE * len(lines) > size[1] - _FOOT:
        sheets.append(_Sheet(_MARGIN + 20))
    for line in lines:
        _text(sheets[-1], line, _MARGIN, sheets[-1].y)
        sheets[-1].y += _LINE + 2
    sheets[-1].y += 6 if look else 10


def _table(sheets: list[_Sheet], table: Table, size: tuple[float, float], look: Look) -> None:
    xs = _xs(table.widths, size[0] - 2 * _MARGIN)
    head = list(_set(_headed(table.head, look), xs, look))
    body = list(_set(table.body, xs, look))
    if table.caption and look.captions:
        _sentence(sheets, table.caption, size, look)
    if sheets[-1].y + sum(row.height for row in [*head, *body[:1]]) > size[1] - _FOOT:
        sheets.append(_Sheet(_MARGIN + 20))
    _rows(sheets[-1], head, xs, look, table, head=True)
    for part in _parts(body):
        if sheets[-1].y + sum(row.height for row in part) > size[1] - _FOOT and sheets[-1].y > _MARGIN + 60:
            part = _cut(sheets[-1], part, xs, look, table, size[1] - _FOOT) if look.cut else part
            _closed(sheets[-1], xs, look, table)
            sheets.append(_Sheet(_MARGIN + 20))
            if look.again:
                _rows(sheets[-1], head, xs, look, table, head=True)
        _rows(sheets[-1], part, xs, look, table, head=False)
    _closed(sheets[-1], xs, look, table)
    sheets[-1].y += 14


def _headed(head: Sequence[Row], look: Look) -> list[Row]:
    def set_as(cell: Cell) -> Cell:
        text = cell.text.upper() if look.upper else cell.text
        return Cell(text, cell.span, cell.rows, "centre", bold=True, turned=cell.turned)

    rows: list[Row] = [[cell and set_as(cell) for cell in row] for row in head]
    if rows and look.numbers:
        rows.append([Cell(look.numbers.format(at), align="centre") for at in range(1, len(rows[0]) + 1)])
    return rows


def _xs(widths: Sequence[float], room: float) -> list[float]:
    whole = sum(widths)
    return [_MARGIN + room * part / whole for part in accumulate(widths, initial=0.0)]


def _set(rows: Sequence[Row], xs: Sequence[float], look: Look) -> Iterator[_Set]:
    """Cells that are merged down make the last of their rows as high as they need."""
    needs: dict[int, float] = {}
    heights: list[float] = []
    lined = [[_cell_lines(row, at, xs, look) for at in range(len(row))] for row in rows]
    tops = [0.0]
    for place, row in enumerate(rows):
        height = _LINE + look.padding
        for cell, lines in zip(row, lined[place], strict=True):
            own = look.padding + (60.0 if cell and cell.turned else _LINE * len(lines))
            if cell and cell.rows == 1:
                height = max(height, own)
            elif cell:
                last = place + cell.rows - 1
                needs[last] = max(needs.get(last, 0.0), tops[place] + own)
        height = max(height, needs.get(place, 0.0) - tops[place])
        heights.append(height)
        tops.append(tops[-1] + height)
    return (_Set(*one) for one in zip(rows, lined, heights, strict=True))


def _cell_lines(row: Row, at: int, xs: Sequence[float], look: Look) -> list[str]:
    cell = row[at]
    if cell is None:
        return []
    if cell.turned:
        return [cell.text]
    width = xs[at + cell.span] - xs[at] - 2 * _GAP - cell.indent
    if cell.beside is not None and (names := row[cell.beside]) is not None:
        texts = zip(cell.text.split("\n"), names.text.split("\n"), strict=True)
        room = xs[cell.beside + 1] - xs[cell.beside] - 2 * _GAP
        return [line for text, name in texts for line in _beside(text, width, _lines(name, room, look.room), look)]
    return [line for text in cell.text.split("\n") for line in _lines(text, width, look.room)]


def _beside(text: str, width: float, name: Sequence[str], look: Look) -> list[str]:
    """The lines of `text`, and empty ones until its name ends."""
    lines = _lines(text, width, look.room)
    return lines + [""] * (len(name) - len(lines))


def _lines(text: str, width: float, room: float) -> list[str]:
    """Broken between words, and inside a word that is wider than its cell."""
    most = max(1, int(width / (_LETTER * room)))
    lines = [""]
    for word in text.split():
        pieces = [word[at : at + most] for at in range(0, len(word), most)]
        for piece in pieces:
            longer = f"{lines[-1]} {piece}".strip() if piece is pieces[0] else ""
            if longer and len(longer) <= most:
                lines[-1] = longer
            elif lines[-1]:
                lines.append(piece)
            else:
                lines[-1] = piece
    return lines


def _parts(rows: Sequence[_Set]) -> Iterator[list[_Set]]:
    """Rows with those that a merged cell holds together."""
    part: list[_Set] = []
    left = 0
    for row in rows:
        part.append(row)
        left = max(left - 1, max((cell.rows - 1 for cell in row.row if cell), default=0))
        if not left:
            yield part
            part = []
    if part:
        yield part


def _cut(sheet: _Sheet, part: list[_Set], xs: Sequence[float], look: Look, table: Table, foot: float) -> list[_Set]:
    """Draw what of a single row has room above `foot`; the rest of its lines are what comes on the next page."""
    if len(part) != 1 or (count := int((foot - sheet.y - look.padding) // _LINE)) < 1 or len(part[0].row) < 2:
        return part
    row = part[0]
    if max(map(len, row.lines)) <= count:
        return part
    first, rest = ([lines[a:b] for lines in row.lines] for a, b in ((0, count), (count, None)))
    _rows(sheet, [_Set(row.row, first, _LINE * count + look.padding)], xs, look, table, head=False)
    return [_Set(row.row, rest, _LINE * max(map(len, rest)) + look.padding)]


def _rows(sheet: _Sheet, rows: Sequence[_Set], xs: Sequence[float], look: Look, table: Table, head: bool) -> None:
    tops = list(accumulate((row.height for row in rows), initial=sheet.y))
    for place, row in enumerate(rows):
        for at, (cell, lines) in enumerate(zip(row.row, row.lines, strict=True)):
            if cell is not None:
                foot = tops[min(place + cell.rows, len(rows))]
                _cell(sheet, cell, lines, Box(xs[at], tops[place], xs[at + cell.span], foot), look, table, head)
    if table.lined and look.rules == "three" and head and rows:
        sheet.rulings += [Ruling("h", y, xs[0], xs[-1]) for y in (tops[0], tops[-1])]
    sheet.y = tops[-1]


def _closed(sheet: _Sheet, xs: Sequence[float], look: Look, table: Table) -> None:
    if table.lined and look.rules in ("three", "columns"):
        sheet.rulings.append(Ruling("h", sheet.y, xs[0], xs[-1]))


def _cell(sheet: _Sheet, cell: Cell, lines: Sequence[str], box: Box, look: Look, table: Table, head: bool) -> None:
    if cell.turned:
        _turned(sheet, cell.text, box)
    else:
        spare = box.height - look.padding - _LINE * len(lines)
        top = box.top + 1 + look.padding / 2 + (spare / 2 if (look.centred or head) and spare > 0 else 0)
        for place, line in enumerate(lines):
            _text(sheet, line, _left(line, cell, box, look), top + _LINE * place, look.room, bold=cell.bold)
    if table.lined:
        _border(sheet, box, look, head)


def _left(line: str, cell: Cell, box: Box, look: Look) -> float:
    width = _width(line, look.room)
    align = "centre" if cell.align == "right" and look.middle else cell.align
    if align == "centre":
        return max(box.x0 + 2, (box.x0 + box.x1 - width) / 2)
    return box.x1 - _GAP - width if align == "right" else box.x0 + _GAP + cell.indent


def _width(line: str, room: float) -> float:
    return _LETTER * room * (len(line) - 0.4 * line.count(" "))


def _border(sheet: _Sheet, box: Box, look: Look, head: bool) -> None:
    if look.rules in ("grid", "across") or (look.rules == "columns" and head):
        sheet.rulings += [Ruling("h", y, box.x0, box.x1) for y in (box.top, box.bottom)]
    if look.rules in ("grid", "columns"):
        sheet.rulings += [Ruling("v", x, box.top, box.bottom) for x in (box.x0, box.x1)]
    if look.rules == "fills":
        inner = Box(box.x0 + 0.5, box.top + 0.5, box.x1 - 0.5, box.bottom - 0.5)
        sheet.fills.append(Fill(inner, _GREY if head else _PALE))


def _turned(sheet: _Sheet, text: str, box: Box) -> None:
    """Words from bottom to top, in one line."""
    x, y = (box.x0 + box.x1 - _HEIGHT) / 2, box.bottom - 3
    for word in text.split():
        long = _LETTER * len(word)
        sheet.words.append(Word(word, Box(x, y - long, x + _HEIGHT, y), _HEIGHT, upright=False))
        y -= long + _LETTER * 0.6


def _text(
    sheet: _Sheet, text: str, x: float, top: float, room: float = 1.0, size: float = _HEIGHT, bold: bool = False
) -> None:
    letter = _LETTER * room * size / _HEIGHT
    for word in text.split():
        sheet.words.append(Word(word, Box(x, top, x + letter * len(word), top + size), size, bold))
        x += letter * (len(word) + 0.6)


def _page(number: int, sheet: _Sheet, size: tuple[float, float]) -> Page:
    _text(sheet, str(number), size[0] / 2, size[1] - 36)
    return Page(number, *size, 0, sheet.words, sheet.rulings, sheet.fills)

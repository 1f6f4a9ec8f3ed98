"""One table drawn in many styles, as pages that the reader takes: what a report prints stays, how it looks changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Final

from extractor.pages.page import Fill, Page, Ruling, Word
from schemas.geometry import Box

WIDTHS: Final = (26.0, 112.0, 150.0, 48.0, 60.0, 60.0, 60.0)
HEAD: Final = ("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)")
SYNONYMS: Final = ("No.", "Sasaran", "Indikator Kinerja Utama", "Sat.", "Rencana", "Hasil", "% Capaian")
TITLE: Final = "PENGUKURAN KINERJA TAHUN 2024"
_LETTER, _LINE, _HEIGHT = 4.2, 11.0, 9.0  # points, of the letters drawn
_LEFT, _TOP = 40.0, 90.0
_PAGE: Final = (595.0, 842.0)
_COLOUR: Final = (200, 215, 235)


@dataclass(frozen=True, slots=True)
class Row:
    sasaran: str
    indikator: str
    satuan: str
    values: tuple[str, str, str]  # target, realisasi, capaian


@dataclass(frozen=True, slots=True)
class Style:
    """`rules` tells which borders are drawn: all (`grid`), only those across in one piece (`across`) or cell by cell
    (`pieces`), none with each cell filled (`fills`), or nothing
    (`none`). `moved` shifts the column lines of pages after the first."""

    head: Sequence[str] = HEAD
    rules: str = "grid"
    filled_head: bool = False
    packed: bool = False
    head_again: bool = True
    moved: float = 0.0
    title: str = TITLE
    boxed_footer: bool = False
    foot: float = 760.0
    page_number: float = 810.0
    frame: bool = False
    picture: bool = False
    bullets: str = ""
    figures_at: str = "top"


@dataclass(slots=True)
class _Sheet:
    """What is drawn on one page so far."""

    words: list[Word] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    y: float = _TOP


Cells = Sequence[Sequence[str]]


def pages(rows: Sequence[Row], style: Style) -> list[Page]:
    """`rows` as a table in this style, over as many pages as it needs."""
    sheets = [_Sheet()]
    _text(sheets[0], style.title, 190.0, _TOP - 30)
    if style.head:
        _drawn(sheets[0], _wrapped(style.head), style, header=True, xs=_xs(0.0))
    for cells in _bodies(rows, style):
        if sheets[-1].y + _tall(cells) > style.foot:
            sheets.append(_Sheet())
            if style.head and style.head_again:
                _drawn(sheets[-1], _wrapped(style.head), style, header=True, xs=_xs(style.moved))
        _drawn(sheets[-1], cells, style, header=False, xs=_xs(style.moved if len(sheets) > 1 else 0.0))
    return [_page(number, sheet, style) for number, sheet in enumerate(sheets, start=1)]


def _bodies(rows: Sequence[Row], style: Style) -> Iterator[Cells]:
    """The cells of each ruled row, each as its printed lines."""
    count = 0
    for sasaran, group in groupby(rows, key=lambda row: row.sasaran):
        own = list(group)
        if style.packed:
            yield _packed(count + 1, sasaran, own, style)
        else:
            for n, row in enumerate(own, start=1):
                yield _wrapped((str(count + n), row.sasaran, row.indikator, row.satuan, *row.values))
        count += len(own)


def _packed(number: int, sasaran: str, rows: Sequence[Row], style: Style) -> Cells:
    """One box of several rows: names below each other, each with its figures beside one of its lines."""
    names: list[str] = []
    figures: list[list[str]] = [[], [], [], []]
    for place, row in enumerate(rows):
        mark = {"": "", "letters": f"{chr(ord('a') + place)}. "}.get(style.bullets, f"{style.bullets} ")
        lines = _lines(mark + row.indikator, WIDTHS[2])
        names += lines
        for column, text in zip(figures, (row.satuan, *row.values), strict=True):
            beside = {"top": 0, "middle": len(lines) // 2, "foot": len(lines) - 1}[style.figures_at]
            column += [text if n == beside else "" for n in range(len(lines))]
    return [[str(number)], _lines(sasaran, WIDTHS[1]), names, *figures]


def _wrapped(texts: Sequence[str]) -> Cells:
    return [_lines(text, width) for text, width in zip(texts, WIDTHS, strict=True)]


def _lines(text: str, width: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) * _LETTER > width - 8 and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _xs(moved: float) -> list[float]:
    """The column lines; all but the outer ones are moved."""
    xs = [_LEFT + sum(WIDTHS[:column]) for column in range(len(WIDTHS) + 1)]
    return [xs[0], *(x + moved for x in xs[1:-1]), xs[-1]]


def _tall(cells: Cells) -> float:
    return _LINE * max(len(cell) for cell in cells) + 6


def _drawn(sheet: _Sheet, cells: Cells, style: Style, header: bool, xs: Sequence[float]) -> None:
    top, foot = sheet.y, sheet.y + _tall(cells)
    for x, cell in zip(xs, cells, strict=False):
        for n, line in enumerate(cell):
            _text(sheet, line, x + 4, top + 4 + _LINE * n)
    sheet.y = foot
    if header and style.filled_head:
        sheet.fills += [Fill(Box(a + 0.5, top, b - 0.5, foot - 0.5), _COLOUR) for a, b in pairwise(xs)]
    elif style.rules == "fills":
        sheet.fills += [Fill(Box(a + 0.5, top + 0.5, b - 0.5, foot - 0.5), _COLOUR) for a, b in pairwise(xs)]
    elif style.rules != "none":
        sheet.rulings += _borders(xs, top, foot, style.rules)


def _borders(xs: Sequence[float], top: float, foot: float, rules: str) -> Iterator[Ruling]:
    for at in (top, foot):
        if rules == "across":
            yield Ruling("h", at, xs[0], xs[-1])
        else:
            yield from (Ruling("h", at, a, b) for a, b in pairwise(xs))
    if rules == "grid":
        yield from (Ruling("v", x, top, foot) for x in xs)


def _text(sheet: _Sheet, text: str, x: float, top: float) -> None:
    for word in text.split():
        sheet.words.append(Word(word, Box(x, top, x + _LETTER * len(word), top + _HEIGHT), _HEIGHT))
        x += _LETTER * (len(word) + 0.6)


def _page(number: int, sheet: _Sheet, style: Style) -> Page:
    width, height = _PAGE
    if style.boxed_footer:
        _text(sheet, "LAPORAN KINERJA", 60, 786)
        _text(sheet, f"III - {number}", 515, 786)
        for a, b in ((_LEFT, 500.0), (500.0, 556.0)):
            sheet.rulings += [Ruling("h", at, a, b) for at in (782.0, 800.0)]
            sheet.rulings += [Ruling("v", x, 782.0, 800.0) for x in (a, b)]
    else:
        _text(sheet, str(number), 530, style.page_number)
    if style.frame:
        sheet.rulings += [Ruling("h", at, 20, width - 20) for at in (20, height - 20)]
        sheet.rulings += [Ruling("v", x, 20, height - 20) for x in (20, width - 20)]
    images = (Box(0, 0, width, height),) if style.picture else ()
    return Page(number, width, height, 0, sheet.words, sheet.rulings, sheet.fills, images)


def in_other_order(rows: Sequence[Row]) -> list[Row]:
    """The same rows, the last sasaran first."""
    groups = [list(group) for _, group in groupby(rows, key=lambda row: row.sasaran)]
    return [row for group in reversed(groups) for row in group]

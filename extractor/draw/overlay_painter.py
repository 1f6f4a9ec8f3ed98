"""Paints marks upon the picture of a page, with a legend below it."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from PIL import Image, ImageDraw, ImageFont

from extractor.draw.drawing import Canvas
from extractor.draw.overlay import Mark
from extractor.draw.thresholds import ARROW, BAR, DASH, LARGE, LEADING, LEGEND_LINE, SMALL, SWATCH
from schemas.geometry import Box

_Colour = tuple[int, int, int, int]  # the last is how opaque it is
_Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
_PAPER: Final = (255, 255, 255, 190)


class Style(NamedTuple):
    line: _Colour | None = None
    fill: _Colour | None = None
    width: int = 1
    dashed: bool = False


STYLES: Final = {
    "text": Style(fill=(120, 200, 120, 40)),
    "title": Style(fill=(170, 90, 200, 70)),
    "running": Style(line=(110, 110, 110, 255), fill=(110, 110, 110, 90)),
    "unseen": Style(line=(230, 0, 0, 255), width=2),
    "column": Style(fill=(190, 205, 220, 60)),
    "edge": Style(line=(230, 60, 160, 255), width=3),
    "header": Style(fill=(60, 60, 120, 70)),
    "cell": Style(line=(0, 90, 200, 255)),
    "inferred": Style(line=(0, 90, 200, 255), dashed=True),
    "row": Style(line=(0, 120, 60, 255)),
    "section": Style(line=(190, 130, 0, 255)),
    "no_row": Style(line=(220, 0, 0, 255)),
    "table": Style(line=(20, 20, 20, 255), width=2),
    "from_before": Style(line=(200, 80, 0, 255)),
    "goes_on": Style(line=(200, 80, 0, 255)),
}
_ROWS: Final = frozenset({"row", "section", "no_row"})
_SOLID: Final = _ROWS | {"edge", "from_before", "goes_on"}  # in the legend
# What a column of such a role is tinted with; all others are pale.
ROLES: Final = {
    "indikator": (255, 214, 102, 60),
    "uraian": (255, 214, 102, 60),
    "target": (102, 170, 255, 75),
    "realisasi": (90, 190, 120, 75),
    "capaian": (235, 130, 110, 75),
    "pagu_awal": (180, 150, 235, 75),
    "pagu": (102, 170, 255, 75),
    "sisa": (200, 170, 120, 75),
    "persen_keuangan": (235, 130, 110, 75),
    "persen_kinerja": (230, 160, 60, 75),
}


def painted(canvas: Canvas, marks: Iterable[Mark], legend: Mapping[str, str]) -> bytes:
    """A PNG of the page in grey with `marks` in colour upon it, and what the kinds in `legend` stand for below."""
    size = (canvas.columns, canvas.rows)
    page = Image.frombuffer("L", size, canvas.pixels, "raw", "L", canvas.stride, 1).convert("RGB")
    painter = _Painter(ImageDraw.Draw(page, "RGBA"), canvas.scale)
    order = list(STYLES)
    for mark in sorted(marks, key=lambda mark: order.index(mark.kind)):
        painter.paint(mark)
    kept = io.BytesIO()
    _with_legend(page, legend).save(kept, "PNG", compress_level=9)
    return kept.getvalue()


class _Painter:
    """Paints on `draw`, which has `scale` pixels a point."""

    def __init__(self, draw: ImageDraw.ImageDraw, scale: float) -> None:
        self._draw = draw
        self._scale = scale
        self._small, self._large = ImageFont.load_default(SMALL), ImageFont.load_default(LARGE)

    def paint(self, mark: Mark) -> None:
        box, style = Box(*(edge * self._scale for edge in mark.box)), STYLES[mark.kind]
        if mark.kind in _ROWS:
            self._row(box, style, mark.text)
        elif mark.kind == "column":
            self._column(box, style, mark.text)
        elif mark.kind == "table":
            self._area(box, style)
            self._label(box.x0, box.top - LARGE - 2 * (SMALL + LEADING) - 4, mark.text, self._large, style)
        elif mark.kind in ("from_before", "goes_on"):
            self._arrow(box, style, mark)
        elif mark.kind == "edge":
            self._draw.line((box.x0, box.top, box.x1, box.bottom), style.line, style.width)
        else:
            self._area(box, style)

    def swatch(self, kind: str, box: Box) -> None:
        style = STYLES[kind]
        if kind in _SOLID:
            self._draw.rectangle(box, style.line)
        else:
            self._area(box, style)

    def _area(self, box: Box, style: Style) -> None:
        if style.dashed:
            self._dashes(box, style)
        else:
            self._draw.rectangle(box, style.fill, style.line, style.width)

    def _dashes(self, box: Box, style: Style) -> None:
        for level in (box.top, box.bottom):
            for x in range(int(box.x0), int(box.x1), 2 * DASH):
                self._draw.line((x, level, min(x + DASH, box.x1), level), style.line, style.width)
        for side in (box.x0, box.x1):
            for y in range(int(box.top), int(box.bottom), 2 * DASH):
                self._draw.line((side, y, side, min(y + DASH, box.bottom)), style.line, style.width)

    def _column(self, box: Box, style: Style, text: str) -> None:
        """Tinted, with its role above it in as many lines as it has words."""
        words = text.replace("_", " ").split()
        self._draw.rectangle(box, ROLES.get(text.split()[0], style.fill))
        lines = list(_lines(words, box.width, self._small))
        for place, line in enumerate(reversed(lines), start=1):
            self._label(box.x0 + 2, box.top - place * (SMALL + LEADING), line, self._small, style)

    def _row(self, box: Box, style: Style, text: str) -> None:
        self._draw.rectangle((box.x0 - 2 * BAR, box.top + 2, box.x0 - BAR, box.bottom - 2), style.line)
        width = self._small.getlength(text)
        self._label(max(0.0, box.x0 - 3 * BAR - width), box.top + 2, text, self._small, style)

    def _arrow(self, box: Box, style: Style, mark: Mark) -> None:
        """At the table's upper or lower right corner, towards the page that `text` names."""
        away = -1 if mark.kind == "from_before" else 1
        x, y = box.x1 + ARROW + 4, (box.top if away < 0 else box.bottom) - away * 2 * ARROW
        tip = y + away * 2 * ARROW
        self._draw.polygon([(x - ARROW, y), (x + ARROW, y), (x, tip)], style.line)
        self._label(x - ARROW, y - (LARGE + 4 if away > 0 else -4), mark.text, self._large, style)

    def _label(self, x: float, y: float, text: str, font: _Font, style: Style) -> None:
        if text:
            place = (x, max(0.0, y))
            self._draw.rectangle(self._draw.textbbox(place, text, font), _PAPER)
            self._draw.text(place, text, (style.line or (0, 0, 0, 255))[:3], font)


def _lines(words: Iterable[str], width: float, font: _Font) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > width - 4:
            yield line
            line = word
        else:
            line = longer
    yield line


def _with_legend(page: Image.Image, legend: Mapping[str, str]) -> Image.Image:
    font = ImageFont.load_default(LARGE)
    places, x, y = dict[str, tuple[float, int]](), 10.0, page.height + 8
    for kind, words in legend.items():
        width = SWATCH[0] + 28 + font.getlength(words)
        if x > 10 and x + width > page.width:
            x, y = 10.0, y + LEGEND_LINE
        places[kind] = (x, y)
        x += width
    whole = Image.new("RGB", (page.width, y + LEGEND_LINE if places else page.height), "white")
    whole.paste(page)
    draw = ImageDraw.Draw(whole, "RGBA")
    painter = _Painter(draw, 1.0)
    for kind, (left, top) in places.items():
        painter.swatch(kind, Box(left, top, left + SWATCH[0], top + SWATCH[1]))
        draw.text((left + SWATCH[0] + 6, top - 2), legend[kind], "black", font)
    return whole

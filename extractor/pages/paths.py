"""The lines that a page draws. Word's table borders are mostly thin filled rectangles, rarely line objects."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable, Iterator
from itertools import pairwise, repeat
from typing import Final

import pypdfium2.raw as pdfium

from extractor.limits import Limits
from extractor.pages import plain_calls
from extractor.pages.clipped import is_cut_off
from extractor.pages.covered import Cover, Drawing
from extractor.pages.page import Fill, Ruling
from extractor.pages.plain_calls import argument_of
from extractor.pages.suspects import is_layered
from extractor.pages.thresholds import DEEPEST_FORM, INVISIBLE_RULE, SHORTEST_RULE, STRAIGHT_RULE, THICKEST_RULE
from schemas.geometry import Box

Place = Callable[[float, float, float, float], tuple[float, float, float, float]]
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

_IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_RECTANGLE: Final = 5  # segments
# Room for answers, made once: a page asks thousands of times, one after the other.
_EDGES: Final = (ctypes.c_float * 4)()
_EDGE_REFERENCES: Final = [ctypes.byref(_EDGES, 4 * place) for place in range(4)]
_PAINT: Final = (ctypes.c_uint * 4)()
_PAINT_REFERENCES: Final = [ctypes.byref(_PAINT, 4 * place) for place in range(4)]
_MODE: Final = (ctypes.c_int * 2)()
_MODE_REFERENCES: Final = [ctypes.byref(_MODE, 4 * place) for place in range(2)]
_four_floats: Final = struct.Struct("4f").unpack
_four_counts: Final = struct.Struct("4I").unpack
_two_numbers: Final = struct.Struct("2i").unpack


class PathReader:
    """Collects rulings, fills and picture boxes of one page; `cut` tells that the limit of objects bit. White
    rules stand apart, in `white`."""

    def __init__(self, place: Place, limits: Limits) -> None:
        self._place = place
        self._left = limits.objects
        self.rulings: list[Ruling] = []
        self.white: list[Ruling] = []
        self.dots: list[Box] = []
        self.fills: list[Fill] = []
        self.images: list[Box] = []
        self.shadings: list[Box] = []
        self._texts: list[tuple[int, Matrix]] = []
        self._covers: list[Cover] = []
        self._nested: list[Cover] = []
        self._layered: set[int] = set()
        self._clipped: set[int] = set()

    @property
    def cut(self) -> bool:
        return self._left < 0

    @property
    def drawing(self) -> Drawing:
        items = [item for item, _ in self._texts]
        numbers = frozenset(self._layered), frozenset(self._clipped)
        return Drawing(self._covers, len(items), self._locate, items, self._nested, *numbers)

    def _locate(self, text: int) -> Box:
        item, matrix = self._texts[text]
        return Box(*self._place(*_bounds(argument_of(item), matrix)))

    def read(self, page: object) -> None:
        address, count = plain_calls.address_of(page), int(pdfium.FPDFPage_CountObjects(page))
        items = map(plain_calls.page_object, repeat(argument_of(address)), range(count))
        self._objects(items, _IDENTITY, 0, layered=False)

    def _objects(self, items: Iterator[int], matrix: Matrix, depth: int, *, layered: bool) -> bool:
        """Whether the limit let all of them be read."""
        covers = self._nested if depth else self._covers
        for item in items:
            self._left -= 1
            if self._left < 0:
                return False
            kind = plain_calls.kind(item)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                if layered or is_layered(item):
                    self._layered.add(len(self._texts))
                if is_cut_off(item):
                    self._clipped.add(len(self._texts))
                self._texts.append((item, matrix))
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                fills = len(self.fills)
                self._path(argument_of(item), matrix)
                if len(self.fills) == fills + 1 and self._texts:
                    covers.append(Cover(item, self.fills[-1].box, len(self._texts), False))
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self.images.append(Box(*self._place(*_bounds(argument_of(item), matrix))))
                if self._texts:
                    covers.append(Cover(item, self.images[-1], len(self._texts), True))
            elif kind == pdfium.FPDF_PAGEOBJ_SHADING:
                self.shadings.append(Box(*self._place(*_bounds(argument_of(item), matrix))))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and not self._form(item, matrix, depth + 1, layered):
                return False
        return True

    def _form(self, item: int, matrix: Matrix, depth: int, layered: bool) -> bool:
        if depth > DEEPEST_FORM:
            return True
        form = argument_of(item)
        count = plain_calls.object_count(form)
        items = map(plain_calls.form_object, repeat(form), range(count))
        within = _multiply(_matrix_of(form), matrix)
        return self._objects(items, within, depth, layered=layered or is_layered(item))

    def _path(self, path: object, matrix: Matrix) -> None:
        plain_calls.draw_mode(path, *_MODE_REFERENCES)
        filled, stroked = _two_numbers(_MODE)
        if not filled and not stroked:
            return
        count = plain_calls.segment_count(path)
        self._left -= count
        if self._left < 0:
            return
        if count <= _RECTANGLE and not stroked:
            self._filled(path, *self._place(*_bounds(path, matrix)))  # most borders: their corners say no more
            return
        to_page = _multiply(_matrix_of(path), matrix)
        for points in _subpaths(path, count, to_page):
            if filled:
                xs, ys = [p[0] for p in points], [p[1] for p in points]
                self._filled(path, *self._place(min(xs), min(ys), max(xs), max(ys)))
            if stroked:
                self._stroked(path, points)

    def _filled(self, path: object, x0: float, top: float, x1: float, bottom: float) -> None:
        width, height = x1 - x0, bottom - top
        if width > THICKEST_RULE and height > THICKEST_RULE:
            colour = _colour(path, plain_calls.fill_colour)
            if colour is not None:
                self.fills.append(Fill(Box(x0, top, x1, bottom), colour))
        elif width >= SHORTEST_RULE or height >= SHORTEST_RULE:
            colour = _colour(path, plain_calls.fill_colour)
            if colour is not None:
                self._inked(colour).append(_along(x0, top, x1, bottom))
        elif _colour(path, plain_calls.fill_colour) is not None:
            self.dots.append(Box(x0, top, x1, bottom))

    def _stroked(self, path: object, points: list[Point]) -> None:
        colour = _colour(path, plain_calls.stroke_colour)
        if colour is None:
            return
        for (x0, y0), (x1, y1) in pairwise(points):
            if min(abs(x1 - x0), abs(y1 - y0)) <= STRAIGHT_RULE and max(abs(x1 - x0), abs(y1 - y0)) >= SHORTEST_RULE:
                self._inked(colour).append(_along(*self._place(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))))

    def _inked(self, colour: tuple[int, int, int]) -> list[Ruling]:
        return self.rulings if min(colour) < INVISIBLE_RULE else self.white


def _along(x0: float, top: float, x1: float, bottom: float) -> Ruling:
    width, height = x1 - x0, bottom - top
    if width >= height:
        return Ruling("h", (top + bottom) / 2, x0, x1, height)
    return Ruling("v", (x0 + x1) / 2, top, bottom, width)


def _subpaths(path: object, count: int, matrix: Matrix) -> Iterator[list[Point]]:
    """Corner points of each subpath, closed ones ending where they began; curves make no straight edge."""
    points: list[Point] = []
    for segment in map(plain_calls.segment, repeat(path), range(count)):
        if plain_calls.segment_kind(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        plain_calls.segment_point(segment, *_EDGE_REFERENCES[:2])
        x, y, _, _ = _four_floats(_EDGES)
        points.append(_apply(matrix, x, y))
        if plain_calls.segment_closes(segment):
            points.append(points[0])
    if points:
        yield points


def _bounds(item: object, matrix: Matrix) -> tuple[float, float, float, float]:
    plain_calls.bounds(item, *_EDGE_REFERENCES)
    left, bottom, right, top = _four_floats(_EDGES)
    if matrix == _IDENTITY:
        return left, bottom, right, top
    corners = [_apply(matrix, x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _colour(item: object, ask: Callable[..., int]) -> tuple[int, int, int] | None:
    """The colour as (r, g, b), or None where the paint is fully transparent."""
    if not ask(item, *_PAINT_REFERENCES):
        return (0, 0, 0)
    red, green, blue, alpha = _four_counts(_PAINT)
    return (red, green, blue) if alpha else None


def _matrix_of(item: object) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not plain_calls.matrix(item, ctypes.byref(matrix)):
        return _IDENTITY
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _multiply(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _apply(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f

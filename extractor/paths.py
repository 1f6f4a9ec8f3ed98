"""The lines that a page draws. Word's table borders are mostly thin filled rectangles, rarely line objects."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from itertools import pairwise

import pypdfium2.raw as pdfium

from extractor.limits import Limits
from extractor.page import Fill, Ruling
from schemas.geometry import Box

Place = Callable[[float, float, float, float], tuple[float, float, float, float]]
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_THIN = 3.0  # points: the thickest border seen is a double one of 2.25; a row of text is never below 5
_SHORTEST = 2.0
_RECTANGLE = 5  # segments
_DEEPEST_FORM = 12
# Places for answers, made once: a page asks thousands of times, one after the other.
_EDGES = tuple(ctypes.c_float() for _ in range(4))
_EDGE_REFERENCES = tuple(ctypes.byref(edge) for edge in _EDGES)
_PAINT = tuple(ctypes.c_uint() for _ in range(4))
_PAINT_REFERENCES = tuple(ctypes.byref(part) for part in _PAINT)
_INVISIBLE = 250  # a rule in white or nearly white paints over, it does not divide


class PathReader:
    """Collects rulings, fills and picture boxes of one page; `cut` tells that the limit of objects bit."""

    def __init__(self, place: Place, limits: Limits) -> None:
        self._place = place
        self._left = limits.objects
        self.rulings: list[Ruling] = []
        self.fills: list[Fill] = []
        self.images: list[Box] = []

    @property
    def cut(self) -> bool:
        return self._left < 0

    def read(self, page: object) -> None:
        for index in range(pdfium.FPDFPage_CountObjects(page)):
            if not self._object(pdfium.FPDFPage_GetObject(page, index), _IDENTITY, 0):
                return

    def _object(self, item: object, matrix: Matrix, depth: int) -> bool:
        self._left -= 1
        if self._left < 0:
            return False
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self.images.append(Box(*self._place(*_bounds(item, matrix))))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            return self._form(item, matrix, depth)
        return True

    def _form(self, form: object, matrix: Matrix, depth: int) -> bool:
        inner = _multiply(_matrix_of(form), matrix)
        return all(
            self._object(pdfium.FPDFFormObj_GetObject(form, index), inner, depth + 1)
            for index in range(pdfium.FPDFFormObj_CountObjects(form))
        )

    def _path(self, path: object, matrix: Matrix) -> None:
        fill_mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill_mode), ctypes.byref(stroke))
        if not fill_mode.value and not stroke.value:
            return
        count = pdfium.FPDFPath_CountSegments(path)
        self._left -= count
        if self._left < 0:
            return
        if count <= _RECTANGLE and not stroke.value:
            self._filled(path, Box(*self._place(*_bounds(path, matrix))))  # most borders: their corners say no more
            return
        to_page = _multiply(_matrix_of(path), matrix)
        for points in _subpaths(path, count, to_page):
            if fill_mode.value:
                xs, ys = [p[0] for p in points], [p[1] for p in points]
                self._filled(path, Box(*self._place(min(xs), min(ys), max(xs), max(ys))))
            if stroke.value:
                self._stroked(path, points)

    def _filled(self, path: object, box: Box) -> None:
        colour = _colour(path, pdfium.FPDFPageObj_GetFillColor)
        if colour is None:
            return
        thin = min(box.width, box.height) <= _THIN and max(box.width, box.height) >= _SHORTEST
        if thin and min(colour) < _INVISIBLE:
            self.rulings.append(_along(box))
        elif box.width > _THIN and box.height > _THIN:
            self.fills.append(Fill(box, colour))

    def _stroked(self, path: object, points: list[Point]) -> None:
        colour = _colour(path, pdfium.FPDFPageObj_GetStrokeColor)
        if colour is None or min(colour) >= _INVISIBLE:
            return
        for (x0, y0), (x1, y1) in pairwise(points):
            if min(abs(x1 - x0), abs(y1 - y0)) <= 1.0 and max(abs(x1 - x0), abs(y1 - y0)) >= _SHORTEST:
                self.rulings.append(_along(Box(*self._place(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))))


def _along(box: Box) -> Ruling:
    if box.width >= box.height:
        return Ruling("h", (box.top + box.bottom) / 2, box.x0, box.x1, box.height)
    return Ruling("v", (box.x0 + box.x1) / 2, box.top, box.bottom, box.width)


def _subpaths(path: object, count: int, matrix: Matrix) -> Iterator[list[Point]]:
    """Corner points of each subpath, closed ones ending where they began; curves make no straight edge."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        points.append(_apply(matrix, x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _bounds(item: object, matrix: Matrix) -> tuple[float, float, float, float]:
    left, bottom, right, top = _EDGES
    pdfium.FPDFPageObj_GetBounds(item, *_EDGE_REFERENCES)
    if matrix == _IDENTITY:
        return left.value, bottom.value, right.value, top.value
    corners = [_apply(matrix, x.value, y.value) for x in (left, right) for y in (bottom, top)]
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _colour(item: object, ask: Callable[..., int]) -> tuple[int, int, int] | None:
    """The colour as (r, g, b), or None where the paint is fully transparent."""
    red, green, blue, alpha = _PAINT
    if not ask(item, *_PAINT_REFERENCES):
        return (0, 0, 0)
    return (red.value, green.value, blue.value) if alpha.value else None


def _matrix_of(item: object) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix)):
        return _IDENTITY
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _multiply(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _apply(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f

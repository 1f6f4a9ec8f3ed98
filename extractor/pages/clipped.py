"""What the clips of an object leave of it: rows of a fixed height cut off what does not fit into them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator

import pypdfium2.raw as pdfium

Bounds = tuple[float, float, float, float]
"""Left, bottom, right and top, in points of the page as it is drawn."""


def is_cut_off(item: int) -> bool:
    """Whether the middle of an object lies beyond a clip, so that most of it, or all, is not seen."""
    handle = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
    paths = list(clip_paths(handle))
    if not paths:
        return False
    left, bottom, right, top = bounds_of(handle)
    x, y = (left + right) / 2, (bottom + top) / 2
    return any(not _holds(points, x, y) for points in paths)


def words_alone(page: object, items: Iterable[int]) -> frozenset[int]:
    """Those of the text objects `items` that hold no digit: a name may run on below the end of its row, and is whole
    with what the row cuts off; a figure that nobody sees is none."""
    cut = sorted(items)
    if not cut:
        return frozenset()
    text = pdfium.FPDFText_LoadPage(page)
    try:
        return frozenset(item for item in cut if not any(map(str.isdigit, _printed(item, text))))
    finally:
        pdfium.FPDFText_ClosePage(text)


def _printed(item: int, text: object) -> str:
    handle = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
    size = int(pdfium.FPDFTextObj_GetText(handle, text, None, 0))
    units = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFTextObj_GetText(handle, text, units, size)
    return bytes(units)[: max(0, size - 2)].decode("utf-16-le", errors="replace")


def clip_paths(item: object) -> Iterator[list[tuple[float, float]]]:
    """The points of each path of the clip of an object; none where nothing clips it."""
    clip = pdfium.FPDFPageObj_GetClipPath(item)
    count = int(pdfium.FPDFClipPath_CountPaths(clip)) if clip else 0
    for path in range(count):
        segments = int(pdfium.FPDFClipPath_CountPathSegments(clip, path))
        yield [point_of(pdfium.FPDFClipPath_GetPathSegment(clip, path, n)) for n in range(segments)]


def point_of(segment: object) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    return x.value, y.value


def bounds_of(item: object) -> Bounds:
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(item, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top


def _holds(points: list[tuple[float, float]], x: float, y: float) -> bool:
    """Whether the box around the points holds the place; a clip without points lets nothing through."""
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return bool(points) and min(xs) <= x <= max(xs) and min(ys) <= y <= max(ys)

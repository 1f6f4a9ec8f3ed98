"""Words that a later picture or filled box lies upon: nobody sees them.

What is drawn later lies above what was drawn before. Only what surely hides does: a plain rectangle or a picture, cut
as the page cuts it, without any transparency. What covers most of a page is a scan upon the text recognized in it.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

import pypdfium2.raw as pdfium

from extractor.pages.clipped import bounds_of, clip_paths, point_of
from extractor.pages.page import Word
from extractor.pages.thresholds import BACKGROUND_SHARE, CORNER_SLACK, LARGEST_PICTURE
from schemas.geometry import Box

_OPAQUE: Final = 255
_ALPHA: Final = slice(3, None, 4)  # of blue, green, red, alpha

Locate = Callable[[int], Box]


class Cover(NamedTuple):
    """A picture or filled box, as the `item` drawn after the first `texts` text objects of the page."""

    item: int
    box: Box
    texts: int
    is_picture: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a page draws that may hide or be hidden; `locate` gives the box of a numbered text object.

    `items` are the addresses of the text objects; `nested` are covers that are a part of something drawn as one, and
    `layered` the numbers of the texts in layers that can be switched off, `clipped` of those that a clip cuts off."""

    covers: Sequence[Cover]
    texts: int
    locate: Locate
    items: Sequence[int] = ()
    nested: Sequence[Cover] = ()
    layered: frozenset[int] = frozenset()
    clipped: frozenset[int] = frozenset()

    @property
    def cut_off(self) -> frozenset[int]:
        """The addresses of the clipped texts."""
        return frozenset(self.items[text] for text in self.clipped)


def uncovered(words: Sequence[Word], drawing: Drawing, document: object, page: object, size: Box) -> list[Word]:
    """`words` without those under a later cover."""
    hidden: set[int] = set()
    middles = sorted((*word.box.middle[::-1], n) for n, word in enumerate(words)) if drawing.covers else []
    locate = cache(drawing.locate)
    for cover in drawing.covers:
        if cover.box.width * cover.box.height > BACKGROUND_SHARE * size.width * size.height:
            continue
        first, last = bisect_left(middles, (cover.box.top,)), bisect_right(middles, (cover.box.bottom,))
        under = [n for _, x, n in middles[first:last] if cover.box.x0 <= x <= cover.box.x1 and words[n].ink == "plain"]
        for text in range(cover.texts, drawing.texts):
            if not under:
                break
            under = _not_of(locate(text), under, words)
        if under and hides(cover, document, page):
            hidden.update(under)
    if not hidden or 2 * len(hidden) > len(words):
        return list(words)
    return [word for n, word in enumerate(words) if n not in hidden]


def _not_of(text: Box, under: list[int], words: Sequence[Word]) -> list[int]:
    """Those of the words `under` that are no part of a text object, whose box is lower than the line of its letters."""
    x0, top, x1, bottom = text.x0, text.top, text.x1, text.bottom
    half = (bottom - top) / 2
    kept: list[int] = []
    for n in under:
        word = words[n].box
        apart = word.x0 >= x1 or x0 >= word.x1
        if apart or min(word.bottom, bottom) - max(word.top, top) < half:
            kept.append(n)
    return kept


def hides(cover: Cover, document: object, page: object) -> bool:
    """Whether nothing can be seen through a cover of the page."""
    item = ctypes.cast(cover.item, pdfium.FPDF_PAGEOBJECT)
    if pdfium.FPDFPageObj_HasTransparency(item) or _is_clipped(item):
        return False
    return _is_opaque_picture(item, document, page) if cover.is_picture else _is_rectangle(item)


def _is_clipped(item: object) -> bool:
    """Whether a clip cuts a part of the item off."""
    left, bottom, right, top = bounds_of(item)
    for points in clip_paths(item):
        if not points:
            return True
        xs, ys = [x for x, _ in points], [y for _, y in points]
        e = CORNER_SLACK
        if min(xs) > left + e or max(xs) < right - e or min(ys) > bottom + e or max(ys) < top - e:
            return True
        if not _on_the_edges(points, (min(xs), min(ys), max(xs), max(ys))):
            return True
    return False


def _is_rectangle(item: object) -> bool:
    """Whether a path, placed as it is drawn, fills its whole box."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    if (matrix.b or matrix.c) and (matrix.a or matrix.d):
        return False
    count = int(pdfium.FPDFPath_CountSegments(item))
    points = [point_of(pdfium.FPDFPath_GetPathSegment(item, n)) for n in range(count)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return 4 <= count <= 5 and _on_the_edges(points, (min(xs), min(ys), max(xs), max(ys)))


def _on_the_edges(points: Sequence[tuple[float, float]], box: tuple[float, float, float, float]) -> bool:
    """Whether all points are corners of their box."""
    left, bottom, right, top = box
    e = CORNER_SLACK
    return all(min(abs(x - left), abs(x - right)) <= e and min(abs(y - bottom), abs(y - top)) <= e for x, y in points)


def _is_opaque_picture(item: object, document: object, page: object) -> bool:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(item, width, height)
    if not 0 < width.value * height.value <= LARGEST_PICTURE:
        return False
    bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(document, page, item)
    if not bitmap:
        return False
    try:
        return _is_solid(bitmap)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _is_solid(bitmap: object) -> bool:
    if pdfium.FPDFBitmap_GetFormat(bitmap) != pdfium.FPDFBitmap_BGRA:
        return True
    size = pdfium.FPDFBitmap_GetStride(bitmap) * pdfium.FPDFBitmap_GetHeight(bitmap)
    return min(ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), size)[_ALPHA], default=0) == _OPAQUE

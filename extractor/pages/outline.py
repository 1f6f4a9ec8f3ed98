"""The bookmarks of a PDF: what its maker calls headings, and where each begins."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator

import pypdfium2.raw as pdfium

from extractor.pages.thresholds import DEEPEST_BOOKMARK, MOST_BOOKMARKS
from schemas.geometry import Box
from schemas.prose import Heading


def bookmarks(document: object) -> list[Heading]:
    """Of an open document, in its order, those that lead to a page of it. A list that leads back to itself is left
    where it does."""
    seen: set[int] = set()
    return [heading for mark, level in _marks(document, None, 1, seen) if (heading := _heading(document, mark, level))]


def _marks(document: object, parent: object, level: int, seen: set[int]) -> Iterator[tuple[object, int]]:
    mark = pdfium.FPDFBookmark_GetFirstChild(document, parent)
    while mark and len(seen) < MOST_BOOKMARKS and ctypes.addressof(mark.contents) not in seen:
        seen.add(ctypes.addressof(mark.contents))
        yield mark, level
        if level < DEEPEST_BOOKMARK:
            yield from _marks(document, mark, level + 1, seen)
        mark = pdfium.FPDFBookmark_GetNextSibling(document, mark)


def _heading(document: object, mark: object, level: int) -> Heading | None:
    target = pdfium.FPDFBookmark_GetDest(document, mark)
    text = " ".join(_text(lambda buffer, size: pdfium.FPDFBookmark_GetTitle(mark, buffer, size)).split())
    if not target or not text:
        return None
    index = pdfium.FPDFDest_GetDestPageIndex(document, target)
    size = pdfium.FS_SIZEF()
    if index < 0 or not pdfium.FPDF_GetPageSizeByIndexF(document, index, size):
        return None
    return Heading(page=index + 1, level=level, text=text, bbox=_place(target, size.width, size.height))


def _place(target: object, width: float, height: float) -> Box:
    """The line at which it begins; the head of the page where none is told."""
    has = [ctypes.c_int() for _ in range(3)]
    x, y, zoom = (pdfium.FS_FLOAT() for _ in range(3))
    told = pdfium.FPDFDest_GetLocationInPage(target, *map(ctypes.byref, has), *map(ctypes.byref, (x, y, zoom)))
    top = height - y.value if told and has[1].value else 0.0
    return Box(0.0, top, width, top).rounded()


def _text(read: Callable[[object, int], int]) -> str:
    """UTF-16 that the engine writes into a buffer of as many bytes as it asks for."""
    size = read(None, 0)
    buffer = ctypes.create_string_buffer(size)
    read(buffer, size)
    return buffer.raw.decode("utf-16-le", errors="replace").rstrip("\0")

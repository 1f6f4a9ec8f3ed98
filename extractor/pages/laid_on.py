"""What lies on a page without being part of it: text typed upon it, opaque stamps and boxes, the values of form fields.

A reader sees them as if they were printed. All other annotations (marks, notes, links) say nothing of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import pypdfium2.raw as pdfium

_ALWAYS: Final = frozenset({pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_STAMP})
_WHERE_FILLED: Final = frozenset({pdfium.FPDF_ANNOT_SQUARE, pdfium.FPDF_ANNOT_REDACT})

_FILLING: Final = b"IC"


class LaidOn(NamedTuple):
    """One of them: its left, bottom, right and top in units of the page, and whether it is a field of a form."""

    place: tuple[float, float, float, float]
    is_field: bool


def laid_into(page: object) -> list[LaidOn]:
    """Make what lies on `page` a part of it, in memory only; tells what there was.

    The page has to be loaded again to see it.
    """
    found = list(_annotations(page))
    if not any(found):
        return []
    for number in reversed(range(len(found))):
        if not found[number]:
            pdfium.FPDFPage_RemoveAnnot(page, number)
    done = pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    return [laid for laid in found if laid] if done else []


def _annotations(page: object) -> Iterator[LaidOn | None]:
    """Each annotation of the page, or None where it says nothing of its own."""
    for number in range(int(pdfium.FPDFPage_GetAnnotCount(page))):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        kind = int(pdfium.FPDFAnnot_GetSubtype(annotation))
        if kind in _ALWAYS or (kind in _WHERE_FILLED and pdfium.FPDFAnnot_HasKey(annotation, _FILLING)):
            yield LaidOn(_place(annotation), kind == pdfium.FPDF_ANNOT_WIDGET)
        else:
            yield None
        pdfium.FPDFPage_CloseAnnot(annotation)


def _place(annotation: object) -> tuple[float, float, float, float]:
    edges = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, edges)
    return edges.left, edges.bottom, edges.right, edges.top

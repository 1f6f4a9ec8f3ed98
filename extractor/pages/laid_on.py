"""What lies on a page without being part of it: text typed upon it, and the values of form fields.

A reader sees them as if they were printed. All other annotations (marks, notes, links, stamps) say nothing of their
own.
"""

from __future__ import annotations

from typing import Final

import pypdfium2.raw as pdfium

_READ: Final = frozenset({pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_WIDGET})


def laid_into(page: object) -> bool:
    """Make what is typed upon `page` a part of it, in memory only; tells whether there was any.

    The page has to be loaded again to see it.
    """
    kinds = _kinds(page)
    if not _READ & set(kinds):
        return False
    for place in reversed(range(len(kinds))):
        if kinds[place] not in _READ:
            pdfium.FPDFPage_RemoveAnnot(page, place)
    return bool(pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS)


def _kinds(page: object) -> list[int]:
    kinds = []
    for place in range(int(pdfium.FPDFPage_GetAnnotCount(page))):
        annotation = pdfium.FPDFPage_GetAnnot(page, place)
        kinds.append(int(pdfium.FPDFAnnot_GetSubtype(annotation)))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return kinds

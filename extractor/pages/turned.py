"""Pages whose letters lie on their side or upside down: they are shown as a reader would hold them."""

from __future__ import annotations

import math
from collections import Counter

import pypdfium2.raw as pdfium

from extractor.pages.thresholds import ENOUGH_TURNED, MOST_TURNED, STRAIGHT_DEGREES


def set_upright(page: object) -> bool:
    """Turn `page`, in memory only, so that most of its letters stand upright; tells whether it was turned."""
    turns = _turns_of_letters(page)
    if turns is None or turns == max(0, int(pdfium.FPDFPage_GetRotation(page))) % 4:
        return False
    pdfium.FPDFPage_SetRotation(page, turns)
    return True


def _turns_of_letters(page: object) -> int | None:
    """By how many quarter turns clockwise the page has to be shown, where nearly all of its letters agree on it."""
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return None
    try:
        quarters = Counter(_quarter(text, place) for place in range(int(pdfium.FPDFText_CountChars(text))))
    finally:
        pdfium.FPDFText_ClosePage(text)
    letters = sum(quarters.values()) - quarters.pop(None, 0)
    quarter, most = quarters.most_common(1)[0] if quarters else (None, 0)
    if quarter is None or letters < ENOUGH_TURNED or most < MOST_TURNED * letters:
        return None
    return -quarter % 4


def _quarter(text: object, place: int) -> int | None:
    """How many quarter turns clockwise a letter of page space is set turned; None for spaces and slanted ones."""
    if pdfium.FPDFText_GetUnicode(text, place) <= ord(" "):
        return None
    angle = math.degrees(float(pdfium.FPDFText_GetCharAngle(text, place)))
    quarter = round(angle / 90)
    return quarter % 4 if abs(angle - 90 * quarter) <= STRAIGHT_DEGREES else None

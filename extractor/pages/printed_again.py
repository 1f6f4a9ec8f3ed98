"""Texts that nobody sees, but that are printed a second time above what hides them.

The engine leaves the second one out of the text layer, as it leaves out all letters that are printed twice.
"""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium

from extractor.pages.covered import Drawing
from extractor.pages.thresholds import CORNER_SLACK
from schemas.geometry import Box


class Hidden(NamedTuple):
    """A text object that nobody sees, by its address, and those drawn later at its very place."""

    item: int
    later: tuple[int, ...]


def with_later(drawing: Drawing, unseen: Collection[int]) -> list[Hidden]:
    """The text objects `unseen` of what is drawn."""
    if not unseen:
        return []
    boxes = [drawing.locate(text) for text in range(drawing.texts)]
    return [
        Hidden(item, tuple(drawing.items[n] for n in _same_place(boxes, text) if drawing.items[n] not in unseen))
        for text, item in enumerate(drawing.items)
        if item in unseen
    ]


def _same_place(boxes: list[Box], text: int) -> Iterator[int]:
    own = boxes[text]
    for later in range(text + 1, len(boxes)):
        if max(abs(a - b) for a, b in zip(own, boxes[later], strict=True)) <= CORNER_SLACK:
            yield later


def left_out(text: object, items: Collection[int]) -> bool:
    """Whether the text page `text` has no letter of one of the text objects `items`."""
    return any(
        pdfium.FPDFTextObj_GetText(_handle(item), text, None, 0) <= ctypes.sizeof(ctypes.c_ushort) for item in items
    )


def _handle(item: int) -> object:
    return ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)

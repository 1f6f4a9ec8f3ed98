"""Draws pictures/pdf-marks.png, the upper part of a marked page: `python -m docs.marked_picture MARKED.pdf PAGE`."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2

TARGET = Path(__file__).parent / "pictures" / "pdf-marks.png"
_SCALE = 1.3
_SHOWN = (0.08, 0.05, 1.0, 0.56)  # of the page: left, top, right, bottom


def draw(path: str, page: int) -> None:
    picture = pypdfium2.PdfDocument(path)[page - 1].render(scale=_SCALE).to_pil().convert("RGB")
    left, top, right, bottom = _SHOWN
    part = picture.crop(
        (int(left * picture.width), int(top * picture.height), int(right * picture.width), int(bottom * picture.height))
    )
    TARGET.parent.mkdir(exist_ok=True)
    part.save(TARGET, optimize=True)


if __name__ == "__main__":
    draw(sys.argv[1], int(sys.argv[2]))

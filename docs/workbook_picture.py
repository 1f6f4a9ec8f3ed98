"""Draws pictures/xlsx-measurement.png, the upper left of a printed sheet of a working paper.

`soffice --headless --convert-to pdf PAPER.xlsx`, then `python -m docs.workbook_picture PAPER.pdf PAGE`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2

TARGET = Path(__file__).parent / "pictures" / "xlsx-measurement.png"
_SCALE = 1.3
_SHOWN = (0.02, 0.04, 0.70, 0.60)  # of the page: left, top, right, bottom


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

"""Recognition alone, beside ours: `python -m bench.recognisers ENGINE SCAN.pdf TEXT` writes all text it finds into a
file."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
from PIL import Image

DPI = 200


def pictures(path: str) -> Iterator[Image.Image]:
    pdf = pypdfium2.PdfDocument(path)
    for page in pdf:
        yield page.render(scale=DPI / 72).to_pil().convert("RGB")


def tesseract(path: str) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        for image in pictures(path):
            file = Path(folder) / "page.png"
            image.save(file)
            command = ["tesseract", str(file), "-", "-l", "ind+eng", "--dpi", str(DPI)]
            yield subprocess.run(command, capture_output=True, text=True, check=True).stdout


def rapidocr(path: str) -> Iterator[str]:
    import logging

    import numpy as np
    from rapidocr import RapidOCR

    logging.disable(logging.CRITICAL)
    engine = RapidOCR()
    for image in pictures(path):
        yield "\n".join(engine(np.asarray(image)).txts or ())


ENGINES: dict[str, Callable[[str], Iterator[str]]] = {"tesseract": tesseract, "rapidocr": rapidocr}

if __name__ == "__main__":
    Path(sys.argv[3]).write_text("\n".join(ENGINES[sys.argv[1]](sys.argv[2])), encoding="utf-8")

"""Draws a scanned page and what was made of it, for docs/scans.md: `python -m docs.scanned_picture REPORT.pdf`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image

PAGE, DPI, CROOKED = 46, 150, 1.5
TARGET = Path(__file__).parent / "pictures" / "scanned-page.png"
WIDE, GAP, SHOWN = 1000, 12, 0.62  # pixels; of the height of the page, what is shown
LKJ = str(Path(sys.executable).with_name("lkj"))


def main(report: Path) -> None:
    page = pypdfium2.PdfDocument(report)[PAGE - 1].render(scale=DPI / 72).to_pil().convert("L")
    scan = spotted(page.rotate(-CROOKED, Image.Resampling.BICUBIC, fillcolor=255))
    with tempfile.TemporaryDirectory() as folder:
        pdf, png = Path(folder) / "scan.pdf", Path(folder) / "drawn.png"
        scan.save(pdf, resolution=DPI)
        subprocess.run([LKJ, "extract", str(pdf), "--draw", "1", "-o", str(png), "--lang", "en", "--quiet"], check=True)
        drawn = Image.open(png).convert("RGB")
    parts = [upper(scan.convert("RGB")), upper(drawn)]
    both = Image.new("RGB", (WIDE, sum(part.height for part in parts) + GAP), "white")
    both.paste(parts[0], (0, 0))
    both.paste(parts[1], (0, parts[0].height + GAP))
    both.quantize(128).save(TARGET, optimize=True)


def spotted(image: Image.Image) -> Image.Image:
    """Grey paper, with the noise of a scanner."""
    noise = np.random.default_rng(1).normal(-14, 6, (image.height, image.width))
    return Image.fromarray(np.clip(np.asarray(image) + noise, 0, 255).astype(np.uint8))


def upper(image: Image.Image) -> Image.Image:
    small = image.resize((WIDE, round(image.height * WIDE / image.width)), Image.Resampling.LANCZOS)
    return small.crop((0, 0, WIDE, round(small.height * SHOWN)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Scanned pages, drawn: a typeset page is made a picture, laid crooked, turned, spotted, stamped."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw

from extractor.pages.page import Page
from schemas.geometry import Box
from tests import pdfs

WHITE = (255, 255, 255)


def typeset(page: Page) -> bytes:
    """A PDF that prints the words and rulings of `page`."""
    return pdfs.pages(_content(page))


def picture(page: Page, dpi: int = 150) -> Image.Image:
    return pypdfium2.PdfDocument(typeset(page))[0].render(scale=dpi / 72).to_pil().convert("RGB")


def laid(image: Image.Image, degrees: float = 0.0, turns: int = 0) -> Image.Image:
    """Turned clockwise by so many quarters, and running down to the right by so many degrees."""
    crooked = image.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=WHITE)
    return crooked.rotate(-90 * turns, expand=True)


def spotted(image: Image.Image, seed: int = 1) -> Image.Image:
    """Grey paper, and the noise of a scanner."""
    noise = np.random.default_rng(seed).normal(-12, 8, (image.height, image.width, 1))
    return Image.fromarray(np.clip(np.asarray(image) + noise, 0, 255).astype(np.uint8))


def in_black_and_white(image: Image.Image) -> Image.Image:
    return image.convert("L").point(lambda shade: 255 if shade > 150 else 0).convert("1")


def stamped(image: Image.Image, box: Box, dpi: int = 150) -> Image.Image:
    """With a blue stamp's rings over `box`, in points."""
    marked = image.copy()
    corners = [edge * dpi / 72 for edge in box]
    for ring in (0, 6):
        ImageDraw.Draw(marked).ellipse(
            [corners[0] + ring, corners[1] + ring, *corners[2:]], outline=(70, 90, 220), width=3
        )
    return marked


def as_pdf(*images: Image.Image, dpi: int = 150) -> bytes:
    """Pages that are nothing but pictures."""
    data = BytesIO()
    images[0].save(data, "PDF", resolution=dpi, save_all=True, append_images=images[1:])
    return data.getvalue()


def beside_text(image: Image.Image, box: Box, *lines: str) -> bytes:
    """A page of text with `image` in `box`, in points from the upper left corner."""
    grey = image.convert("L")
    entries = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8"
    drawn = b"q %f 0 0 %f %f %f cm /P0 Do Q" % (box.width, box.height, box.x0, 842 - box.bottom)
    shown = b" ".join(b"(%s) Tj 0 -16 Td" % line.encode("latin-1") for line in lines)
    content = pdfs.stream(b"BT /F0 11 Tf 72 760 Td %s ET %s" % (shown, drawn))
    extra = [pdfs.stream(grey.tobytes(), entries % grey.size)]
    return pdfs.pages(content, resources=b"/XObject << /P0 4 0 R >>", extra=extra)


def _content(page: Page) -> bytes:
    lines = [
        b"%f %f m %f %f l S" % (r.start, 842 - r.at, r.end, 842 - r.at)
        if r.axis == "h"
        else b"%f %f m %f %f l S" % (r.at, 842 - r.start, r.at, 842 - r.end)
        for r in page.rulings
    ]
    words = [
        b"1 0 0 1 %f %f Tm (%s) Tj" % (word.box.x0, 842 - word.box.bottom + 2, _escaped(word.text))
        for word in page.words
    ]
    return pdfs.stream(b"0.6 w %s BT /F0 9 Tf %s ET" % (b" ".join(lines), b" ".join(words)))


def _escaped(text: str) -> bytes:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("latin-1")

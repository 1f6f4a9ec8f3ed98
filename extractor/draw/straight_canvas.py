"""The picture of a page laid straight as the page was when it was read, so that what was made of it lies upon it."""

from __future__ import annotations

from typing import Final

from PIL import Image

from extractor.draw.drawing import Canvas
from extractor.pages.page import Laid

_WHITE: Final = 255


def laid_straight(canvas: Canvas, laid: Laid) -> Canvas:
    image = Image.frombytes("L", (canvas.columns, canvas.rows), canvas.pixels, "raw", "L", canvas.stride)
    image = image.rotate(laid.crooked, Image.Resampling.BILINEAR, fillcolor=_WHITE)
    image = image.rotate(-90 * laid.turns, expand=True)
    return Canvas(image.tobytes(), image.width, image.width, image.height, canvas.scale)

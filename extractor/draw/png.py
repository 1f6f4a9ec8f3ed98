"""PNG of a grey picture, in sixteen greys: enough for print on paper, and a fraction of the size of full colour."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from PIL import Image

from extractor.draw.thresholds import COMPRESSION

_BITS: Final = 4  # of a pixel
_TO_SIXTEEN: Final = [grey >> _BITS for grey in range(256)]
_SIXTEEN: Final = [17 * grey for grey in range(16) for _ in "RGB"]


def grey_png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """`pixels` are bytes of grey (255 is white), row by row, each row `stride` bytes of which `width` count."""
    picture = Image.frombuffer("L", (width, height), pixels, "raw", "L", stride, 1).point(_TO_SIXTEEN)
    picture.putpalette(_SIXTEEN)
    png = BytesIO()
    picture.save(png, "PNG", bits=_BITS, compress_level=COMPRESSION)
    return png.getvalue()

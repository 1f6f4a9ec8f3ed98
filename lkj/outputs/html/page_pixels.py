"""Where something is printed in a picture of a page, so that pieces are cut out between lines, not through them."""

from __future__ import annotations

from functools import cached_property, reduce
from io import BytesIO

from PIL import Image

from extractor.draw.crops import Picture

_BITS = 8  # of a pixel


class PagePixels:
    """Of a PNG in greys, as the drawing child makes it."""

    def __init__(self, picture: Picture) -> None:
        self.box = picture.box
        image = Image.open(BytesIO(picture.png), formats=["PNG"]).convert("L")
        self.width, self.height = image.size
        self._pixels = image.tobytes()

    def blank_above(self, y: float, reach: float, least: float = 0.0) -> float:
        """The nearest height above `y` where nothing is printed over the whole width and the next `least` points
        upwards, else `y`."""
        start, run = self._row(y), max(1, int(least * self._scale))
        stop = max(run - 1, start - int(reach * self._scale))
        blank = (row for row in range(start, stop - 1, -1) if all(self._blank[row - run + 1 : row + 1]))
        return next(map(self._height, blank), y)

    def printed_above(self, y: float, reach: float) -> float:
        """The nearest height above `y` where something is printed, else `y`."""
        start = self._row(y)
        stop = max(0, start - int(reach * self._scale))
        return next((self._height(row) for row in range(start, stop - 1, -1) if not self._blank[row]), y)

    def blank_below(self, y: float, reach: float) -> float:
        start = self._row(y)
        stop = min(self.height - 1, start + int(reach * self._scale))
        return next((self._height(row + 1) for row in range(start, stop + 1) if self._blank[row]), y)

    def sides(self, top: float, bottom: float) -> tuple[float, float]:
        """From where to where something is printed between two heights; the whole width where nothing is."""
        rows = range(self._row(top), self._row(bottom) + 1)
        printed = reduce(lambda seen, row: seen & self._bits(row), rows, self._white) ^ self._white
        if not printed:
            return self.box.x0, self.box.x1
        bits = len(self._blank_line) * _BITS
        first, last = bits - printed.bit_length(), bits - (printed & -printed).bit_length()
        return self._across(first // _BITS), self._across(last // _BITS + 1)

    @property
    def _scale(self) -> float:
        return self.height / self.box.height

    def _row(self, y: float) -> int:
        return min(max(int((y - self.box.top) * self._scale), 0), self.height - 1)

    def _across(self, column: int) -> float:
        return self.box.x0 + column / self._scale

    def _height(self, row: int) -> float:
        return self.box.top + row / self._scale

    @cached_property
    def _blank_line(self) -> bytes:
        return b"\xff" * self.width

    @property
    def _white(self) -> int:
        return int.from_bytes(self._blank_line, "big")

    def _line(self, row: int) -> bytes:
        return self._pixels[row * self.width : (row + 1) * self.width]

    def _bits(self, row: int) -> int:
        return int.from_bytes(self._line(row), "big")

    @cached_property
    def _blank(self) -> list[bool]:
        return [self._line(row) == self._blank_line for row in range(self.height)]

"""PNG of a grey picture, in sixteen greys: enough for print on paper, and a fraction of the size of full colour."""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BITS, _GREY = 4, 0  # bits of a pixel; the type of colour
_LEVEL = 6  # as small as 9 within a hundredth, in half the time
_LEFT = bytes(grey & 0xF0 for grey in range(256))
_RIGHT = bytes(grey >> 4 for grey in range(256))


def grey_png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """`pixels` are bytes of grey (255 is white), row by row, each row `stride` bytes of which `width` count."""
    rows = (pixels[start : start + width] for start in range(0, height * stride, stride))
    lines = b"".join(b"\0" + _packed(row) for row in rows)  # 0: the line is not filtered
    head = struct.pack(">IIBBBBB", width, height, _BITS, _GREY, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, _LEVEL)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in chunks)


def _packed(row: bytes) -> bytes:
    """Two pixels a byte, the left one in its upper half."""
    even = row if len(row) % 2 == 0 else row + b"\0"
    left, right = even[0::2].translate(_LEFT), even[1::2].translate(_RIGHT)
    both = int.from_bytes(left, "big") | int.from_bytes(right, "big")
    return both.to_bytes(len(left), "big")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

"""How a mark looks, drawn out for it: a viewer that would draw marks its own way, or not at all, shows this."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.marking.job import Colour, Mark
from extractor.marking.syntax import dictionary, numbers, stream

Corners = Sequence[tuple[float, float]]
"""Of one box in page space, as a reader sees them: top left, top right, bottom right, bottom left."""

_LINE = 0.7
_LETTERS = 7.0
_BOLD_ADVANCE = 0.6  # of the letter size: a digit or capital of Helvetica Bold, on average
_UNSHOWN = re.compile(rb"[^A-Za-z0-9.+ ]")
_BLEND = b"<< /M << /Type /ExtGState /BM /Multiply >> >>"  # printed letters stay as dark as they are
_FONT = b"<< /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >>"


def on_boxes(mark: Mark, places: Sequence[Corners], rect: Sequence[float]) -> bytes:
    """The stream for a highlight or an outline whose annotation takes up `rect`, all in page space."""
    paths = b"\n".join(_path(corners) for corners in places)
    if mark.shape == "highlight":
        drawn = b"/M gs %s rg\n%s\nf" % (_components(mark.colour), paths)
        return _form(rect, drawn, {"ExtGState": _BLEND})
    return _form(rect, b"%s RG %.2f w\n%s\nS" % (_components(mark.colour), _LINE, paths), {})


def of_flag(mark: Mark, width: float, height: float, turns: int) -> bytes:
    """The stream for a flag, upright for a reader of a page that is shown turned by `turns` quarter turns."""
    letters = _UNSHOWN.sub(b"", mark.flag.encode("ascii", errors="ignore"))
    start = (width - len(letters) * _LETTERS * _BOLD_ADVANCE) / 2
    ground = b"%s rg 0 0 %s re f" % (_components(mark.colour), numbers((width, height)))
    shown = b"BT 1 g /F %.2f Tf %s Td (%s) Tj ET" % (_LETTERS, numbers((start, height * 0.25)), letters)
    matrix = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))[turns]
    upright = {"Matrix": b"[%s]" % numbers((*matrix, 0, 0))}
    return _form((0, 0, width, height), b"%s %s" % (ground, shown), {"Font": _FONT}, upright)


def _path(corners: Corners) -> bytes:
    first, *others = (numbers(corner) for corner in corners)
    return b" ".join([first + b" m", *(other + b" l" for other in others), b"h"])


def _components(colour: Colour) -> bytes:
    return numbers(colour)


def _form(
    box: Sequence[float], drawn: bytes, resources: dict[str, bytes], more: dict[str, bytes] | None = None
) -> bytes:
    kind = {"Type": b"/XObject", "Subtype": b"/Form", "BBox": b"[%s]" % numbers(box)}
    return stream({**kind, "Resources": dictionary(resources), **(more or {})}, drawn)

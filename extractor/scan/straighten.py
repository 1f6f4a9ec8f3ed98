"""How crooked a page lies in its picture, and the picture laid straight."""

from __future__ import annotations

import math
from typing import Any, Final

import cv2
import numpy as np

from extractor.scan.letters import Pixels
from extractor.scan.thresholds import COARSE_STEP, FINE_STEP, LEAST_CROOKED, MOST_CROOKED

_WIDE: Final = 700  # pixels of the picture in which the angle is measured
_MOST_POINTS: Final = 60_000
_WHITE: Final = 255


def crookedness(picture: Pixels) -> float:
    """By how many degrees the lines of `picture` run down to the right; 0 where it lies straight, or nothing tells.

    Lines of print and ruled lines pile up in the sums of ink over straight rows and columns: the angle at which they
    pile up highest is that of the page.
    """
    across, down = _ink(picture)
    if not len(across):
        return 0.0
    rough = _steepest(across, down, np.arange(-MOST_CROOKED, MOST_CROOKED + COARSE_STEP, COARSE_STEP))
    angle = _steepest(across, down, np.arange(rough - COARSE_STEP, rough + COARSE_STEP + FINE_STEP, FINE_STEP))
    return angle if LEAST_CROOKED <= abs(angle) <= MOST_CROOKED else 0.0


def straightened(picture: Pixels, degrees: float) -> Pixels:
    """`picture` turned back by `degrees` around its middle, and as large as before; what comes in is white."""
    if not degrees:
        return picture
    height, width = picture.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    paper = (_WHITE,) * (picture.shape[2] if picture.ndim > 2 else 1)
    return cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=paper).astype(np.uint8)


def _ink(picture: Pixels) -> tuple[Any, Any]:
    """The places of dark pixels."""
    height, width = picture.shape
    scale = _WIDE / max(width, 1)
    small = cv2.resize(picture, (_WIDE, max(1, round(height * scale))), interpolation=cv2.INTER_AREA)
    dark = cv2.adaptiveThreshold(small, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 20)
    down, across = np.nonzero(dark)
    every = max(1, len(down) // _MOST_POINTS)
    return across[::every].astype(float), down[::every].astype(float)


def _steepest(across: Any, down: Any, angles: Any) -> float:
    sharpness = [_piled(down, across, -angle) + _piled(across, down, angle) for angle in angles]
    return float(angles[int(np.argmax(sharpness))])


def _piled(along: Any, other: Any, angle: float) -> float:
    lines = np.round(along + other * math.tan(math.radians(angle))).astype(int)
    sums = np.bincount(lines - lines.min())
    return float(np.square(np.diff(sums.astype(float))).sum())

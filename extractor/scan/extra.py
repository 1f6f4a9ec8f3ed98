"""Whether the packages of the extra `scan`, and a second engine, are there. They are looked for and not loaded."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from shutil import which
from typing import Final

SECOND_ENGINE: Final = "tesseract"
PACKAGES: Final = ("rapidocr", "onnxruntime", "cv2")


@cache
def has_extra() -> bool:
    return all(find_spec(name) for name in PACKAGES)


def has_second_engine() -> bool:
    return which(SECOND_ENGINE) is not None

"""Whether the packages of the extra `scan` are installed. They are only looked for, not loaded."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import Final

PACKAGES: Final = ("rapidocr", "onnxruntime", "cv2")


@cache
def has_extra() -> bool:
    return all(find_spec(name) for name in PACKAGES)

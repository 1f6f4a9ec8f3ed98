"""A drawing child that dies on purpose: `faulty_drawing_child.py PAGE REPORT` on PAGE."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from extractor.draw import drawing_child
from extractor.draw.crops import Crop, Picture
from extractor.limits import Limits
from extractor.scan.asked import Scans


def pictures_of(
    _path: Path, _limits: Limits, crops: Sequence[Crop], progress: Callable[[int], None], _scans: Scans | None
) -> list[Picture]:
    for crop in crops:
        progress(crop.page)
        if crop.page == int(sys.argv[1]):
            os.kill(os.getpid(), signal.SIGABRT)
    return [Picture(b"", crop.box) for crop in crops]


if __name__ == "__main__":
    drawing_child.main(lambda: pictures_of)

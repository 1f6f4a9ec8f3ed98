"""Pictures of pages, drawn when they are first looked at, by children that may die of them, and kept as files."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from extractor.draw.crops import Crop
from lkj.io.output import write
from lkj.reading.drawing import drawn
from lkj.serve.home import Home
from lkj.serve.thresholds import DRAWN_TOGETHER
from schemas.geometry import Box

_WHOLE = Box(0.0, 0.0, 10_000.0, 10_000.0)  # a crop may reach beyond its page
_AT_ONCE = 2


class Pictures:
    def __init__(self, home: Home) -> None:
        self._home = home
        self._turns: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._children = threading.Semaphore(_AT_ONCE)

    def of(self, report: Path, key: str, page: int) -> Path | None:
        """The PNG of a page; those after it are drawn along with it. None where it cannot be drawn."""
        target = self._file(key, page)
        if not target.exists():
            self.draw(report, key, range(page, page + DRAWN_TOGETHER))
        return target if target.stat().st_size else None

    def draw(self, report: Path, key: str, pages: Iterable[int]) -> None:
        """Those that were not yet. What cannot be drawn is kept as an empty file, lest it be tried for ever."""
        with self._turns[key]:
            missing = [page for page in pages if not self._file(key, page).exists()]
            if not missing:
                return
            self._home.pictures(key).mkdir(parents=True, exist_ok=True)
            with self._children:
                found = drawn(report, [Crop(page, _WHOLE) for page in missing])
            pngs = {crop.page: picture.png for crop, picture in found.items()}
            for page in missing:
                write(self._file(key, page), pngs.get(page, b""))

    def _file(self, key: str, page: int) -> Path:
        return self._home.pictures(key) / f"{page}.png"

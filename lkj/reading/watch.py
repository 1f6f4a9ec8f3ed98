"""Watches what a child uses, where the system does not hold its limits itself."""

from __future__ import annotations

import math
import sys
from typing import Any, Final, Literal

from extractor.child.confinement import HELD_BY_SYSTEM
from extractor.limits import Limits

LOOK_SECONDS: Final = math.inf if HELD_BY_SYSTEM else 0.2
"""Between two looks: for so long a child may be over its limits."""


class Watch:
    """The child `pid` itself, not what it starts: that is watched by whoever started it. Where the system holds the
    limits, it is never looked at."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self.most_bytes = 0
        self._began = self._page_began = 0.0
        self._on_page = False

    def begin(self) -> None:
        """A report begins: its computing time counts from now on. One that ends before the first look was seen too."""
        if not HELD_BY_SYSTEM:
            self._began, self._on_page = self._seconds(), False
            self.most_bytes = max(self.most_bytes, self._bytes())

    def page_begins(self, page: int) -> None:
        """0 is what comes after the last."""
        if not HELD_BY_SYSTEM:
            self._page_began, self._on_page = self._seconds(), page > 0

    def exceeded(self, limits: Limits) -> Literal["memory", "cpu", "hang"] | None:
        """Which limit the child is over; `hang` is that of a page."""
        if HELD_BY_SYSTEM:
            return None
        self.most_bytes = max(self.most_bytes, self._bytes())
        seconds = self._seconds()
        if self.most_bytes > limits.memory_bytes:
            return "memory"
        if seconds - self._began > limits.cpu_seconds:
            return "cpu"
        return "hang" if self._on_page and seconds - self._page_began > limits.page_cpu_seconds else None

    def _seconds(self) -> float:
        used = self._measured("cpu_times")
        return used.user + used.system if used else self._page_began

    def _bytes(self) -> int:
        """What is its own: on Windows what it claimed, elsewhere what it holds."""
        held = self._measured("memory_info")
        return int(getattr(held, "private", held.rss)) if held else 0

    def _measured(self, what: str) -> Any:
        """None where it is gone."""
        import psutil

        try:
            return getattr(_interpreter(psutil.Process(self._pid)), what)()
        except psutil.Error:
            return None


def _interpreter(process: Any) -> Any:
    """On Windows what a virtual environment starts is a launcher, and Python its child."""
    if sys.platform == "win32" and sys.prefix != sys.base_prefix:
        return next(iter(process.children()), process)
    return process

"""How far the queue is, as pages and events tell it: what is read now, and that something has changed."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changed:
    """The last thing that happened to a report: `times` counts all that did, `who` did it, empty where it was us."""

    times: int = 0
    who: str = ""


class Progress:
    """Written by the queue and by whoever changes something, read by everyone."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._now: dict[str, tuple[int, int]] = {}
        self._changed: dict[str, Changed] = {}
        self._version = 0
        self.closing = False

    @property
    def version(self) -> int:
        """Another one whenever anything changes."""
        return self._version

    def now(self) -> Mapping[str, tuple[int, int]]:
        """By key of the report, the page that is read and how many there are."""
        with self._lock:
            return dict(self._now)

    def reading(self, key: str, page: int, pages: int) -> None:
        with self._lock:
            self._now[key] = (page, pages)
            self._version += 1

    def ended(self, key: str) -> None:
        with self._lock:
            self._now.pop(key, None)
        self.changed(key)

    def changed(self, key: str, who: str = "") -> None:
        with self._lock:
            self._changed[key] = Changed(self._changed.get(key, Changed()).times + 1, who)
            self._version += 1

    def of(self, key: str) -> Changed:
        with self._lock:
            return self._changed.get(key, Changed())

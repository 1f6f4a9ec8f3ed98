"""A clock for tests of patience: it stands still, however slow the machine is, and leaps where they say."""

from __future__ import annotations

import select
from collections.abc import Sequence
from types import ModuleType

import pytest

Channels = Sequence[int]


class StandingClock:
    """Takes the place of the modules `time` and `select` in what waits for a child. What comes is waited for without
    end; after `leap` is set, nothing comes, and so many seconds have gone by."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *waiting: ModuleType) -> None:
        self.now = self.leap = 0.0
        for module in waiting:
            for name in {"time", "select"} & vars(module).keys():
                monkeypatch.setattr(module, name, self)

    def monotonic(self) -> float:
        return self.now

    def select(
        self, read: Channels, write: Channels, failed: Channels, _seconds: float
    ) -> tuple[list[int], list[int], list[int]]:
        if self.leap:
            self.now, self.leap = self.now + self.leap, 0.0
            return [], [], []
        return select.select(read, write, failed)

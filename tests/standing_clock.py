"""A clock for tests of patience: it stands still, however slow the machine is, and leaps where they say."""

from __future__ import annotations

import math
from collections.abc import Sequence
from types import ModuleType

import pytest

from lkj.io import channel
from lkj.io.channel import Channel


class StandingClock:
    """Takes the place of the module `time` and of the function `waited_for` in what waits for a child. What comes is
    waited for without end; after `leap` is set, nothing comes, and so many seconds have gone by."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *waiting: ModuleType) -> None:
        self.now = self.leap = 0.0
        for module in waiting:
            for name, ours in (("time", self), ("waited_for", self.waited_for)):
                if name in vars(module):
                    monkeypatch.setattr(module, name, ours)

    def monotonic(self) -> float:
        return self.now

    def waited_for(self, channels: Sequence[Channel], _seconds: float) -> list[Channel]:
        if self.leap:
            self.now, self.leap = self.now + self.leap, 0.0
            return []
        return channel.waited_for(channels, math.inf)

"""How far a batch is: counted from what happens, looked at by whoever shows it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from lkj.batch.job import BatchJob, Began, Elsewhere, End, Event, Failed, PageBegan


@dataclass(slots=True)
class Tally:
    """`total` is the number of files; `passed` of them needed nothing; `now` is what is read at the moment, with the
    page and the number of pages."""

    total: int
    passed: int = 0
    read: int = 0
    failed: int = 0
    pages: int = 0
    now: dict[BatchJob, tuple[int, int]] = field(default_factory=dict)
    _began: float = field(default_factory=time.monotonic)

    def take(self, event: Event) -> None:
        if isinstance(event, Began):
            self.now[event.job] = (0, 0)
        elif isinstance(event, PageBegan):
            self.now[event.job] = (event.page, event.pages)
            self.pages += event.page > 0
        elif isinstance(event, End):
            failed = event.failed if isinstance(event, Elsewhere) else isinstance(event, Failed)
            self.now.pop(event.job, None)
            self.read += not failed
            self.failed += failed

    @property
    def ended(self) -> int:
        return self.passed + self.read + self.failed

    @property
    def pages_a_second(self) -> float | None:
        return self.pages / self._seconds if self.pages else None

    @property
    def seconds_left(self) -> float | None:
        """As if the rest were like what was read so far; None before anything was."""
        made = self.read + self.failed
        return (self.total - self.ended) * self._seconds / made if made else None

    @property
    def _seconds(self) -> float:
        return max(time.monotonic() - self._began, 1e-3)

"""What children say on their pipes, to be waited for together.

Each pipe is read by a thread of its own: not every system can wait for pipes themselves. What is read ahead is bounded,
so that memory does not grow while nobody listens.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Sequence
from typing import IO, Final

_READ_BYTES: Final = 1 << 16
_READ_AHEAD: Final = 64
"""Pieces of at most `_READ_BYTES`: 4 MiB."""
_LAST_SECONDS: Final = 1.0
_NEWS: Final = threading.Condition()


class Channel:
    """The reading end of a pipe."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._heard: deque[bytes] = deque()
        self._given_up = False
        self._reading = threading.Thread(target=self._read_on, daemon=True)
        self._reading.start()

    @property
    def ready(self) -> bool:
        return bool(self._heard)

    def read(self) -> bytes:
        """What came since, or b"" at its end; to be called when it is ready."""
        with _NEWS:
            data = self._heard[0]
            if data:  # the end stays the end
                self._heard.popleft()
            _NEWS.notify_all()
            return data

    def close(self) -> None:
        """To be called once whoever spoke is dead."""
        with _NEWS:
            self._given_up = True
            _NEWS.notify_all()
        self._reading.join(_LAST_SECONDS)
        if not self._reading.is_alive():  # else somebody holds the other end, and it cannot be closed under a reader
            self._pipe.close()

    def _read_on(self) -> None:
        data = b"?"
        while data:
            data = self._next()
            with _NEWS:
                _NEWS.wait_for(lambda: self._given_up or len(self._heard) < _READ_AHEAD)
                if self._given_up:
                    return
                self._heard.append(data)
                _NEWS.notify_all()

    def _next(self) -> bytes:
        try:
            return os.read(self._pipe.fileno(), _READ_BYTES)
        except OSError:  # as Windows tells that the other end is gone
            return b""


def waited_for(channels: Sequence[Channel], seconds: float) -> list[Channel]:
    """Those that are ready, once one is or so many seconds have gone by."""
    with _NEWS:
        _NEWS.wait_for(lambda: any(channel.ready for channel in channels), min(seconds, threading.TIMEOUT_MAX))
        return [channel for channel in channels if channel.ready]

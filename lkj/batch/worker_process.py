"""One worker as its supervisor sees it: what it is given, what it says, and how it ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress

import msgspec

from extractor.child.frames import Message, Received
from extractor.limits import Limits
from lkj.batch.worker import WorkerJob
from lkj.io import process_tree
from lkj.io.channel import Channel
from lkj.reading.child_process import Reason, cause_of
from lkj.reading.watch import Watch

WORKER_COMMAND = (sys.executable, "-P", "-m", "lkj.batch.worker")  # -P: never import from the folder we are called in

_LAST_BREATH_SECONDS = 1.0
_GLANCE_SECONDS = 0.01


class WorkerProcess:
    """A worker in a session of its own, so that whatever it starts dies with it and Ctrl-C reaches only us."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = process_tree.spoken_with([*command, str(os.getpid())])
        assert self._process.stdout is not None
        self.channel = Channel(self._process.stdout)
        self._watch = Watch(self._process.pid)
        self._received = Received()
        self.given = 0

    def give(self, job: WorkerJob) -> None:
        assert self._process.stdin is not None
        self.given += 1
        self._watch.begin()
        with suppress(OSError):  # it is dead, which its channel tells
            self._process.stdin.write(msgspec.json.encode(job) + b"\n")
            self._process.stdin.flush()

    def page_begins(self, page: int) -> None:
        self._watch.page_begins(page)

    def exceeded(self, limits: Limits) -> Reason | None:
        """Which limit it is over, where the system does not hold them."""
        return self._watch.exceeded(limits)

    def hear(self) -> Iterator[Message] | None:
        """What it has said since, which may be nothing whole yet; None where it says no more. To be called when its
        channel is ready. Going through it raises MalformedFrame."""
        data = self.channel.read()
        return self._received.add(data) if data else None

    def end(self) -> tuple[Reason, int]:
        """End it and all that it started: why it was dead (hang, if it was not), and the most bytes that it held."""
        died = self._has_died()
        process_tree.end(self._process)
        most_bytes = self._buried()
        self.channel.close()
        assert self._process.stdin is not None
        with suppress(OSError):
            self._process.stdin.close()
        return (cause_of(self._process.returncode) if died else "hang"), most_bytes

    def _buried(self) -> int:
        """Its exit code is taken; the most bytes that it held, as the system counted them or as we saw them."""
        if sys.platform == "win32" or not hasattr(os, "wait4"):
            self._process.wait()
            return self._watch.most_bytes
        _, status, usage = os.wait4(self._process.pid, 0)
        self._process.returncode = os.waitstatus_to_exitcode(status)
        return usage.ru_maxrss * 1024

    def _has_died(self) -> bool:
        """Looked at without taking its exit code, where its number could else be given to another process."""
        if sys.platform == "win32" or not hasattr(os, "waitid"):
            return self._process.poll() is not None
        looked = os.WEXITED | os.WNOHANG | os.WNOWAIT
        return os.waitid(os.P_PID, self._process.pid, looked) is not None

    def wait_for_last_breath(self) -> None:
        """It says no more: let it exit by itself, so that its exit code tells why."""
        end = time.monotonic() + _LAST_BREATH_SECONDS
        while not self._has_died() and time.monotonic() < end:
            time.sleep(_GLANCE_SECONDS)

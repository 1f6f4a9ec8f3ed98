"""One worker as its supervisor sees it: what it is given, what it says, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress

import msgspec

from extractor.child.frames import Message, Received
from lkj.batch.worker import WorkerJob
from lkj.reading.child_process import Reason, cause_of

WORKER_COMMAND = (sys.executable, "-P", "-m", "lkj.batch.worker")  # -P: never import from the folder we are called in

_READ_BYTES = 1 << 16
_LAST_BREATH_SECONDS = 1.0
_GLANCE_SECONDS = 0.01


class WorkerProcess:
    """A worker in a session of its own, so that whatever it starts dies with it and Ctrl-C reaches only us."""

    def __init__(self, command: Sequence[str]) -> None:
        quiet = None if os.environ.get("LKJ_DEBUG") else subprocess.DEVNULL
        self._process = subprocess.Popen(
            [*command, str(os.getpid())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=quiet,
            start_new_session=True,
        )
        self._received = Received()
        self.given = 0

    @property
    def channel(self) -> int:
        """The file descriptor on which it speaks."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def give(self, job: WorkerJob) -> None:
        assert self._process.stdin is not None
        self.given += 1
        with suppress(BrokenPipeError):  # it is dead, which its channel tells
            self._process.stdin.write(msgspec.json.encode(job) + b"\n")
            self._process.stdin.flush()

    def hear(self) -> Iterator[Message] | None:
        """What it has said since, which may be nothing whole yet; None where it says no more. To be called when its
        channel is ready. Going through it raises MalformedFrame."""
        data = os.read(self.channel, _READ_BYTES)
        return self._received.add(data) if data else None

    def end(self) -> tuple[Reason, int]:
        """End it and all that it started: why it was dead (hang, if it was not), and the most bytes that it held."""
        died = self._has_died()
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        _, status, usage = os.wait4(self._process.pid, 0)
        self._process.returncode = os.waitstatus_to_exitcode(status)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with suppress(BrokenPipeError):
                pipe.close()
        return (cause_of(self._process.returncode) if died else "hang"), usage.ru_maxrss * 1024

    def _has_died(self) -> bool:
        """Looked at without taking its exit code, so that its number is not given to another process yet."""
        looked = os.WEXITED | os.WNOHANG | os.WNOWAIT
        return os.waitid(os.P_PID, self._process.pid, looked) is not None

    def wait_for_last_breath(self) -> None:
        """It says no more: let it exit by itself, so that its exit code tells why."""
        end = time.monotonic() + _LAST_BREATH_SECONDS
        while not self._has_died() and time.monotonic() < end:
            time.sleep(_GLANCE_SECONDS)

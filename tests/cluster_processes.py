"""A Dask cluster for tests: a scheduler and workers, each a process of its own that may be killed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from distributed import Client

_DASK = (sys.executable, "-m", "dask")
_QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True}
_BEGINS_WITHIN = "600s"


@dataclass
class Processes:
    """At one address for its life, so that a scheduler can come back."""

    port: int
    scheduler: subprocess.Popen[bytes] | None = None
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def begin_scheduler(self) -> None:
        where = ("--host", "127.0.0.1", "--port", str(self.port), "--no-dashboard")
        self.scheduler = subprocess.Popen([*_DASK, "scheduler", *where], **_QUIET)  # type: ignore[call-overload]

    def begin_worker(self) -> None:
        how = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--memory-limit", "0", "--host", "127.0.0.1")
        self.workers.append(
            subprocess.Popen([*_DASK, "worker", self.address, *how], **_QUIET)  # type: ignore[call-overload]
        )

    def wait(self) -> None:
        """Until all workers are there."""
        alive = sum(worker.poll() is None for worker in self.workers)
        with Client(self.address, timeout=_BEGINS_WITHIN, set_as_default=False) as client:
            client.wait_for_workers(alive)

    def kill_worker(self) -> None:
        _killed(self.workers.pop(0))

    def kill_scheduler(self) -> None:
        assert self.scheduler is not None
        _killed(self.scheduler)

    def close(self) -> None:
        for process in filter(None, (*self.workers, self.scheduler)):
            _killed(process)


@contextmanager
def cluster(workers: int = 2) -> Iterator[Processes]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        made = Processes(free.getsockname()[1])
    try:
        made.begin_scheduler()
        for _ in range(workers):
            made.begin_worker()
        made.wait()
        yield made
    finally:
        made.close()


def _killed(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.kill(process.pid, signal.SIGKILL)
    process.wait()

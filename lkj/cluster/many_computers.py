"""Has reports read by a Dask cluster: jobs in, events out, as `supervise` does on one computer.

Nothing is lost with the scheduler: what was under way is asked for again once there is one, and a report whose shard is
whole is not read again.
"""

from __future__ import annotations

import os
import queue
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from typing import Any

from distributed import Client, Future, KilledWorker

from lkj.batch.job import BatchJob, Began, Elsewhere, Event, Failed, Waiting
from lkj.cluster.shard import Mark, forget, taken
from lkj.cluster.task import Reading, read_report
from schemas.errors import LkjError, ReaderFailed, UsageError

MOST_AWAY_SECONDS = 120.0
"""Without a scheduler, before the run is stopped."""
_AHEAD = 2
"""Reports asked for, a thread of the cluster: so that none waits for us."""
_LOOK_SECONDS = 1.0
_LET_GO_SECONDS = 2.0

Connect = Callable[[], Client]


class _Lost(Exception):
    """The scheduler is gone, and with it what it knew."""


@dataclass(slots=True)
class _Session:
    """A time with one scheduler; `asked` is what it was asked for and has not told."""

    client: Client
    reading: Reading
    asked: dict[BatchJob, Future] = field(default_factory=dict)
    told: queue.SimpleQueue[BatchJob] = field(default_factory=queue.SimpleQueue)

    def ask(self, job: BatchJob) -> None:
        future = self.client.submit(
            read_report, os.fsencode(job.path.absolute()), job.key, self.reading, key=f"lkj-{job.key}", pure=False
        )
        self.asked[job] = future
        future.add_done_callback(lambda _future: self.told.put(job))

    @property
    def room(self) -> int:
        threads: int = sum(self.client.nthreads().values())
        return max(1, _AHEAD * threads) - len(self.asked)


def read_on_cluster(jobs: Iterator[BatchJob], connect: Connect, reading: Reading) -> Generator[Event, None, None]:
    """What happens to `jobs`: each begins, and ends as Elsewhere or Failed. Raises UsageError where there is no
    scheduler for two minutes, or a worker cannot write its shard."""
    under_way: list[BatchJob] = []
    while True:
        with closing(_connected(connect)) as client:
            session = _Session(client, reading)
            try:
                for job in under_way:
                    session.ask(job)
                yield from _session(session, jobs)
                return
            except _Lost:
                under_way = list(session.asked)


def _session(session: _Session, jobs: Iterator[BatchJob]) -> Iterator[Event]:
    while True:
        yield from _filled(session, jobs)
        if not session.asked:
            return
        try:
            job = session.told.get(timeout=_LOOK_SECONDS)
        except queue.Empty:
            if session.client.status != "running":
                raise _Lost from None
            yield Waiting()
            continue
        end = _end_of(session.asked[job], job, session.reading)
        del session.asked[job]
        yield end


def _filled(session: _Session, jobs: Iterator[BatchJob]) -> Iterator[Event]:
    try:
        room = session.room
    except OSError as error:
        raise _Lost from error
    for _ in range(room):
        if (job := next(jobs, None)) is None:
            return
        session.ask(job)
        yield Began(job)


def _end_of(future: Future, job: BatchJob, reading: Reading) -> Event:
    if future.status == "finished":
        try:
            return _elsewhere(future.result(timeout=_LET_GO_SECONDS * 5), job, reading)
        except (OSError, TimeoutError) as error:  # it went before it told us
            raise _Lost from error
    if future.status == "error":
        return _failed(future.exception(), job)
    raise _Lost


def _elsewhere(mark: Mark, job: BatchJob, reading: Reading) -> Elsewhere:
    if mark.lkj != version("lkj"):
        raise UsageError("cluster_version", theirs=mark.lkj, ours=version("lkj"))
    fetch, done_with = partial(taken, reading.shards, job), partial(forget, reading.shards, job.key)
    return Elsewhere(job, mark.agency, mark.failed, fetch, done_with)


def _failed(error: Any, job: BatchJob) -> Failed:
    """A worker that was lost again and again over a report costs that; what else goes wrong stops the run."""
    if isinstance(error, KilledWorker):
        return Failed(job, ReaderFailed("file_unreadable", path=str(job.path), page=0, reason="killed"), ())
    if isinstance(error, LkjError):
        raise error
    raise UsageError("cluster_failed", reason=" ".join(f"{type(error).__name__}: {error}".split()))


def _connected(connect: Connect) -> Client:
    began = time.monotonic()
    while True:
        try:
            return connect()
        except (OSError, TimeoutError) as error:
            if time.monotonic() - began > MOST_AWAY_SECONDS:
                reason = " ".join(str(error).split())
                raise UsageError("cluster_away", seconds=round(time.monotonic() - began), reason=reason) from error
        time.sleep(_LOOK_SECONDS)

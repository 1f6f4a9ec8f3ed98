"""Reads many reports at once, each in a worker that may die of it: jobs in, events out.

Nothing here knows of a database, a folder or a screen, and the PDF engine is never loaded in this process.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator

from lkj.batch.job import BatchJob, Began, Event, Waiting
from lkj.batch.worker_slot import Terms, WorkerSlot
from lkj.io.channel import Channel, waited_for
from lkj.reading.watch import LOOK_SECONDS

_QUIET_SECONDS = min(1.0, LOOK_SECONDS)
_LONG_AWAY_SECONDS = 2.0


def supervise(jobs: Iterable[BatchJob], terms: Terms, workers: int = 1) -> Generator[Event, None, None]:
    """What happens to `jobs`, as it happens: each begins, and ends as Read or Failed.

    A job is taken from `jobs` only when a worker is free for it, and what was read is kept only until it is told, so
    memory does not grow with their number. While the caller looks at an event, the workers go on; time in which nobody
    listens to them does not count against their deadlines. Closing the iterator ends them.
    """
    todo = iter(jobs)
    slots = [WorkerSlot(terms) for _ in range(workers)]
    try:
        listened = time.monotonic()
        while True:
            yield from _filled(slots, todo)
            busy = [slot for slot in slots if slot.busy]
            if not busy:
                return
            _forgive(busy, time.monotonic() - listened)
            ready = _ready(busy)
            listened = time.monotonic()
            if not ready:
                yield Waiting()
            for slot in busy:
                yield from _happened(slot, slot.channel in ready, todo)
    finally:
        for slot in slots:
            slot.close()


def _filled(slots: list[WorkerSlot], todo: Iterator[BatchJob]) -> Iterator[Event]:
    for slot in slots:
        yield from _next(slot, todo)


def _next(slot: WorkerSlot, todo: Iterator[BatchJob]) -> Iterator[Event]:
    if not slot.busy and (job := next(todo, None)) is not None:
        slot.begin(job)
        yield Began(job)


def _forgive(busy: list[WorkerSlot], away: float) -> None:
    if away > _LONG_AWAY_SECONDS:
        for slot in busy:
            slot.forgive(away)


def _ready(busy: list[WorkerSlot]) -> list[Channel]:
    """The channels on which there is something to hear, once there is, or patience is at its end, or for a while."""
    patience = min(slot.patience_ends for slot in busy) - time.monotonic()
    return waited_for([slot.channel for slot in busy], max(0.0, min(patience, _QUIET_SECONDS)))


def _happened(slot: WorkerSlot, ready: bool, todo: Iterator[BatchJob]) -> Iterator[Event]:
    """The slot begins the next job before the end of the last one is told, so that it does not wait for the caller."""
    if ready:
        events = list(slot.listen())
    elif time.monotonic() >= slot.patience_ends:
        events = list(slot.give_up())
    else:
        events = list(slot.look())
    yield from _next(slot, todo)
    yield from events


def read_by(slot: WorkerSlot, job: BatchJob) -> Iterator[Event]:
    """What happens to one job in a place that is free, and is so again at its end, its worker ready for another."""
    slot.begin(job)
    listened = time.monotonic()
    while slot.busy:
        _forgive([slot], time.monotonic() - listened)
        ready = _ready([slot])
        listened = time.monotonic()
        yield from _happened(slot, slot.channel in ready, iter(()))

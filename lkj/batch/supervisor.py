"""Reads many reports at once, each in a worker that may die of it: jobs in, events out.

Nothing here knows of a database, a folder or a screen, and the PDF engine is never loaded in this process.
"""

from __future__ import annotations

import select
import time
from collections.abc import Generator, Iterable, Iterator

from lkj.batch.job import BatchJob, Began, Event, Waiting
from lkj.batch.worker_slot import Desk, Terms

_QUIET_SECONDS = 1.0
_LONG_AWAY_SECONDS = 2.0


def supervise(jobs: Iterable[BatchJob], terms: Terms, workers: int = 1) -> Generator[Event, None, None]:
    """What happens to `jobs`, as it happens: each begins, and ends as Read or Failed.

    A job is taken from `jobs` only when a worker is free for it, and what was read is kept only until it is told, so
    memory does not grow with their number. While the caller looks at an event, the workers go on; time in which nobody
    listens to them does not count against their deadlines. Closing the iterator ends them.
    """
    todo = iter(jobs)
    desks = [Desk(terms) for _ in range(workers)]
    try:
        listened = time.monotonic()
        while True:
            yield from _filled(desks, todo)
            busy = [desk for desk in desks if desk.busy]
            if not busy:
                return
            _forgive(busy, time.monotonic() - listened)
            ready = _ready(busy)
            listened = time.monotonic()
            if not ready:
                yield Waiting()
            for desk in busy:
                yield from _happened(desk, desk.channel in ready, todo)
    finally:
        for desk in desks:
            desk.close()


def _filled(desks: list[Desk], todo: Iterator[BatchJob]) -> Iterator[Event]:
    for desk in desks:
        yield from _next(desk, todo)


def _next(desk: Desk, todo: Iterator[BatchJob]) -> Iterator[Event]:
    if not desk.busy and (job := next(todo, None)) is not None:
        desk.begin(job)
        yield Began(job)


def _forgive(busy: list[Desk], away: float) -> None:
    if away > _LONG_AWAY_SECONDS:
        for desk in busy:
            desk.forgive(away)


def _ready(busy: list[Desk]) -> frozenset[int]:
    """The channels on which there is something to hear, once there is, or patience is at its end, or for a while."""
    patience = min(desk.patience_ends for desk in busy) - time.monotonic()
    channels = [desk.channel for desk in busy]
    return frozenset(select.select(channels, [], [], max(0.0, min(patience, _QUIET_SECONDS)))[0])


def _happened(desk: Desk, ready: bool, todo: Iterator[BatchJob]) -> Iterator[Event]:
    """The desk begins the next job before the end of the last one is told, so that it does not wait for the caller."""
    if ready:
        events = list(desk.listen())
    elif time.monotonic() >= desk.patience_ends:
        events = list(desk.give_up())
    else:
        return
    yield from _next(desk, todo)
    yield from events

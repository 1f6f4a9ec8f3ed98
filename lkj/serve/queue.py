"""The queue: reports that were sent are read, one after the other, by the workers of `lkj run` and into its ledger.

A first look at each comes before any picture is recognized: nobody waits for pictures to see what the text tells.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Engine

from lkj.batch.figures import Figures
from lkj.batch.files import FoundFile, looks_of
from lkj.batch.job import BatchJob, Began, Event, Failed, PageBegan, Read
from lkj.batch.keeping import Keeping
from lkj.batch.ledger import Ledger
from lkj.batch.owner import this_process
from lkj.batch.supervisor import supervise
from lkj.batch.worker_slot import Terms
from lkj.io.regular_file import digest_of
from lkj.load.sidecar_files import store_sidecar_files
from lkj.serve.first_looks import FirstLooks
from lkj.serve.home import Home, key_of
from lkj.serve.progress import Progress
from lkj.serve.thresholds import HEARTBEAT_SECONDS, UNDISTURBED_SECONDS
from schemas.errors import LkjError, NothingToRead

_LAST_WORD_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading takes: where, into which database, on which terms, by how many workers at once."""

    home: Home
    engine: Engine
    terms: Terms
    workers: int


@dataclass(frozen=True, slots=True)
class Heard:
    """Who is told of a report, by its file and SHA-256: once there is something to `see`, and once it is `whole` after
    a first look, in which people may have put something right."""

    see: Callable[[Path, str], object]
    whole: Callable[[Path, str], object]


class Queue:
    """A thread of its own; its state is in the database, so that what is left undone is taken up when it begins."""

    def __init__(self, reading: Reading, progress: Progress, first_looks: FirstLooks) -> None:
        self._reading, self._progress, self._first_looks = reading, progress, first_looks
        self._ledger = Ledger(reading.engine, lambda _seconds: None)
        self._keeping = Keeping(self._ledger, reading.home.data)
        self._todo: deque[BatchJob] = deque()
        self._looked_at: deque[BatchJob] = deque()
        self._wake, self._stop = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="queue", daemon=True)
        self._beaten = self._undisturbed = time.monotonic()

    def start(self, heard: Heard) -> None:
        """Raises UsageError where the database cannot be written to."""
        self._heard = heard
        self._ledger.begin(this_process(), str(self._reading.home.data.path))
        self._ledger.take_back()
        for path in self._reading.home.pdfs():
            self.add(path)
        self._thread.start()

    def stop(self) -> None:
        """What is being read is read again when the window opens the next time."""
        self._stop.set()
        self._wake.set()
        self._thread.join(_LAST_WORD_SECONDS)
        with suppress(LkjError):
            self._ledger.end(_LAST_WORD_SECONDS)

    def add(self, path: Path, again: bool = False) -> None:
        """A file of the folder, if it is to be read; `again`: also where it was, or could not be. Raises OSError and
        UsageError."""
        found = looks_of(path)
        sha256 = digest_of(path)
        state = self._ledger.entered([FoundFile(path, found.place, found.size, found.changed, sha256)], {})[sha256]
        done = state == "done" and self._reading.home.data.holds(sha256)
        if again or (state == "done" and not done):
            self._ledger.reopen(sha256)
        if again or (not done and state != "failed"):
            self._todo.append(BatchJob(sha256, path, at_first=True))
            self._wake.set()
        self._progress.changed(key_of(sha256))

    def checked_anew(self, sha256: str, figures: Figures) -> None:
        """What the start tells of a report, after people put figures of it right. Raises UsageError."""
        self._ledger.checked_anew(sha256, figures)

    def __iter__(self) -> Iterator[BatchJob]:
        return self

    def __next__(self) -> BatchJob:
        """What the ledger lets us take up, before what we hold since a first look; asked again as often as a worker is
        free."""
        while self._todo and not self._stop.is_set():
            job = self._todo.popleft()
            self._progress.reading(key_of(job.key), 0, 0)
            if self._ledger.claim(job.key):
                return job
            self._progress.ended(key_of(job.key))
        if self._looked_at and not self._stop.wait(max(0.0, self._undisturbed - time.monotonic())):
            return self._looked_at.popleft()
        raise StopIteration

    def _run(self) -> None:
        while not self._stop.is_set():
            self._wake.clear()
            try:
                self._read_all()
                self._beat()
            except Exception:  # noqa: BLE001 - the window stays open; what was not read stays to be read
                traceback.print_exc(file=sys.stderr)
            self._wake.wait(HEARTBEAT_SECONDS)

    def _read_all(self) -> None:
        reading = self._reading
        with closing(supervise(self, reading.terms, reading.workers)) as events:
            for event in events:
                self._take(event)
                self._beat()
                if self._stop.is_set():
                    return
        for sha256 in self._ledger.to_link():
            self._ledger.link(sha256)

    def _take(self, event: Event) -> None:
        if isinstance(event, Began):
            self._progress.reading(key_of(event.job.key), 0, 0)
        elif isinstance(event, PageBegan):
            self._progress.reading(key_of(event.job.key), event.page, event.pages)
        elif isinstance(event, Read | Failed) and not (event.job.at_first and self._is_first(event)):
            self._keep(event)

    def _is_first(self, event: Read | Failed) -> bool:
        """Whether there is more to come of its report: pictures that are still to be recognized."""
        job = event.job
        if isinstance(event, Read):
            if not self._first_looks.keep(event):
                return False
            self._progress.ended(key_of(job.key))
            self._heard.see(job.path, job.key)
        elif self._reading.terms.scans is None or not isinstance(event.error, NothingToRead):
            return False
        self._looked_at.append(replace(job, at_first=False))
        self._undisturbed = time.monotonic() + UNDISTURBED_SECONDS
        return True

    def _keep(self, event: Read | Failed) -> None:
        job = event.job
        kept = self._keeping.keep(event)
        had_first = self._first_looks.drop(job.key)
        read = isinstance(event, Read) and isinstance(kept, Figures)
        try:
            if read:
                store_sidecar_files(self._reading.engine, [job.path])
            if read and had_first:
                self._heard.whole(job.path, job.key)
        finally:
            self._progress.ended(key_of(job.key))
        if read:
            self._heard.see(job.path, job.key)

    def _beat(self) -> None:
        if time.monotonic() - self._beaten > HEARTBEAT_SECONDS:
            self._ledger.still_here()
            self._beaten = time.monotonic()

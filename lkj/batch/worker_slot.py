"""A place at which one report after the other is read: its worker, replaced when it dies, and its deadlines."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from extractor.child.frames import MalformedFrame, Message, Progress, Refusal
from extractor.limits import Limits
from extractor.scan.asked import Scans
from lkj.batch.attempt import Attempt, next_attempt, out_of_time
from lkj.batch.job import BatchJob, Event, Failed, PageBegan, Read, Try
from lkj.batch.worker import Checked
from lkj.batch.worker_process import WORKER_COMMAND, WorkerProcess
from lkj.io.channel import Channel
from lkj.reading.child_process import Death, Reason, error_of
from lkj.words.language import Language
from schemas.errors import LkjError


@dataclass(frozen=True, slots=True)
class Terms:
    """How workers work: the limits for each report, the language of the findings, how many reports a worker reads
    before a new one takes its place (an engine that is never ended grows), the command that starts one,
    the folder of the pages for people, which are made only where there is one, and what is recognized in pictures."""

    limits: Limits
    language: Language
    reports_a_worker: int = 50
    command: Sequence[str] = WORKER_COMMAND
    pages: Path | None = None
    scans: Scans | None = None


class WorkerSlot:
    """Times are of the monotonic clock, in seconds."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._worker: WorkerProcess | None = None
        self._attempt: Attempt | None = None

    @property
    def busy(self) -> bool:
        return self._attempt is not None

    @property
    def channel(self) -> Channel:
        assert self._worker is not None
        return self._worker.channel

    @property
    def patience_ends(self) -> float:
        return min(self._deadline, self._heard + self._terms.limits.silent_seconds)

    def begin(self, job: BatchJob) -> None:
        self._deadline = time.monotonic() + self._terms.limits.wall_seconds
        self._go(Attempt(job))

    def forgive(self, seconds: float) -> None:
        """Nobody listened for so long, which is not the worker's fault."""
        self._deadline += seconds
        self._heard += seconds

    def listen(self) -> Iterator[Event]:
        """To be called when the channel is ready."""
        worker = self._worker
        assert worker is not None
        messages = worker.hear()
        if messages is None:
            worker.wait_for_last_breath()
            yield from self._lost(None)
            return
        try:
            for message in messages:
                yield from self._heard_of(message)
                if self._worker is not worker:  # it was ended over what it said: the rest is of no interest
                    return
        except MalformedFrame:
            yield from self._lost("nonsense")

    def look(self) -> Iterator[Event]:
        """To be called now and then, where the system does not hold the limits of the worker."""
        assert self._worker is not None
        if over := self._worker.exceeded(self._terms.limits):
            yield from self._lost(over)

    def give_up(self) -> Iterator[Event]:
        """Patience is at its end."""
        yield from self._lost("wall" if time.monotonic() >= self._deadline else "hang")

    def close(self) -> None:
        if self._worker is not None:
            self._worker.end()
        self._worker = self._attempt = None

    def _go(self, attempt: Attempt) -> None:
        worn = self._worker is not None and self._worker.given >= self._terms.reports_a_worker
        if attempt.alone or worn:
            self.close()
        self._worker = self._worker or WorkerProcess(self._terms.command)
        self._attempt, self._document = attempt, b""
        self._page = self._pages = 0
        self._began = self._heard = time.monotonic()
        self._began_at = datetime.now(UTC)
        terms = self._terms
        self._worker.give(attempt.order(terms.limits, terms.language, terms.pages, terms.scans))

    def _heard_of(self, message: Message) -> Iterator[Event]:
        attempt = self._attempt
        if attempt is None:  # it talks on after its answer
            yield from self._lost("nonsense")
            return
        self._heard = time.monotonic()
        if isinstance(message, Progress):
            self._begin_page(message)
            yield PageBegan(attempt.job, message.page, message.pages)
        elif isinstance(message, Refusal):
            yield self._failed(attempt, error_of(message), self._try())
        elif not self._document:
            self._document = message
        else:
            yield from self._finished(attempt, message)

    def _begin_page(self, told: Progress) -> None:
        assert self._worker is not None
        self._page, self._pages = told.page, told.pages
        self._worker.page_begins(told.page)

    def _finished(self, attempt: Attempt, message: bytes) -> Iterator[Event]:
        try:
            checked = msgspec.json.decode(message, type=Checked)
        except msgspec.MsgspecError:
            yield from self._lost("nonsense")
            return
        tries = (*attempt.tries, replace(self._try(), peak_bytes=checked.peak_bytes))
        document = self._document
        self._rest(attempt)
        yield Read(attempt.job, document, bytes(checked.findings), tries, checked.page)

    def _failed(self, attempt: Attempt, error: LkjError, last: Try) -> Failed:
        self._rest(attempt)
        return Failed(attempt.job, error, (*attempt.tries, last))

    def _rest(self, attempt: Attempt) -> None:
        if attempt.alone:
            self.close()
        self._attempt, self._document = None, b""

    def _lost(self, told: Reason | None) -> Iterator[Event]:
        """The worker is dead, or of no use any more: its report is tried again, or told as failed."""
        assert self._worker is not None
        attempt, fresh = self._attempt, self._worker.given == 1
        found, peak = self._worker.end()
        self._worker = self._attempt = None
        if attempt is None:
            return
        death = Death(told or found, self._page, self._pages)
        last = replace(self._try(), peak_bytes=peak, reason=death.reason)
        try:
            if told != "wall" and time.monotonic() >= self._deadline:
                raise out_of_time(attempt)
            following = next_attempt(attempt, death, fresh, bool(self._document), self._terms.limits)
            self._go(replace(following, tries=(*attempt.tries, last)))
        except LkjError as error:
            yield self._failed(attempt, error, last)

    def _try(self) -> Try:
        return Try(self._began_at, time.monotonic() - self._began, self._page or self._pages)

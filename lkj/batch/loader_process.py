"""One loader as its run sees it: what it was given and has not answered yet, and a new one where it dies."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, Queue, SimpleQueue
from threading import Thread
from typing import BinaryIO

from lkj.batch.loader_orders import Answer, Away, Employment, Kept, Order
from lkj.io import process_tree
from schemas.errors import LkjError, UsageError

MOST_DEATHS = 3
"""Of loaders in a row that answered nothing, before the run is stopped."""
LOADER_COMMAND = (sys.executable, "-P", "-m", "lkj.batch.loader")
_LAST_BREATH_SECONDS = 10.0


class LoaderProcess:
    """A process in a session of its own, so that Ctrl-C reaches only us; begun with its first order. What it had not
    answered when it died is given to the next one, which the ledger makes harmless where it was done already."""

    def __init__(self, employment: Employment) -> None:
        self._employment = employment
        self._process: subprocess.Popen[bytes] | None = None
        self._given: deque[Order] = deque()
        self._deaths = 0

    @property
    def waiting(self) -> int:
        """Orders that it has not answered."""
        return len(self._given)

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def give(self, order: Order) -> None:
        self._given.append(order)
        if self._process is None:
            self._begin()
        else:
            self._send(order)

    def answers(self, seconds: float) -> Iterator[tuple[Order, Kept] | Away]:
        """What it has said, after so many seconds at most. Raises UsageError where it cannot write, or dies again and
        again."""
        while self._given:
            try:
                answer = self._heard.get(timeout=seconds) if seconds else self._heard.get_nowait()
            except Empty:
                return
            seconds = 0.0
            if answer is None:
                self._begin_again()
            elif isinstance(answer, LkjError):
                raise answer
            elif isinstance(answer, Away):
                yield answer
            else:
                self._deaths = 0
                yield self._given.popleft(), answer

    def close(self) -> None:
        """It ends what it has in hand, and is not waited for long."""
        process, self._process = self._process, None
        if process is None:
            return
        self._to_say.put(None)
        try:
            process.wait(_LAST_BREATH_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _begin(self) -> None:
        process = self._process = process_tree.spoken_with(LOADER_COMMAND)
        self._heard: Queue[Answer | None] = Queue()
        Thread(target=_listen, args=(process.stdout, self._heard), daemon=True).start()
        self._to_say: SimpleQueue[bytes | None] = SimpleQueue()
        Thread(target=_speak, args=(process.stdin, self._to_say), daemon=True).start()
        self._send(self._employment)
        for order in self._given:
            self._send(order)

    def _begin_again(self) -> None:
        self._deaths += 1
        if self._deaths >= MOST_DEATHS:
            raise UsageError("loader_died", count=self._deaths)
        self.close()
        self._begin()

    def _send(self, what: Order | Employment) -> None:
        self._to_say.put(pickle.dumps(what))


def _speak(ear: BinaryIO, to_say: SimpleQueue[bytes | None]) -> None:
    """Until None. An order is larger than what a pipe holds: nobody else waits until it is taken."""
    with suppress(OSError), ear:  # it is dead, which its silence tells
        while (order := to_say.get()) is not None:
            ear.write(order)
            ear.flush()


def _listen(said: BinaryIO, heard: Queue[Answer | None]) -> None:
    """None where it says no more."""
    with said:
        while True:
            try:
                heard.put(pickle.load(said))
            except Exception:  # noqa: BLE001 - cut off, or what makes no sense: it is of no use any more
                heard.put(None)
                return

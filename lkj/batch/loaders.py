"""What keeps reports while others are read: loaders, with little in hand, one for each agency."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

import msgspec

from lkj.batch.figures import Figures
from lkj.batch.job import Elsewhere, End, Read
from lkj.batch.loader_orders import Away, Employment, Kept, Match, Order
from lkj.batch.loader_process import LoaderProcess
from lkj.batch.reason import Reason

Tell = Callable[[End, Figures | Reason | None], None]
TellAway = Callable[[float], None]

_MOST_IN_HAND = 4
"""Orders of a loader that it has not answered: enough that it never waits for us, and few enough to hold in memory."""
_GLANCE_SECONDS = 0.2


class _Named(msgspec.Struct):
    agency: str | None = None


class Loaders:
    """Reports of one agency go to one loader, so that loaders seldom wait for each other; where all that it may have in
    hand is full, so does whoever gives it more. `tell` is told what became of each report."""

    def __init__(self, count: int, employment: Employment, tell: Tell, tell_away: TellAway) -> None:
        self._employment = employment
        self._loaders = [LoaderProcess(employment) for _ in range(count)]
        self._tell, self._tell_away = tell, tell_away
        self.seconds = 0.0
        """Spent by all loaders on what they have done."""

    @property
    def pids(self) -> Sequence[int]:
        return [loader.pid for loader in self._loaders if loader.pid]

    def keep(self, end: End) -> None:
        """Raises UsageError where the folder or the database cannot be written to, for this report or one before."""
        self._give(self._loaders[_share(agency_of(end), len(self._loaders))], end)

    def match(self, reports: Sequence[str]) -> None:
        """Of one agency."""
        self._give(min(self._loaders, key=lambda loader: loader.waiting), Match(tuple(reports)))

    def be_at_least(self, count: int) -> None:
        """Once all reports are kept: they are shared out anew."""
        self._loaders += [LoaderProcess(self._employment) for _ in range(count - len(self._loaders))]

    def listen(self) -> None:
        """To be called now and then, that nobody has to wait to be heard."""
        for loader in self._loaders:
            self._hear(loader, 0.0)

    def finish(self) -> Iterator[None]:
        """All that was given is done; something of one's own can be done now and then."""
        for loader in self._loaders:
            while loader.waiting:
                self._hear(loader, _GLANCE_SECONDS)
                yield

    def close(self) -> None:
        for loader in self._loaders:
            loader.close()

    def _give(self, loader: LoaderProcess, order: Order) -> None:
        while loader.waiting >= _MOST_IN_HAND:
            self._hear(loader, _GLANCE_SECONDS)
        loader.give(order)
        self.listen()

    def _hear(self, loader: LoaderProcess, seconds: float) -> None:
        for answer in loader.answers(seconds):
            if isinstance(answer, Away):
                self._tell_away(answer.seconds)
            else:
                self._done(*answer)

    def _done(self, order: Order, kept: Kept) -> None:
        self.seconds += kept.seconds
        if not isinstance(order, Match):
            self._tell(order, kept.told)


def agency_of(end: End) -> str:
    """What the report calls it; where it says none, or nothing that makes sense, none."""
    if isinstance(end, Elsewhere):
        return end.agency
    if isinstance(end, Read):
        with suppress(msgspec.MsgspecError):
            return msgspec.json.decode(end.document, type=_Named).agency or ""
    return ""


def _share(agency: str, count: int) -> int:
    """The same for the same agency, in every process."""
    return int.from_bytes(hashlib.sha256(agency.encode(errors="replace")).digest()[:8], "big") % count

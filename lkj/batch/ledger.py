"""The ledger of a batch in the database: what is to be read, who reads it, and what became of it.

A report is pending, running, done or failed. Each step is one transaction, and each that ends a report asks that this
run still holds it: a run that was taken for dead cannot overwrite what another did in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from itertools import groupby
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, Engine, and_, or_, select, update
from sqlalchemy.exc import IntegrityError

from lkj.batch import ledger_files, ledger_runs
from lkj.batch.database_retry import MOST_SECONDS, Tell, with_database_retry
from lkj.batch.figures import Figures
from lkj.batch.files import FoundFile
from lkj.batch.job import BatchJob, Try
from lkj.batch.ledger_tries import attempts_of, cost_of
from lkj.batch.owner import Owner
from lkj.batch.reason import Reason
from lkj.store.attempts import Attempt, add_attempt
from lkj.store.columns import now
from lkj.store.database import reading
from lkj.store.ledger_tables import jobs
from lkj.store.links import matching_of, put_matching, to_match
from lkj.store.load import What
from lkj.store.tables import document, report

Result = TypeVar("Result")
Load = Callable[[Connection], What]

_MOST_COLLISIONS = 5
_NO_REASON = {"reason_key": None, "reason_params": None, "reason_text": None}


class Ledger:
    """Every method waits for a database that is away, and raises UsageError where it stays away or is full."""

    def __init__(self, engine: Engine, tell: Tell) -> None:
        self._engine = engine
        self._tell = tell
        self._holds: set[str] = set()

    def begin(self, owner: Owner, out: str) -> None:
        self.run = self._in_one(lambda connection: ledger_runs.begun(connection, owner, out))

    def join(self, run: int) -> None:
        """Speak for a run that another process has begun."""
        self.run = run

    def still_here(self) -> None:
        self._in_one(lambda connection: ledger_runs.heard(connection, self.run))

    def end(self, most_seconds: float = MOST_SECONDS) -> None:
        """What this run holds and has not ended is pending again."""
        self._in_one(lambda connection: ledger_runs.ended(connection, self.run), most_seconds)

    def take_back(self) -> None:
        """Reports that are held by a run that is dead are pending again."""

        def work(connection: Connection) -> None:
            held = jobs.c.state == "running", jobs.c.held_by.in_(ledger_runs.dead(connection))
            connection.execute(update(jobs).where(*held).values(state="pending"))

        self._in_one(work)

    def dead(self) -> bool:
        """Whether a run that is dead holds reports."""
        return bool(self._in_one(ledger_runs.dead))

    def ask(self, work: Callable[[Connection], Result]) -> Result:
        """`work` over one state of the database, whatever others write meanwhile; it may be done anew."""

        def whole() -> Result:
            with reading(self._engine) as connection:
                return work(connection)

        return with_database_retry(whole, self._tell)

    def known(self, found: Collection[FoundFile]) -> dict[str, str]:
        """As in ledger_files."""
        return self._in_one(lambda connection: ledger_files.known(connection, found))

    def entered(self, found: Sequence[FoundFile], unreadable: Mapping[str, Reason]) -> dict[str, str]:
        """As in ledger_files."""
        return self._in_one(lambda connection: ledger_files.entered(connection, found, unreadable))

    def claim(self, sha256: str, again: Collection[str] = ()) -> bool:
        """Take a report up, unless another run has it or it has ended; `again` are ends that do not hold, if they are
        not of this run."""
        return bool(self.claim_all({sha256: again}))

    def claim_all(self, wanted: Mapping[str, Collection[str]]) -> set[str]:
        """Take reports up in one step, as `claim` does one: those that are held now. Beside each, the ends that do not
        hold."""
        values = {"state": "running", "held_by": self.run, "attempts": jobs.c.attempts + 1}

        def work(connection: Connection) -> set[str]:
            return {sha256 for sha256, again in wanted.items() if self._claimed(connection, sha256, again, values)}

        claimed = self._in_one(work) if wanted else set()
        self._holds |= claimed
        return claimed

    def _claimed(
        self, connection: Connection, sha256: str, again: Collection[str], values: Mapping[str, object]
    ) -> bool:
        ended = and_(jobs.c.state.in_(again), or_(jobs.c.held_by.is_(None), jobs.c.held_by != self.run))
        taken = update(jobs).where(jobs.c.sha256 == sha256, or_(jobs.c.state == "pending", ended))
        if connection.execute(taken.values(values)).rowcount:
            return True
        # the database may have gone after it was told, and before it told us
        return sha256 not in self._holds and self._stands(connection, sha256, "running")

    def let_go(self, sha256: str) -> None:
        """Its end was told to the ledger, by whoever loads."""
        self._holds.discard(sha256)

    def reopen(self, sha256: str) -> None:
        """A report that has ended is to be read again."""
        ended = jobs.c.sha256 == sha256, jobs.c.state.in_(("done", "failed"))
        self._in_one(lambda connection: connection.execute(update(jobs).where(*ended).values(state="pending")))

    def done(self, job: BatchJob, figures: Figures, made: Sequence[Try], load: Load) -> bool:
        """What `load` writes and that the report is done are one: both are there, or none. False, and nothing is
        written, where another run has taken the report."""
        values = {**_NO_REASON, **msgspec.structs.asdict(figures)}

        def work(connection: Connection) -> Sequence[Attempt]:
            what = load(connection)
            if what != "unchanged":
                connection.execute(update(jobs).where(jobs.c.sha256 == job.key).values(linked=False))
            return attempts_of(job, made, what, None)

        return self._ended(job, {**values, **cost_of(made), "state": "done"}, work)

    def checked_anew(self, sha256: str, figures: Figures) -> None:
        """What a summary tells of a report that was read, after people put figures of it right."""
        read = jobs.c.sha256 == sha256, jobs.c.state == "done"
        values = msgspec.structs.asdict(figures)
        self._in_one(lambda connection: connection.execute(update(jobs).where(*read).values(values)))

    def failed(self, job: BatchJob, reason: Reason, made: Sequence[Try]) -> bool:
        values = {"reason_key": reason.key, "reason_params": reason.params, "reason_text": reason.text}
        made_of = attempts_of(job, made, "failed", reason)
        return self._ended(job, {**values, **cost_of(made), "state": "failed"}, lambda _: made_of)

    def link(self, sha256: str) -> None:
        """Match a report with those beside it, as it stands in the database. Others may write while it is thought
        over; what they changed of it is thought over anew."""
        for right in self._in_one(lambda connection: to_match(connection, sha256)):
            while not self._matched(right):
                pass
        self._in_one(
            lambda connection: connection.execute(update(jobs).where(jobs.c.sha256 == sha256).values(linked=True))
        )

    def _matched(self, right: int) -> bool:
        found = self.ask(lambda connection: matching_of(connection, right))
        return self._in_one(lambda connection: put_matching(connection, found))

    def to_link(self) -> Sequence[str]:
        """Reports that were read and not matched with those beside them yet."""
        asked = select(jobs.c.sha256).where(jobs.c.state == "done", jobs.c.linked.is_(False))
        return self._in_one(lambda connection: connection.execute(asked).scalars().all())

    def to_link_by_agency(self, most: int) -> list[list[str]]:
        """So many of them, those of one agency together."""
        asked = (
            select(jobs.c.sha256, report.c.agency_key)
            .select_from(jobs.join(document, document.c.sha256 == jobs.c.sha256).join(report))
            .where(jobs.c.state == "done", jobs.c.linked.is_(False))
            .order_by(report.c.agency_key, report.c.year)
            .limit(most)
        )
        rows = self._in_one(lambda connection: connection.execute(asked).all())
        return [[row.sha256 for row in rows] for _key, rows in groupby(rows, key=lambda row: str(row.agency_key))]

    def _ended(
        self, job: BatchJob, values: Mapping[str, object], work: Callable[[Connection], Sequence[Attempt]]
    ) -> bool:
        held = jobs.c.sha256 == job.key, jobs.c.state == "running", jobs.c.held_by == self.run
        change = update(jobs).where(*held).values({**values, "ended_at": now()})

        def whole(connection: Connection) -> bool:
            if not connection.execute(change).rowcount:
                return self._stands(connection, job.key, str(values["state"]))
            for made in work(connection):
                add_attempt(connection, made)
            return True

        ended = self._in_one(whole)
        self._holds.discard(job.key)
        return ended

    def _stands(self, connection: Connection, sha256: str, state: str) -> bool:
        """Whether the step was taken already, by this run."""
        asked = select(jobs.c.sha256).where(jobs.c.sha256 == sha256, jobs.c.state == state, jobs.c.held_by == self.run)
        return connection.execute(asked).first() is not None

    def _in_one(self, work: Callable[[Connection], Result], most_seconds: float = MOST_SECONDS) -> Result:
        """`work` in one transaction; again, where another run has written the same rows at the same moment."""

        def whole() -> Result:
            with self._engine.begin() as connection:
                return work(connection)

        for _ in range(_MOST_COLLISIONS):
            with suppress(IntegrityError):
                return with_database_retry(whole, self._tell, most_seconds)
        return with_database_retry(whole, self._tell, most_seconds)

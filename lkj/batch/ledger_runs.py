"""The runs that have been, and which of them are dead."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Select, insert, select, update

from lkj.batch.owner import Owner, is_gone
from lkj.store.columns import now
from lkj.store.ledger_tables import jobs, runs

LEASE = timedelta(minutes=5)
"""A run that was not heard of for so long is taken for dead; longer than one waits for a database that is away."""


def begun(connection: Connection, owner: Owner, out: str) -> int:
    """The id of the run."""
    values = {"host": owner.host, "pid": owner.pid, "process_born": owner.born, "out": out}
    made = connection.execute(insert(runs).values(values | {"began_at": now(), "heard_at": now()}))
    assert made.inserted_primary_key is not None
    return int(made.inserted_primary_key[0])


def heard(connection: Connection, run: int) -> None:
    connection.execute(update(runs).where(runs.c.id == run).values(heard_at=now()))


def ended(connection: Connection, run: int) -> None:
    """What the run holds and has not ended is pending again."""
    held = jobs.c.state == "running", jobs.c.held_by == run
    connection.execute(update(jobs).where(*held).values(state="pending"))
    connection.execute(update(runs).where(runs.c.id == run).values(ended_at=now()))


def dead(connection: Connection) -> list[int]:
    """Runs that hold reports and will never end them: their process is gone, or they fell silent."""
    silent = {row.id for row in connection.execute(_holding().where(runs.c.heard_at < _silent_since()))}
    holding = connection.execute(_holding())
    return [row.id for row in holding if row.id in silent or is_gone(Owner(row.host, row.pid, row.process_born))]


def _silent_since() -> str:
    """As `now` writes the time: text sorts as time."""
    return (datetime.now(UTC) - LEASE).strftime("%Y-%m-%dT%H:%M:%SZ")


def _holding() -> Select[tuple[int, str, int, int | None]]:
    held = select(jobs.c.held_by).where(jobs.c.state == "running")
    return select(runs.c.id, runs.c.host, runs.c.pid, runs.c.process_born).where(runs.c.id.in_(held))

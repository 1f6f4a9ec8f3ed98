"""The files that runs have met, and the reports in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from lkj.batch.files import FoundFile, as_text
from lkj.batch.reason import Reason
from lkj.store.ledger_tables import files, jobs


def known(connection: Connection, found: Collection[FoundFile]) -> dict[str, str]:
    """The SHA-256, by place, of the files that look as they did when they were met last."""
    looks = {file.place: (file.size, file.changed) for file in found}
    asked = select(files.c.place, files.c.size, files.c.changed, files.c.sha256).where(files.c.place.in_(looks))
    rows = connection.execute(asked)
    return {row.place: row.sha256 for row in rows if row.sha256 and looks[row.place] == (row.size, row.changed)}


def entered(connection: Connection, found: Sequence[FoundFile], unreadable: Mapping[str, Reason]) -> dict[str, str]:
    """Note the files, and their reports as pending where they are new: the state of each report by its SHA-256.

    `unreadable` tells, by place, why a file has no SHA-256.
    """
    rows = {file.place: _row(file, unreadable.get(file.place)) for file in found}
    connection.execute(delete(files).where(files.c.place.in_(rows)))
    connection.execute(insert(files), list(rows.values()))
    wanted = {file.sha256 for file in found if file.sha256}
    asked = select(jobs.c.sha256, jobs.c.state).where(jobs.c.sha256.in_(wanted))
    states = {row.sha256: row.state for row in connection.execute(asked)}
    new = sorted(wanted - states.keys())
    if new:
        fresh = {"state": "pending", "attempts": 0, "linked": False}
        connection.execute(insert(jobs), [{"sha256": sha256, **fresh} for sha256 in new])
    return states | dict.fromkeys(new, "pending")


def _row(file: FoundFile, reason: Reason | None) -> dict[str, object]:
    return {
        "place": file.place,
        "size": file.size,
        "changed": file.changed,
        "sha256": file.sha256,
        "shown": as_text(file.path),
        "reason_key": reason.key if reason else None,
        "reason_params": reason.params if reason else None,
        "reason_text": reason.text if reason else None,
    }

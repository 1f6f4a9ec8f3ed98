"""What became of the files of a run, one row each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, func, select

from lkj.batch.figures import Figures
from lkj.batch.ledger_files import Reason
from lkj.batch.ledger_tables import files, jobs

Status = Literal["read", "same", "failed", "elsewhere", "unfinished"]

_STATES: dict[str, Status] = {"done": "read", "failed": "failed", "running": "elsewhere", "pending": "unfinished"}


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """`status`: `same` has the bytes of another file, `same_as`; `elsewhere` is being read by another run;
    `unfinished` is still to be read. `seconds` and `peak_bytes` are those of all tries of the last attempt."""

    file: str
    sha256: str | None
    status: Status
    figures: Figures | None = None
    reason: Reason | None = None
    attempts: int = 0
    seconds: float | None = None
    peak_bytes: int | None = None
    same_as: str | None = None


def summary_rows(connection: Connection, run: int) -> Iterator[SummaryRow]:
    """Of all files that the run met, by agency, year and path; what was not read comes last."""
    first = func.min(files.c.shown).over(partition_by=files.c.sha256).label("first_shown")
    not_opened = files.c.reason_key.label("not_opened_key"), files.c.reason_text.label("not_opened_text")
    asked = (
        select(files.c.shown, files.c.sha256, first, *not_opened, *(jobs.c[name] for name in _OF_JOBS))
        .select_from(files.outerjoin(jobs, jobs.c.sha256 == files.c.sha256))
        .where(files.c.seen_by == run)
        .order_by(jobs.c.agency.is_(None), jobs.c.agency, jobs.c.year, files.c.shown)
    )
    yield from map(_row, connection.execute(asked))


_OF_JOBS = (
    *("state", "reason_key", "reason_text", "attempts", "seconds", "peak_bytes"),
    *Figures.__struct_fields__,
)


def _row(row: Row[Any]) -> SummaryRow:
    if row.sha256 is None:
        return SummaryRow(row.shown, None, "failed", reason=Reason(row.not_opened_key, row.not_opened_text))
    if row.first_shown != row.shown:
        return SummaryRow(row.shown, row.sha256, "same", same_as=row.first_shown)
    status = _STATES[row.state]
    return SummaryRow(
        row.shown,
        row.sha256,
        status,
        figures=Figures(**{name: getattr(row, name) for name in Figures.__struct_fields__})
        if status == "read"
        else None,
        reason=Reason(row.reason_key, row.reason_text) if status == "failed" else None,
        attempts=row.attempts,
        seconds=row.seconds,
        peak_bytes=row.peak_bytes,
    )

"""What became of the files of a run, one row each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal

from sqlalchemy import Column, Connection, MetaData, Row, Table, Text, collate, func, select

from lkj.batch.figures import Figures
from lkj.batch.reason import Reason
from lkj.store.ledger_tables import files, jobs

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


def summary_rows(connection: Connection, places: Iterable[str]) -> list[SummaryRow]:
    """Of the files at these places, by agency, year and path; what was not read comes last."""
    note_wanted(connection, places)
    return list(every_row(connection))


def note_wanted(connection: Connection, places: Iterable[str]) -> None:
    """The files at these places are what `every_row` tells of on this connection. They are kept in the database, for
    they may be a million."""
    _WANTED.drop(connection, checkfirst=True)
    _WANTED.create(connection)
    remaining = iter(places)
    while part := list(dict.fromkeys(islice(remaining, _AT_ONCE))):
        known = set(connection.execute(select(_WANTED.c.place).where(_WANTED.c.place.in_(part))).scalars())
        if new := [{"place": place} for place in part if place not in known]:
            connection.execute(_WANTED.insert(), new)


def every_row(connection: Connection) -> Iterator[SummaryRow]:
    """Some at a time are in memory."""
    binary = "C" if connection.dialect.name == "postgresql" else "BINARY"  # as every server sorts alike
    order = (
        jobs.c.agency.is_(None),
        collate(func.coalesce(jobs.c.agency, ""), binary),
        func.coalesce(jobs.c.year, 0),
        collate(files.c.shown, binary),
    )
    first = func.first_value(files.c.shown).over(partition_by=files.c.sha256, order_by=order).label("first")
    asked = _ASKED.add_columns(first).order_by(*order).execution_options(yield_per=_AT_ONCE)
    for row in connection.execute(asked):
        yield _row(row)


_WANTED = Table("lkj_wanted", MetaData(), Column("place", Text, primary_key=True), prefixes=["TEMPORARY"])
_AT_ONCE = 500
_MAY_BE_UNKNOWN = ("agency", "year")
_ASKED = select(
    *(files.c.shown, files.c.sha256),
    *(files.c.reason_key.label("not_opened_key"), files.c.reason_params.label("not_opened_params")),
    *(jobs.c[name] for name in ("state", "reason_key", "reason_params", "attempts", "seconds", "peak_bytes")),
    *(jobs.c[name] for name in Figures.__struct_fields__),
).select_from(_WANTED.join(files, files.c.place == _WANTED.c.place).outerjoin(jobs, jobs.c.sha256 == files.c.sha256))


def _row(row: Row[Any]) -> SummaryRow:
    """`first` is the file that stands first of all of the same bytes."""
    if row.sha256 is None:
        return SummaryRow(row.shown, None, "failed", reason=Reason(row.not_opened_key, row.not_opened_params))
    if row.first != row.shown:
        return SummaryRow(row.shown, row.sha256, "same", same_as=row.first)
    status = _STATES[row.state]
    return SummaryRow(
        row.shown,
        row.sha256,
        status,
        figures=_figures(row) if status == "read" else None,
        reason=Reason(row.reason_key, row.reason_params) if status == "failed" else None,
        attempts=row.attempts,
        seconds=row.seconds,
        peak_bytes=row.peak_bytes,
    )


def _figures(row: Row[Any]) -> Figures:
    """A report that was read before its figures were counted so has none of them."""
    told = {name: getattr(row, name) for name in Figures.__struct_fields__}
    return Figures(**{name: value for name, value in told.items() if value is not None or name in _MAY_BE_UNKNOWN})

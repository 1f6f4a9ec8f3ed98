"""What became of the files of a run, one row each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, select

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


def summary_rows(connection: Connection, places: Sequence[str]) -> list[SummaryRow]:
    """Of the files at these places, by agency, year and path; what was not read comes last."""
    parts = (places[start : start + _AT_ONCE] for start in range(0, len(places), _AT_ONCE))
    rows = [row for part in parts for row in connection.execute(_ASKED.where(files.c.place.in_(part)))]
    first: dict[str, str] = {}
    return [_row(row, first) for row in sorted(rows, key=_order)]


_AT_ONCE = 500
_MAY_BE_UNKNOWN = ("agency", "year")
_ASKED = select(
    *(files.c.shown, files.c.sha256),
    *(files.c.reason_key.label("not_opened_key"), files.c.reason_params.label("not_opened_params")),
    *(jobs.c[name] for name in ("state", "reason_key", "reason_params", "attempts", "seconds", "peak_bytes")),
    *(jobs.c[name] for name in Figures.__struct_fields__),
).select_from(files.outerjoin(jobs, jobs.c.sha256 == files.c.sha256))


def _order(row: Row[Any]) -> tuple[bool, str, int, str]:
    return row.agency is None, row.agency or "", row.year or 0, row.shown


def _row(row: Row[Any], first: dict[str, str]) -> SummaryRow:
    """`first` has the file that stands first of all of the same bytes."""
    if row.sha256 is None:
        return SummaryRow(row.shown, None, "failed", reason=Reason(row.not_opened_key, row.not_opened_params))
    if (same_as := first.setdefault(row.sha256, row.shown)) != row.shown:
        return SummaryRow(row.shown, row.sha256, "same", same_as=same_as)
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

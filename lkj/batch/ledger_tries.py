"""What every try at a report cost, and how it ended."""

from __future__ import annotations

from collections.abc import Sequence

from lkj.batch.files import as_text
from lkj.batch.job import BatchJob, Try
from lkj.batch.ledger_files import Reason


def cost_of(made: Sequence[Try]) -> dict[str, float | int | None]:
    """Of all tries together: their seconds, and the most memory that one of them held."""
    peaks = [one.peak_bytes for one in made if one.peak_bytes is not None]
    return {"seconds": round(sum(one.seconds for one in made), 3), "peak_bytes": max(peaks, default=None)}


def rows_of(job: BatchJob, made: Sequence[Try], reason: Reason | None) -> list[dict[str, object]]:
    """A row of attempts for each; `reason` is why the report could not be read in the end."""
    ends = [*[None] * (len(made) - 1), reason]
    return [_row(job, one, end) for one, end in zip(made, ends, strict=True)]


def _row(job: BatchJob, one: Try, end: Reason | None) -> dict[str, object]:
    return {
        "sha256": job.key,
        "path": as_text(job.path),
        "started": one.began.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "seconds": round(one.seconds, 3),
        "outcome": "failed" if end or one.reason else "read",
        "key": one.reason or (end.key if end else None),
        "text": end.text if end else None,
        "pages": one.pages,
        "peak_bytes": one.peak_bytes,
    }

"""What every try at a report cost, and how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _

from lkj.batch.files import as_text
from lkj.batch.job import BatchJob, Try
from lkj.batch.reason import Reason
from lkj.store.attempts import Attempt
from lkj.words.messages import REASONS


def cost_of(made: Sequence[Try]) -> dict[str, float | int | None]:
    """Of all tries together: their seconds, and the most memory that one of them held."""
    peaks = [one.peak_bytes for one in made if one.peak_bytes is not None]
    return {"seconds": round(sum(one.seconds for one in made), 3), "peak_bytes": max(peaks, default=None)}


def attempts_of(job: BatchJob, made: Sequence[Try], outcome: str, reason: Reason | None) -> list[Attempt]:
    """One for each; `outcome` is that of the last, and `reason` why the report could not be read in the end."""
    died = [_attempt(job, one, "failed", one.reason, _(REASONS[one.reason])) for one in made[:-1] if one.reason]
    key, text = (reason.key, reason.text) if reason else (None, None)
    return [*died, *(_attempt(job, one, outcome, key, text) for one in made[-1:])]


def _attempt(job: BatchJob, one: Try, outcome: str, key: str | None, text: str | None) -> Attempt:
    began, seconds = one.began.strftime("%Y-%m-%dT%H:%M:%SZ"), round(one.seconds, 3)
    return Attempt(as_text(job.path), began, seconds, outcome, job.key, key, text, one.pages, one.peak_bytes)

"""What a loader is told to do, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from lkj.batch.figures import Figures
from lkj.batch.folder import OutFolder
from lkj.batch.job import End
from lkj.batch.reason import Reason
from lkj.words.language import Language
from schemas.errors import LkjError


@dataclass(frozen=True, slots=True)
class Employment:
    """The first order: where to write, for which run, and in which language reasons are kept."""

    database: str
    out: OutFolder
    run: int
    language: Language


@dataclass(frozen=True, slots=True)
class Match:
    """Match these reports, of one agency, each with those beside it."""

    reports: tuple[str, ...]


Order = End | Match


@dataclass(frozen=True, slots=True)
class Kept:
    """The end of an order. `told` is what Keeping tells of a report; `seconds` were spent on it."""

    told: Figures | Reason | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Away:
    """The database does not answer, for so many seconds by now; the order is not given up."""

    seconds: float


Answer = Kept | Away | LkjError
"""An error is of the folder or the database, and nothing more will come."""

"""What became of a figure: as it was read, and as a person corrected it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from schemas.record import Record

Status = Literal["read", "repaired", "unreadable", "blank", "corrected"]


class Corrected(Record, frozen=True, kw_only=True):
    """Who said, when and why, that a value is read so; `before` is what had been read."""

    before: Decimal | None
    who: str
    when: str
    why: str

"""The record of one printed figure."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from schemas.document import Record
from schemas.state import Status

Kind = Literal["amount", "percentage", "count", "number"]
Comparator = Literal[">", "<", ">=", "<="]


class Numeral(Record, frozen=True, kw_only=True):
    """What one printed text says.

    `raw` is the text with white space folded. `value` is in the printed unit (percent as printed), rupiah in full, and
    None where the text holds no single number: a range (`interval`), a ratio (`ratio`), a grade (`category`), a blank.
    `decimals` tells the last printed place, 10^-decimals, so `Rp 1,8 triliun` has -11. `sure` is True only where no
    other reading is possible. `candidates` are the plausible readings of the same digits where there is more than one
    or none was chosen; `alternatives` are the further figures of a text that prints more than one. `label` is what is
    printed before the figure.
    """

    raw: str
    value: Decimal | None = None
    decimals: int | None = None
    unit: str | None = None
    status: Status = "read"
    reason: str | None = None
    sure: bool = True
    comparator: Comparator | None = None
    interval: tuple[Decimal, Decimal] | None = None
    ratio: tuple[Decimal, Decimal] | None = None
    category: str | None = None
    label: str | None = None
    alternatives: tuple[Decimal, ...] = ()
    candidates: tuple[Decimal, ...] = ()

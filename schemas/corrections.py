"""What people corrected in what was read: the `lkj.correction/1` model, one JSON line a correction.

A correction speaks of what is printed at a place of a file, not of a reading: it holds in every later one.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from schemas.bounds import is_plain
from schemas.geometry import Box
from schemas.record import Record

CORRECTION_FORMAT: Literal["lkj.correction/1"] = "lkj.correction/1"


class Correction(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`sha256`, `page`, `bbox`, `raw` and `measure` say which value is meant; `label` names its row for a person.
    `before` is the number that had been read and `after` the right one, each None where there is none; a correction
    that is `withdrawn` takes back the one before. `when` is the time in ISO 8601, in UTC."""

    sha256: str
    page: int
    bbox: Box
    raw: str
    measure: str
    label: str
    before: Decimal | None
    after: Decimal | None
    who: str
    when: str
    why: str
    withdrawn: bool = False
    format: Literal["lkj.correction/1"] = CORRECTION_FORMAT

    def __post_init__(self) -> None:
        """The file may have been written by hand: a number that fills the memory is none that is printed."""
        for number in (self.before, self.after):
            if number is not None and not is_plain(number):
                raise ValueError(f"{number:.3}")


def encode_correction(correction: Correction) -> bytes:
    """One line, with its end."""
    return msgspec.json.encode(correction) + b"\n"


def decode_correction(line: bytes) -> Correction:
    """Raises msgspec.ValidationError or msgspec.DecodeError where `line` is not a correction of this format."""
    return msgspec.json.decode(line, type=Correction)

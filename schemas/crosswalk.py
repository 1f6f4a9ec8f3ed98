"""What people decided about pairs of rows: the `lkj.crosswalk/1` model, one JSON line a decision.

A decision speaks of wordings, not of files: it holds wherever both wordings stand again.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from schemas.record import Record

CROSSWALK_FORMAT: Literal["lkj.crosswalk/1"] = "lkj.crosswalk/1"

Verdict = Literal["same", "different", "withdrawn"]


class DecidedRow(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row as it stood when it was decided on. `mark` is the hash of its folded text; unit, level and what it stands
    under (a sasaran, a programme) tell it from others that are worded alike; the rest says where a person saw it."""

    mark: str
    text: str
    unit: str | None = None
    level: str = ""
    under: str = ""
    report: str = ""
    agency: str | None = None
    year: int | None = None
    page: int | None = None


class Decision(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`withdrawn` takes back what was decided on the pair before. `when` is the time in ISO 8601, in UTC."""

    left: DecidedRow
    right: DecidedRow
    verdict: Verdict
    who: str
    when: str
    why: str
    format: Literal["lkj.crosswalk/1"] = CROSSWALK_FORMAT


def encode_decision(decision: Decision) -> bytes:
    """One line, with its end."""
    return msgspec.json.encode(decision) + b"\n"


def decode_decision(line: bytes) -> Decision:
    """Raises msgspec.ValidationError or msgspec.DecodeError where `line` is not a decision of this format."""
    return msgspec.json.decode(line, type=Decision)

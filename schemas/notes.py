"""What people write of findings: the `lkj.note/1` model, one JSON line a note.

A note fills one column of the working paper for one finding. Lines are only added; of a column the last one counts.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from schemas.record import Record

NOTE_FORMAT: Literal["lkj.note/1"] = "lkj.note/1"


class Note(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`sha256` is of the report and `fingerprint` of the finding, of which code, page, condition and the `stated`
    figure tell a person what it was when this was written. `column` is the one of the working paper, by its name in
    the code or, where people added it, by its heading. An empty `text` takes back the one before. `when` is the time
    in ISO 8601, in UTC."""

    sha256: str
    fingerprint: str
    code: str
    page: int
    condition: str
    stated: str
    column: str
    text: str
    who: str
    when: str
    format: Literal["lkj.note/1"] = NOTE_FORMAT


def encode_note(note: Note) -> bytes:
    """One line, with its end."""
    return msgspec.json.encode(note) + b"\n"


def decode_note(line: bytes) -> Note:
    """Raises msgspec.ValidationError or msgspec.DecodeError where `line` is not a note of this format."""
    return msgspec.json.decode(line, type=Note)

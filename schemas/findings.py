"""What a check found: the `lkj.findings/1` model."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from schemas.document import PageNote, Record, Source
from schemas.geometry import Box

FINDINGS_FORMAT: Literal["lkj.findings/1"] = "lkj.findings/1"

Severity = Literal["error", "warning", "info"]
Parameter = str | int | Decimal | list[str]


class Evidence(Record, frozen=True, kw_only=True):
    """One place on a page that a finding rests on.

    `other_readings` holds what other engines read in its cell, by their name, where that is something else.
    """

    role: Literal["stated", "input", "context"]
    page: int
    text: str
    bbox: Box | None = None
    value_id: str | None = None
    value: Decimal | None = None
    other_readings: dict[str, str] = {}


class Finding(Record, frozen=True, kw_only=True):
    """A contradiction. `message_key` with `params` can be set in any language; `message` is the text in one of them.

    `because_of` is the fingerprint of the finding whose correction would make this one consistent. `consequences` are
    message keys already set as text, told at the root: what changes once it is corrected.
    """

    rule: str
    severity: Severity
    page: int
    quote: str
    fingerprint: str
    message_key: str
    params: dict[str, Parameter] = {}
    message: str = ""
    stated: Decimal | None = None
    computed: Decimal | None = None
    evidence: list[Evidence] = []
    because_of: str | None = None
    consequences: list[str] = []


class Coverage(Record, frozen=True, kw_only=True):
    """How many numbers were read, how many took part in a decided check, and why the others did not."""

    numbers: int
    tested: int
    untested: dict[str, int]


class Report(Record, frozen=True, kw_only=True):
    source: Source
    findings: list[Finding]
    coverage: Coverage
    format: Literal["lkj.findings/1"] = FINDINGS_FORMAT
    page_notes: list[PageNote] = []


def encode_report(report: Report) -> bytes:
    return msgspec.json.encode(report)

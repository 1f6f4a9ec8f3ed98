"""What a check found: the `lkj.findings/1` model."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import UNSET, UnsetType

from schemas.document import PageNote, Record, Source, SourceFile
from schemas.geometry import Box
from schemas.reading import Reading

FINDINGS_FORMAT: Literal["lkj.findings/1"] = "lkj.findings/1"

Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]
Measured = Literal["rupiah", "points", "category"]
if TYPE_CHECKING:
    Parameter = str | int | Decimal | list[str]
else:
    Parameter = str | int | list[str]  # what JSON can tell apart: a Decimal that was encoded comes back as text


class Evidence(Record, frozen=True, kw_only=True):
    """One place on a page that a finding rests on.

    `other_readings` holds what other engines read in its cell, by their name, where that is something else. `file` is
    the place in the report's list of sources (from 0) of the file that `page` is of, where there are several files.
    """

    role: Literal["stated", "input", "context"]
    page: int
    text: str
    bbox: Box | None = None
    value_id: str | None = None
    value: Decimal | None = None
    other_readings: dict[str, str] = {}
    file: int | UnsetType = UNSET


class Acceptance(Record, frozen=True, kw_only=True):
    """Why a person lets a finding stand, who that is, and the last day (YYYY-MM-DD) on which it holds."""

    reason: str
    author: str
    expires: str | None = None


class Finding(Record, frozen=True, kw_only=True):
    """A contradiction. `message_key` with `params` can be set in any language; `message` is the text in one of them.

    `because_of` is the fingerprint of the finding whose correction would make this one consistent. `consequences` are
    texts told at the root: what changes once it is corrected; `consequence` is that text at the finding it is about.
    `severity` says how bad it is if it is so, `confidence` how sure it is that it is so; `doubts` are the keys of what
    makes it less than sure. `accepted` is the entry of the baseline by which a person lets it stand. A difference
    smaller than `below_materiality` was chosen to be information only. `kondisi`, `kriteria`, `akibat` and
    `rekomendasi` are the finding as a review report words it, in the language of `message`; `difference` is how far the
    stated figure is off, in what `measured_in` says, where it is rupiah or points. `section` is the heading that the
    stated figure stands under, `table` what is printed above its table, where they are known. `file`: as in Evidence.
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
    consequence: str = ""
    confidence: Confidence = "high"
    doubts: list[str] = []
    accepted: Acceptance | None = None
    below_materiality: Decimal | None = None
    difference: Decimal | None = None
    measured_in: Measured | None = None
    kondisi: str = ""
    kriteria: str = ""
    akibat: str = ""
    rekomendasi: str = ""
    section: str | UnsetType = UNSET
    table: str | UnsetType = UNSET
    file: int | UnsetType = UNSET


class Coverage(Record, frozen=True, kw_only=True):
    """How many numbers were read, how many took part in a decided check, and why the others did not."""

    numbers: int
    tested: int
    untested: dict[str, int]


class RuleFailure(Record, frozen=True, kw_only=True):
    """A check that broke off: what it had found until then is told, the rest of it is not. `place` is where in the
    program, `error` what happened."""

    rule: str
    error: str
    place: str


class BaselineNote(Record, frozen=True, kw_only=True):
    """An entry of the baseline that no longer holds: its finding is gone (`stale`), states another value (`lapsed`; the
    value accepted and the one found), or its last day is over (`expired`)."""

    fingerprint: str
    state: Literal["stale", "lapsed", "expired"]
    acceptance: Acceptance
    was: str | None = None
    found: str | None = None


SideFileKind = Literal["config", "corrections", "crosswalk", "baseline", "notes"]


class SideFile(Record, frozen=True, kw_only=True):
    """A file of settings, or of what people said, that was used; `found` tells that nobody named it: it lay beside the
    report or above it."""

    kind: SideFileKind
    path: str
    found: bool


class Report(Record, frozen=True, kw_only=True):
    """`sources` lists the files where there are several. `accepted` counts the findings that the baseline lets stand;
    they are among `findings` only where they were asked for. `left_out` counts those that `lkj.toml` leaves out.
    `reading` repeats the account of the document: what was not understood was not checked. `failures` names
    the checks that broke off. `side_files` are those that were used, where there are any."""

    source: Source
    findings: list[Finding]
    coverage: Coverage
    format: Literal["lkj.findings/1"] = FINDINGS_FORMAT
    page_notes: list[PageNote] = []
    sources: list[SourceFile] | UnsetType = UNSET
    accepted: int = 0
    left_out: int = 0
    baseline: list[BaselineNote] = []
    side_files: list[SideFile] | UnsetType = UNSET
    reading: Reading | None = None
    failures: list[RuleFailure] = []


def encode_report(report: Report) -> bytes:
    return msgspec.json.encode(report)


def decode_report(data: bytes) -> Report:
    """Raises msgspec.ValidationError or msgspec.DecodeError where `data` is no report of this format."""
    return msgspec.json.decode(data, type=Report)

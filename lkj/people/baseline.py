"""`lkj-baseline.toml`: findings that somebody lets stand. Entries are only added; of one finding the last counts."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec

from lkj.io import regular_file
from lkj.io.output import write
from lkj.settings import side_files
from schemas.errors import UsageError
from schemas.findings import Acceptance, BaselineNote, Finding, Report


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`value` is the stated figure that was accepted, or the quote where the finding states none: with another one, the
    entry no longer holds. Dates are YYYY-MM-DD; `expires` is the last day."""

    fingerprint: str
    rule: str
    value: str
    reason: str
    author: str
    accepted: date
    expires: date | None = None

    @property
    def acceptance(self) -> Acceptance:
        expires = self.expires.isoformat() if self.expires else None
        return Acceptance(reason=self.reason, author=self.author, expires=expires)


class _Baseline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    accepted: list[Entry] = []


def stated_value(finding: Finding) -> str:
    """The same however many zeros are printed behind the comma."""
    return f"{finding.stated.normalize():f}" if isinstance(finding.stated, Decimal) else finding.quote


def read_baseline(path: Path) -> list[Entry]:
    """Raises UsageError where there is none, or it is no baseline."""
    try:
        return msgspec.convert(tomllib.loads(regular_file.contents(path).decode("utf-8")), _Baseline).accepted
    except OSError as error:
        raise UsageError("baseline_unreadable", path=str(path), reason=error.strerror or str(error)) from error
    except (ValueError, RecursionError, msgspec.ValidationError) as error:
        raise UsageError("baseline_broken", path=str(path), problem=str(error)) from error


def entries_of(path: Path | None) -> list[Entry]:
    """Of the baseline that was given, if one was; it is noted as used. Raises UsageError."""
    if path is None:
        return []
    side_files.given("baseline", path)
    return read_baseline(path)


def added(path: Path, entries: Sequence[Entry]) -> None:
    """Append to the file, which is replaced as a whole. Raises UsageError."""
    before = held(path).rstrip(b"\n")
    write(path, (before and before + b"\n\n") + "\n".join(map(_written, entries)).encode())


def held(path: Path) -> bytes:
    """What the baseline at `path` holds already: nothing where it is new. Raises UsageError where it is no baseline."""
    try:
        data = regular_file.contents(path)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise UsageError("baseline_unreadable", path=str(path), reason=error.strerror or str(error)) from error
    read_baseline(path)  # nothing is appended to what is no baseline
    return data


def found(report: Report, wanted: str) -> Finding:
    """The finding whose fingerprint begins so. Raises UsageError where there is none or more than one."""
    matching = [finding for finding in report.findings if finding.fingerprint.startswith(wanted)]
    if len(matching) != 1:
        raise UsageError("no_such_finding" if not matching else "ambiguous_fingerprint", fingerprint=wanted)
    return matching[0]


def applied(report: Report, entries: Sequence[Entry], today: date) -> Report:
    """The findings with the entries that hold for them, or for the root they hang on; and what no longer holds."""
    last = {entry.fingerprint: entry for entry in entries}
    findings = {finding.fingerprint: finding for finding in report.findings}
    notes = [note for entry in last.values() if (note := _note(entry, findings.get(entry.fingerprint), today))]
    void = {note.fingerprint for note in notes}
    holding = {mark: entry.acceptance for mark, entry in last.items() if mark not in void}
    marked = [
        msgspec.structs.replace(
            finding, accepted=holding.get(finding.fingerprint) or holding.get(finding.because_of or "")
        )
        for finding in report.findings
    ]
    count = sum(finding.accepted is not None for finding in marked)
    return msgspec.structs.replace(report, findings=marked, accepted=count, baseline=notes)


def without_accepted(report: Report) -> Report:
    left = [finding for finding in report.findings if finding.accepted is None]
    return msgspec.structs.replace(report, findings=left)


def _note(entry: Entry, finding: Finding | None, today: date) -> BaselineNote | None:
    def note(state: str, told: str | None = None) -> BaselineNote:
        fields = {"fingerprint": entry.fingerprint, "state": state, "acceptance": entry.acceptance}
        return msgspec.convert({**fields, "was": entry.value, "found": told}, BaselineNote)

    if finding is None:
        return note("stale")
    if stated_value(finding) != entry.value:
        return note("lapsed", stated_value(finding))
    return note("expired") if entry.expires is not None and entry.expires < today else None


def _written(entry: Entry) -> str:
    texts = ("fingerprint", "rule", "value", "reason", "author")
    lines = [f"{name} = {json.dumps(getattr(entry, name))}" for name in texts]
    days = [f"{name} = {day.isoformat()}" for name in ("accepted", "expires") if (day := getattr(entry, name))]
    return "\n".join(["[[accepted]]", *lines, *days, ""])

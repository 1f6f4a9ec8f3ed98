"""Corrections on disk: lines are only added, one a correction, whole, and never beside one that they contradict."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from lkj.io import regular_file
from lkj.io.append_only import growing
from lkj.settings import side_files
from lkj.words.plain_text import plain, plain_json
from reconcile.decisions.corrections import contradicted
from schemas.corrections import Correction, decode_correction, encode_correction
from schemas.errors import UsageError

NAME = "lkj-corrections.jsonl"


def corrections_beside(report: Path) -> Path:
    """The file for a report: in its folder."""
    return report.parent / NAME


def corrections_for(report: Path) -> list[Correction]:
    """What stands beside the report; nothing where --no-config passes it by. Raises UsageError."""
    path = corrections_beside(report)
    return read_corrections(path) if side_files.found("corrections", path) else []


def read_corrections(path: Path) -> list[Correction]:
    """Nothing where there is no file yet. Raises UsageError with the line that is no correction."""
    try:
        return _corrections(path, regular_file.contents(path))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UsageError("corrections_unreadable", path=str(path), reason=error.strerror or str(error)) from error


def add_corrections(path: Path, corrections: Sequence[Correction]) -> None:
    """All of them or, where one cannot be added, none. Raises UsageError."""
    with growing(path) as lines:
        held = _corrections(path, lines.before)
        for correction in corrections:
            earlier = contradicted(held, correction)
            if earlier is not None:
                raise UsageError("correction_contradiction", new=told(correction), earlier=told(earlier))
            held.append(correction)
        lines.add(b"".join(plain_json(encode_correction(correction)) for correction in corrections))


def told(correction: Correction) -> str:
    """On one line: `2026-01-31 NAME: p. 7 “1.234,-”: 1233 → 1234 (reason)`."""
    before, after = (str(number) if number is not None else "–" for number in (correction.before, correction.after))
    where = f"p. {correction.page} “{plain(correction.raw)}”"
    return f"{correction.when[:10]} {correction.who}: {where}: {before} → {after} ({correction.why})"


def _corrections(path: Path, data: bytes) -> list[Correction]:
    found = []
    for number, line in enumerate(data.splitlines(), 1):
        if line.strip():
            try:
                found.append(decode_correction(line))
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
                raise UsageError("corrections_broken", path=f"{path}:{number}", problem=str(error)) from error
    return found

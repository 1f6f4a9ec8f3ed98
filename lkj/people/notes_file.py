"""What people wrote of findings, on disk beside the report: lines are only added, one a note."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from lkj.io import regular_file
from lkj.io.append_only import growing
from lkj.people.earlier_paper import Written
from lkj.people.paper_columns import REVIEWER, WRITTEN
from lkj.settings import side_files
from lkj.words.plain_text import plain_json
from schemas.errors import UsageError
from schemas.notes import Note, decode_note, encode_note

NAME = "lkj-notes.jsonl"


def notes_beside(report: Path) -> Path:
    """The file for a report: in its folder."""
    return report.parent / NAME


def notes_for(report: Path, sha256: str) -> list[Note]:
    """What stands beside the report of those bytes; nothing where --no-config passes it by. Raises UsageError."""
    path = notes_beside(report)
    held = read_notes(path) if side_files.found("notes", path) else []
    return [note for note in held if note.sha256 == sha256]


def looked_for(report: Path) -> None:
    """What is used is told in the result: to be called before that is put together."""
    side_files.found("notes", notes_beside(report))


def written_beside(reports: Iterable[tuple[Path, str]]) -> list[Written]:
    """What stands beside each report, given with its sha256. Raises UsageError."""
    return [written for report, sha256 in reports for written in written_in(notes_for(report, sha256))]


def read_notes(path: Path) -> list[Note]:
    """Nothing where there is no file yet. Raises UsageError with the line that is no note."""
    try:
        return _notes(path, regular_file.contents(path))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UsageError("notes_unreadable", path=str(path), reason=error.strerror or str(error)) from error


def add_notes(path: Path, notes: Sequence[Note]) -> None:
    """All of them or none. Raises UsageError."""
    with growing(path) as lines:
        _notes(path, lines.before)  # nothing is added to what are no notes
        lines.add(b"".join(plain_json(encode_note(note)) for note in notes))


def written_in(notes: Iterable[Note]) -> list[Written]:
    """As they stand in a working paper: the last of each column, and who wrote the last of all as the reviewer, where
    nobody else is named."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        found.setdefault(note.fingerprint, []).append(note)
    return [_written(of_one) for of_one in found.values()]


def standing(notes: Iterable[Note]) -> Mapping[str, Note]:
    """By column, the last note that was not taken back."""
    last = {note.column: note for note in notes}
    return {column: note for column, note in last.items() if note.text}


def with_paper(notes: Sequence[Written], paper: Sequence[Written]) -> list[Written]:
    """Both together; of one finding, what an earlier working paper says goes before what stands beside the report."""
    known = {written.fingerprint: written for written in notes}
    for written in paper:
        before = known.get(written.fingerprint)
        known[written.fingerprint] = written if before is None else _joined(before, written)
    return list(known.values())


def _joined(before: Written, paper: Written) -> Written:
    filled, others = {**before.filled, **paper.filled}, {**before.others, **paper.others}
    return Written(paper.fingerprint, paper.code, paper.page, paper.condition, filled, others, paper.stated)


def _written(notes: Sequence[Note]) -> Written:
    last, texts = notes[-1], {column: note.text for column, note in standing(notes).items()}
    filled = {name: texts[name] for name in WRITTEN if name in texts}
    if texts:
        filled.setdefault(REVIEWER, last.who)
    others = {column: text for column, text in texts.items() if column not in WRITTEN}
    return Written(last.fingerprint, last.code, str(last.page), last.condition, filled, others, last.stated)


def _notes(path: Path, data: bytes) -> list[Note]:
    found = []
    for number, line in enumerate(data.splitlines(), 1):
        if line.strip():
            try:
                found.append(decode_note(line))
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
                raise UsageError("notes_broken", path=f"{path}:{number}", problem=str(error)) from error
    return found

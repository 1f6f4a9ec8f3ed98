"""A working paper that was sent: what people wrote and changed in it is kept beside its report."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from sqlalchemy import Engine, func, select

from extractor.child.one_job import Job
from extractor.limits import DEFAULT_LIMITS
from lkj.people.corrections_file import add_corrections, corrections_beside, read_corrections
from lkj.people.earlier_paper import Written
from lkj.people.notes_file import add_notes, notes_beside, standing
from lkj.people.paper_columns import REVIEWER
from lkj.people.paper_corrections import said_of
from lkj.reading.after_death import kind_of
from lkj.reading.child_process import Death, run_child
from lkj.reading.reader import idle, silent
from lkj.serve.paper_child import PaperRead
from lkj.serve.shown import Shown
from lkj.store.database import reading
from lkj.store.finding_tables import finding
from lkj.store.tables import document
from schemas.notes import Note

_COMMAND = (sys.executable, "-P", "-m", "lkj.serve.paper_child")
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Taken:
    """How many notes and corrections were new, and how many changed numbers have no place any more."""

    notes: int
    corrections: int
    left: int


def read(path: Path) -> PaperRead:
    """Raises UsageError where it is no paper of ours, and what reading raises."""
    outcome = run_child([*_COMMAND, str(path)], Job(DEFAULT_LIMITS), time.monotonic() + 600, silent, idle)
    if isinstance(outcome, Death):
        raise kind_of(outcome)("file_unreadable", path=path.name, page=0, reason=outcome.reason)
    return msgspec.json.decode(outcome, type=PaperRead)


def report_of(engine: Engine, paper: PaperRead) -> str:
    """The SHA-256 of the report that has most of its findings; empty where none has any."""
    marks = [note.fingerprint for note in paper.written]
    known: Counter[str] = Counter()
    with reading(engine) as connection:
        for start in range(0, len(marks), _AT_ONCE):
            alike = finding.c.fingerprint.in_(marks[start : start + _AT_ONCE])
            joined = finding.join(document, document.c.id == finding.c.document)
            asked = select(document.c.sha256, func.count()).select_from(joined).where(alike).group_by(document.c.sha256)
            known.update({row[0]: row[1] for row in connection.execute(asked)})
    return next((sha256 for sha256, _count in known.most_common(1)), "")


def take(shown: Shown, paper: PaperRead, who: str) -> Taken:
    """As `lkj report --from` does: changed numbers are corrections, the rest are notes. Raises UsageError."""
    path = shown.shelved.path
    held = read_corrections(corrections_beside(path))
    said = said_of(paper.numbers, [(path, shown.document)], {path: held}, who)
    corrections = [one for new in said.new.values() for one in new]
    if corrections:
        add_corrections(corrections_beside(path), corrections)
    notes = [note for written in paper.written for note in _notes(shown, written, who)]
    if notes:
        add_notes(notes_beside(path), notes)
    return Taken(len(notes), sum(not one.withdrawn for one in corrections), len(said.left))


def _notes(shown: Shown, written: Written, who: str) -> Iterator[Note]:
    """What stands there already is not said again. Who is named as the reviewer wrote it."""
    now = standing(_of(shown.notes, written.fingerprint))
    author = written.filled.get(REVIEWER) or who
    columns = {**written.filled, **written.others}
    columns.pop(REVIEWER, None)
    for column, text in columns.items():
        if column not in now or now[column].text != text:
            yield Note(
                sha256=shown.document.source.sha256,
                fingerprint=written.fingerprint,
                code=written.code,
                page=int(written.page) if written.page.isdecimal() and len(written.page) < 7 else 0,
                condition=written.condition,
                stated=written.stated,
                column=column,
                text=text,
                who=author,
                when=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            )


def _of(notes: Sequence[Note], fingerprint: str) -> list[Note]:
    return [note for note in notes if note.fingerprint == fingerprint]

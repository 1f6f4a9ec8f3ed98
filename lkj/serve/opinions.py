"""What people say of a finding in the window: that it may stand, that it is one, what they answer."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal

from lkj.people.baseline import Entry, added, stated_value
from lkj.people.notes_file import add_notes, notes_beside, standing
from lkj.people.paper_columns import CAUSE, EFFECT, RECOMMENDATION, RESPONSE, STATES, STATUS
from lkj.serve.shown import Shown
from lkj.words.plain_text import plain
from schemas.findings import Acceptance, Finding
from schemas.notes import Note

Act = Literal["accept", "reopen", "confirm", "reject", "unreviewed", "answer"]
ACTS: Final = ("accept", "reopen", "confirm", "reject", "unreviewed", "answer")
COLUMNS: Final = (RESPONSE, CAUSE, EFFECT, RECOMMENDATION)
"""What is written in words."""
_NOT_REVIEWED, _CONFIRMED, _REJECTED, _BY_OFFICE = STATES
_STATUS: Final[Mapping[str, str]] = {"confirm": _CONFIRMED, "reject": _REJECTED, "unreviewed": _NOT_REVIEWED}
_ONE: Final = threading.Lock()


class Overtaken(Exception):
    """Somebody else said something meanwhile."""


class Unsaid(Exception):
    """What was asked for needs words."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """All that was said of a finding: `notes` in the order in which they were, `now` the last of each column."""

    notes: Sequence[Note]
    accepted: Acceptance | None

    @property
    def now(self) -> Mapping[str, Note]:
        return standing(self.notes)

    @property
    def status(self) -> str:
        note = self.now.get(STATUS)
        return note.text if note else ""

    @property
    def mark(self) -> str:
        """Another one whenever somebody said something."""
        said = [repr(note) for note in self.notes] + [repr(self.accepted)]
        return hashlib.sha256("\0".join(said).encode()).hexdigest()[:16]

    def text(self, column: str) -> str:
        note = self.now.get(column)
        return note.text if note else ""


def opinion_on(shown: Shown, finding: Finding) -> Opinion:
    return Opinion([note for note in shown.notes if note.fingerprint == finding.fingerprint], finding.accepted)


@dataclass(frozen=True, slots=True)
class Said:
    """`seen` is the mark of what stood there when the person began to write; `texts` are by column. To `answer` keeps
    all that is written: a reason why it may stand lets it stand."""

    act: str
    reason: str
    texts: Mapping[str, str]
    seen: str
    who: str


def say(shown: Shown, finding: Finding, said: Said) -> None:
    """Kept beside the report. `shown` was read anew for this. Raises Overtaken, Unsaid and UsageError."""
    with _ONE:
        now = shown.anew()
        opinion = opinion_on(now, finding_again(now, finding))
        if said.seen != opinion.mark:
            raise Overtaken
        notes = _notes(shown, finding, said, opinion)
        if said.act == "accept" or (said.act == "answer" and plain(said.reason)):
            _accept(shown, finding, said)
        elif said.act == "reopen":
            _accept(shown, finding, said, last_day=date.today() - timedelta(days=1))
        if notes:
            add_notes(notes_beside(shown.shelved.path), notes)


def finding_again(shown: Shown, finding: Finding) -> Finding:
    """The same finding, with what was said of it meanwhile."""
    return next((one for one in shown.report.findings if one.fingerprint == finding.fingerprint), finding)


def _accept(shown: Shown, finding: Finding, said: Said, last_day: date | None = None) -> None:
    """One whose last day is over takes back what stood before."""
    reason = plain(said.reason)
    if not reason and last_day is None:
        raise Unsaid
    entry = Entry(
        fingerprint=finding.fingerprint,
        rule=finding.rule,
        value=stated_value(finding),
        reason=reason or "–",
        author=said.who,
        accepted=date.today(),
        expires=last_day,
    )
    added(shown.baseline, [entry])


def _notes(shown: Shown, finding: Finding, said: Said, opinion: Opinion) -> list[Note]:
    """Only what is new."""
    texts = {column: text.strip() for column, text in said.texts.items()}
    if said.act in _STATUS:
        texts[STATUS] = _STATUS[said.act]
    return [
        Note(
            sha256=shown.document.source.sha256,
            fingerprint=finding.fingerprint,
            code=finding.rule,
            page=finding.page,
            condition=finding.kondisi or finding.message,
            stated="" if finding.stated is None else f"{finding.stated}",
            column=column,
            text=text,
            who=said.who,
            when=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        )
        for column, text in texts.items()
        if text != opinion.text(column)
    ]

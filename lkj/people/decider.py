"""Who decides on pairs of two reports, and what is written of it."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from datetime import UTC, datetime
from gettext import gettext as _
from pathlib import Path

from lkj.people.crosswalk_file import add
from lkj.words.plain_text import plain
from reconcile.lists.decided_rows import decided_row
from reconcile.lists.match_documents import Pairs
from schemas.crosswalk import Decision, Verdict
from schemas.document import Document
from schemas.errors import UsageError


@dataclass(frozen=True, slots=True)
class Deciding:
    """Two reports with their pairs, the file that decisions on them go to, and who decides."""

    left: Document
    right: Document
    found: Pairs
    crosswalk: Path
    author: str

    def decision(self, left: int, right: int, verdict: Verdict, why: str = "") -> Decision:
        """On a place of either list, made now."""
        return Decision(
            left=decided_row(self.found.left[left], self.left),
            right=decided_row(self.found.right[right], self.right),
            verdict=verdict,
            who=self.author,
            when=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            why=plain(why) or usual_reason(),
        )

    def write(self, *decisions: Decision) -> None:
        """All of them or none. Raises Contradiction and UsageError."""
        add(self.crosswalk, decisions)


def usual_reason() -> str:
    """Where a person gives none."""
    return _("read side by side")


def author_or_user(author: str | None) -> str:
    """Who is named, else the user of this computer. Raises UsageError where neither is known."""
    try:
        found = plain(author or "") or plain(getpass.getuser())
    except (KeyError, ImportError, OSError):
        found = ""
    if not found:
        raise UsageError("author_unknown")
    return found

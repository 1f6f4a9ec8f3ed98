"""What people have decided, and now decide, on the pairs of two reports: the options of `lkj match` that say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from gettext import gettext as _
from pathlib import Path

from lkj.io.append_only import require_addable
from lkj.io.output_format import OutputFormat
from lkj.people.crosswalk_choice import crosswalk_path, decisions_for
from lkj.people.crosswalk_file import read_crosswalk
from lkj.people.decider import Deciding, author_or_user
from lkj.people.decisions_csv import filled_in
from lkj.words import notes
from reconcile.lists.match_documents import pairs_of
from reconcile.lists.within import Within, within
from schemas.crosswalk import Decision
from schemas.document import Document
from schemas.errors import UsageError


@dataclass(frozen=True, slots=True)
class DecisionOptions:
    """The options as they stand on the command line: --review, --decisions, --crosswalk, --author, --config."""

    review: bool = False
    decisions: Path | None = None
    crosswalk: Path | None = None
    author: str | None = None
    config: Path | None = None

    @property
    def decide(self) -> bool:
        return self.review or self.decisions is not None


@dataclass(frozen=True, slots=True)
class Held:
    """What was decided before, where that stands, and who decides now (nobody: an empty name)."""

    decisions: Sequence[Decision]
    crosswalk: Path
    author: str


def held_for(
    reports: Sequence[Path],
    people: DecisionOptions,
    output_format: OutputFormat = "terminal",
    target: Path | None = None,
) -> Held:
    """To be called before the reports are read, so that wrong use is told at once. Raises UsageError."""
    if people.review and (people.decisions is not None or output_format != "terminal" or target is not None):
        raise UsageError("review_alone")
    path = crosswalk_path(reports, people.crosswalk, people.config)
    if not people.decide:
        return Held(decisions_for(reports, people.crosswalk, people.config), path, "")
    require_addable(path)
    return Held(read_crosswalk(path), path, author_or_user(people.author))


def deciding(left: Document, right: Document, held: Held, people: DecisionOptions) -> Deciding:
    """The pairs of both reports under all that was decided; what a table says is written first. Raises UsageError."""
    before = Deciding(left, right, pairs_of(left, right, held.decisions), held.crosswalk, held.author)
    if people.decisions is None:
        return before
    return replace(before, found=pairs_of(left, right, _with_filled(people.decisions, before, held)))


def deciding_within(report: Document, held: Held, people: DecisionOptions) -> tuple[Deciding, Within]:
    """The same within one report, and all that was found there."""
    found = within(report, held.decisions)
    before = Deciding(report, report, found.as_pairs, held.crosswalk, held.author)
    if people.decisions is None:
        return before, found
    found = within(report, _with_filled(people.decisions, before, held))
    return replace(before, found=found.as_pairs), found


def _with_filled(table: Path, before: Deciding, held: Held) -> list[Decision]:
    """All that is decided, with what a table says, which is written now."""
    filled = filled_in(table, before, held.decisions)
    before.write(*filled.decisions)
    for line in filled.unfit:
        notes.tell(f"{table}: {line}")
    told = _("decisions read from {path}: new {new}, known already {already}, no longer fitting {unfit}")
    counts = {"new": len(filled.decisions), "already": filled.already, "unfit": len(filled.unfit)}
    notes.tell(told.format(path=table, **counts))
    return [*held.decisions, *filled.decisions]

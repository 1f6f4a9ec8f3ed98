"""A whole report has its summary, its agreement, its measurement, its budget and the statement that it was reviewed.

Why: these parts are what the report is made of; without one of them it cannot be evaluated.
Example: a report of four chapters without a page that says that the inspectorate has reviewed it.
May be wrong: where the part is a file of its own, or bears a heading of other words. A file with pages that are
pictures, or without the four chapters, is not asked; of one that begins with its first chapter, the parts that stand
before it are information.
Regulation: PermenPANRB 53/2014: what a performance report holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.across.parts import PARTS, begins_with_a_chapter, is_whole, lacking
from reconcile.findings.finding_in_text import Place, finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.rule import Rule
from schemas.findings import Severity

BESIDE_CHAPTERS = ("summary", "review")
"""What stands before the first chapter, or is bound in behind the last."""


def check(index: Index) -> Iterator[Outcome]:
    if not is_whole(index):
        yield Undecided((), "no_chapter")
        return
    missing, chapters_alone = lacking(index), begins_with_a_chapter(index)
    first = index.document.headings[0]
    for part in PARTS:
        if part in missing:
            place = Place(first.page, first.text)
            severity: Severity = "info" if part in BESIDE_CHAPTERS and chapters_alone else "warning"
            yield finding_in_text("R04", severity, [place], f"part_missing_{part}", identity=(part,))
        else:
            yield Consistent(())


RULE = Rule("R04", "part-missing", "warning", check)

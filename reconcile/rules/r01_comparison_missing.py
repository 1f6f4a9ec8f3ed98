"""Chapter III compares the results with targets, earlier years and the medium-term plan, and tells the budget spent.

Why: a result says little by itself; these comparisons are what the report is for.
Example: results of the year beside their targets, but nowhere the year before, and nothing on the plan's end.
May be wrong: where a comparison is made in the text only, in a picture, or in a part of the report that was not read.
Regulation: PermenPANRB 53/2014, annex II: what chapter III holds.
In preview: a comparison may be made in the text only, in a picture or in a part that was not read; of twelve told on
forty reports, one stood in the text, and two could not be decided. It is told once a report, not for each indicator.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.across.comparisons import REQUIRED, missing
from reconcile.findings.finding_in_text import Place, finding_in_text, of_heading
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.wording import plain

CHAPTER = ("akuntabilitas kinerja", "bab iii", "bab 3")


def check(index: Index) -> Iterator[Outcome]:
    headings = index.document.headings
    chapters = [of_heading(heading) for heading in headings if any(word in plain(heading.text) for word in CHAPTER)]
    if not index.rows or not chapters:
        yield Undecided((), "no_chapter")
        return
    lacking = missing(index)
    for name in REQUIRED:
        if name in lacking:
            place: Place = chapters[-1]
            yield finding_in_text("R01", "warning", [place], f"no_comparison_{name}", identity=(name,))
        else:
            yield Consistent(())


RULE = Rule("R01", "comparison-missing", "warning", check, preview=True)

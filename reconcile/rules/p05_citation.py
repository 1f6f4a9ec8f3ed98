"""One regulation is cited with one number and one year.

Why: a wrong citation sends the reader to another regulation, and shows text that was copied unread.
Example: `PP Nomor 18 Tahun 2016 tentang Perangkat Daerah` on one page, `Nomor 18 Tahun 2018` on the next.
May be wrong: where a regulation of the same title has replaced the earlier one, and both are meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.across.citations import Citation, citations, differently
from reconcile.findings.finding_in_text import finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule


def check(index: Index) -> Iterator[Outcome]:
    cited = citations(index)
    pairs = list(differently(cited))
    yield from (_finding(cited, one, other) for one, other in pairs)
    if not pairs:
        yield Consistent(()) if len(cited) > 1 else Undecided((), "no_citations")


def _finding(cited: list[Citation], one: Citation, other: Citation) -> Contradiction:
    """The rarer of the two is told, of equally rare ones the later."""
    times = [sum(entry.cited == citation.cited for entry in cited) for citation in (one, other)]
    odd, usual = (one, other) if times[0] < times[1] else (other, one)
    return finding_in_text(
        "P05",
        "info",
        [odd.place],
        "citation",
        params={"usual": usual.place.name[:120], "usual_page": usual.place.page},
        context=[usual.place],
    )


RULE = Rule("P05", "citation", "info", check)

"""One regulation is cited with one number and one year.

Why: a wrong citation sends the reader to another regulation, and shows text that was copied unread.
Example: `PP Nomor 18 Tahun 2016 tentang Perangkat Daerah` on one page, `Nomor 18 Tahun 2018` on the next.
May be wrong: where a regulation of the same title has replaced the earlier one, and both are meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reconcile.across.citations import Citation, citations, differently
from reconcile.across.known_regulations import known_as
from reconcile.findings.finding_in_text import finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.findings import Parameter


def check(index: Index) -> Iterator[Outcome]:
    cited = citations(index)
    pairs = [_odd_first(cited, one, other) for one, other in differently(cited)]
    usual_of = {id(odd): (odd, usual) for odd, usual in reversed(pairs)}  # what two others contradict is told once
    yield from (_finding(odd, usual) for odd, usual in reversed(usual_of.values()))
    told = {id(entry) for pair in pairs for entry in pair}
    known = list(_known(entry for entry in cited if id(entry) not in told))
    yield from known
    if not pairs and not known:
        yield Consistent(()) if len(cited) > 1 else Undecided((), "no_citations")


def _known(cited: Iterable[Citation]) -> Iterator[Contradiction]:
    """Regulations that nearly every report cites, under another number or year; each of these once."""
    found: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    for entry in cited:
        if known := known_as(entry.kind, *entry.cited, entry.about):
            found[" ".join(entry.cited), known].append(entry)
    for (_, known), entries in found.items():
        number, _, year = known.partition("/")
        params = {"number": number, "year": year}
        yield finding_in_text("P05", "info", [entry.place for entry in entries], "citation_known", params=params)


def _odd_first(cited: list[Citation], one: Citation, other: Citation) -> tuple[Citation, Citation]:
    """The rarer of the two is told, of equally rare ones the later."""
    times = [sum((entry.kind, *entry.cited) == (seen.kind, *seen.cited) for entry in cited) for seen in (one, other)]
    return (one, other) if times[0] < times[1] else (other, one)


def _finding(odd: Citation, usual: Citation) -> Contradiction:
    params: dict[str, Parameter] = {"usual": usual.place.name[:120], "usual_page": usual.place.page}
    return finding_in_text("P05", "info", [odd.place], "citation", params=params, context=[usual.place])


RULE = Rule("P05", "citation", "info", check)

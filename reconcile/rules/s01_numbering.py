"""Numbers of headings and rows neither skip nor come again, and no two averages bear the number of one sasaran.

Why: a number that is missing may be a row that is missing; text refers to sections and sasaran by their numbers.
Example: the sasaran of a table are numbered 1 to 6, 8 and 9; section 3.1.6 follows 3.1.4.
May be wrong: where a row or heading is there but could not be read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from reconcile.across.numbered import Broken, Numbered
from reconcile.across.numbering import IN_LABEL, broken
from reconcile.findings.build_finding import build_finding
from reconcile.findings.finding_in_text import Place, finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.wording import plain
from schemas.figure import Figure
from schemas.findings import Parameter


def check(index: Index) -> Iterator[Outcome]:
    faults: dict[tuple[str, str], list[Broken]] = defaultdict(list)
    for found in broken(index):
        faults[found.key, plain(found.at.name)].append(found)
    labels = list(_labels(index))
    yield from map(_finding, faults.values())
    yield from labels
    if not faults and not labels:
        numbered = index.document.headings or index.document.tables
        yield Consistent(()) if numbered else Undecided((), "no_numbers")


def _finding(same: list[Broken]) -> Contradiction:
    """One entry that is numbered so in several copies of a list is told once."""
    first = same[0]
    return finding_in_text(
        "S01",
        "info",
        [place for found in same for place in (_numbered(found.at), *found.at.also)],
        first.key,
        params={"name": first.at.name, "number": first.at.number, "before": first.before.place.name[:80]},
        context=[first.before.place],
        identity=(str(first.at.number),),
    )


def _numbered(entry: Numbered) -> Place:
    """With its number, where that is the whole number of the entry: that of `3.1.4` is no 4."""
    whole = re.match(rf"\W*{entry.number}(?!\s*[.,-]?\d)", entry.place.text)
    return replace(entry.place, value=Decimal(entry.number)) if whole else entry.place


def _labels(index: Index) -> Iterator[Contradiction]:
    """`Rata-rata capaian sasaran ke-3` over two lists with two values."""
    labelled: dict[tuple[str, str, int | None], list[Figure]] = defaultdict(list)
    for figure in index.aggregates:
        if IN_LABEL.search(figure.label) and figure.known:
            labelled[plain(figure.label), figure.measure, figure.year].append(figure)
    for first, *others in labelled.values():
        for other in others:
            if other.table != first.table and other.value != first.value:
                params: dict[str, Parameter] = {"first": first.raw, "first_page": first.page}
                yield build_finding("S01", "info", other, "label_again", params=params, context=[first], corrections={})


RULE = Rule("S01", "numbering", "info", check)

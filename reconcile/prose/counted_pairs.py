"""`6 sasaran strategis dengan 9 indikator`: two counts said together, of which the lists bear out the first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reconcile.across.listed import Listed, listed
from reconcile.facts.scope import claim_of
from reconcile.index import Index
from reconcile.prose.counts import DECLARED, noun_of
from reconcile.prose.thresholds import LISTS_THAT_AGREE, WORDS_BETWEEN_COUNTS
from reconcile.words.vocabularies import listed as words_of
from reconcile.words.wording import words
from schemas.figure import Figure


def counted_pairs(index: Index) -> Iterator[tuple[Figure, tuple[Listed, ...]]]:
    """Each count of indicators that no list bears out, with the lists of as many sasaran, which all have another. Of
    what its words declare the whole it is told elsewhere."""
    lists = listed(index)
    for sentence in index.sentences:
        for sasaran, indicators in pairwise(sentence):
            if _said_together(index, sasaran, indicators):
                of_both = tuple(_of_both(lists, int(sasaran.number)))
                numbers = {entry.number for entry in of_both}
                known = {entry.number for entry in lists if entry.what == "indikator"} | _numbered(index)
                if len(of_both) >= LISTS_THAT_AGREE and len(numbers) == 1 and indicators.number not in known:
                    yield indicators, of_both


def _numbered(index: Index) -> set[int]:
    """How many rows of each table bear a number of their own: those under them may be their parts."""
    numbers = [[getattr(row.owner, "number", None) or "" for row in table.rows] for table in index.tables]
    return {sum(any(map(str.isdigit, number)) for number in of_table) for of_table in numbers}


def _said_together(index: Index, one: Figure, other: Figure) -> bool:
    if not (one.known and other.known) or other.measure.startswith(DECLARED):
        return False
    first, second = noun_of(one), noun_of(other)
    between = words(claim_of(other).lead.rpartition(one.raw)[2])
    joined = bool(between) and len(between) <= WORDS_BETWEEN_COUNTS and between[-1] in words_of("counts", "joining")
    of_both = first is not None and second is not None and (first[0], second[0]) == ("sasaran", "indikator")
    return joined and of_both and all(figure.year in (None, index.document.year) for figure in (one, other))


def _of_both(lists: list[Listed], sasaran: int) -> Iterator[Listed]:
    """The counts of indicators in the tables that list so many sasaran."""
    tables = {entry.first.table for entry in lists if entry.what == "sasaran" and entry.number == sasaran}
    yield from (entry for entry in lists if entry.what == "indikator" and entry.first.table in tables)

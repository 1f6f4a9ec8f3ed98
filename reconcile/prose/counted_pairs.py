"""`6 sasaran strategis dengan 9 indikator`, `9 IKU dalam 6 sasaran`: two counts said together, of which the lists bear
out the first."""

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
    """Each second count that no list bears out, with the lists of as many of the first, which all have another. Of what
    its words declare the whole it is told elsewhere."""
    lists = listed(index)
    for sentence in index.sentences:
        for first, second in pairwise(sentence):
            if (said := _said_together(index, first, second)) is not None:
                of_both = tuple(_of_both(lists, said, int(first.number)))
                numbers = {entry.number for entry in of_both}
                known = {entry.number for entry in lists if entry.what == said[1]} | _numbered(index)
                if len(of_both) >= LISTS_THAT_AGREE and len(numbers) == 1 and second.number not in known:
                    yield second, of_both


def _numbered(index: Index) -> set[int]:
    """How many rows of each table bear a number of their own: those under them may be their parts."""
    numbers = [[getattr(row.owner, "number", None) or "" for row in table.rows] for table in index.tables]
    return {sum(any(map(str.isdigit, number)) for number in of_table) for of_table in numbers}


def _said_together(index: Index, one: Figure, other: Figure) -> tuple[str, str] | None:
    """What each of the two counts, where one is of sasaran and one of indicators."""
    if not (one.known and other.known) or other.measure.startswith(DECLARED):
        return None
    first, second = noun_of(one), noun_of(other)
    between = words(claim_of(other).lead.rpartition(one.raw)[2])
    joined = bool(between) and len(between) <= WORDS_BETWEEN_COUNTS and between[-1] in words_of("counts", "joining")
    said = (first[0], second[0]) if first is not None and second is not None else ("", "")
    of_year = all(figure.year in (None, index.document.year) for figure in (one, other))
    return said if joined and of_year and set(said) == {"sasaran", "indikator"} else None


def _of_both(lists: list[Listed], said: tuple[str, str], number: int) -> Iterator[Listed]:
    """The counts of the second in the tables that list so many of the first."""
    tables = {entry.first.table for entry in lists if entry.what == said[0] and entry.number == number}
    yield from (entry for entry in lists if entry.what == said[1] and entry.first.table in tables)

"""`6 sasaran strategis dengan 9 indikator`, `4 program, 7 kegiatan dan 15 sub kegiatan`: counts said together, of which
the lists of one table bear out all but one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reconcile.across.listed import Listed, listed
from reconcile.facts.scope import before_it, claim_of
from reconcile.index import Index
from reconcile.prose.counts import counted, noun_of
from reconcile.prose.thresholds import FEWEST_LISTED, LISTS_THAT_AGREE, MOST_MISCOUNTED, WORDS_BETWEEN_COUNTS
from reconcile.words.vocabularies import listed as words_of
from reconcile.words.wording import words
from schemas.figure import Figure

_PAIRED = frozenset({"sasaran", "indikator"})


def counted_pairs(index: Index) -> Iterator[tuple[Figure, tuple[Listed, ...]]]:
    """Each count that no list bears out, with the lists of the tables that bear out the others of its sentence, which
    all have another number. What is counted as the whole is told elsewhere."""
    lists = listed(index)
    whole = {claim.id for entry in counted(index) for claim in entry.claims}
    for sentence in index.sentences:
        for together in _runs(index, sentence):
            for figure in together:
                others = [other for other in together if other is not figure]
                of_all = tuple(_of_all(lists, figure, others))
                numbers = {entry.number for entry in of_all}
                known = {entry.number for entry in lists if entry.what == _what(figure)} | _numbered(index)
                told = figure.id not in whole and len(numbers) == 1 and figure.number not in known
                if told and _borne_out(of_all, figure, others):
                    yield figure, of_all


def _borne_out(of_all: Sequence[Listed], figure: Figure, others: Sequence[Figure]) -> bool:
    """Of two, several tables must agree, or the one that there is be a single thing off; of more, one table will do."""
    off, first = abs(of_all[0].number - figure.number), min(figure, *others, key=lambda claim: claim_of(claim).order)
    if len(others) == 1 and figure is not first and len(of_all) >= LISTS_THAT_AGREE:
        return True
    near = off <= MOST_MISCOUNTED if len(others) > 1 else off == 1 and others[0].number >= FEWEST_LISTED
    return near and not set(words_of("counts", "of_part")) & set(words(before_it(first)))


def _runs(index: Index, sentence: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The counts of different things that stand next to each other; sasaran and indikator, or three and more."""
    run: list[Figure] = []
    for one, other in pairwise([*sentence, None]):
        if one is None or not _is_counted(index, one):
            continue
        run.append(one)
        if other is None or not (_is_counted(index, other) and _joined(one, other)):
            kinds = [_what(figure) for figure in run]
            if len(set(kinds)) == len(kinds) and (set(kinds) == _PAIRED or len(kinds) > len(_PAIRED)):
                yield run
            run = []


def _is_counted(index: Index, figure: Figure) -> bool:
    return figure.known and bool(_what(figure)) and figure.year in (None, index.document.year)


def _what(figure: Figure) -> str:
    noun = noun_of(figure)
    return noun[0] if noun is not None else ""


def _numbered(index: Index) -> set[int]:
    """How many rows of each table bear a number of their own: those under them may be their parts."""
    numbers = [[getattr(row.owner, "number", None) or "" for row in table.rows] for table in index.tables]
    return {sum(any(map(str.isdigit, number)) for number in of_table) for of_table in numbers}


def _joined(one: Figure, other: Figure) -> bool:
    """Whether little stands between the two, which leads from one to the other."""
    between = claim_of(other).lead.rpartition(one.raw)[2]
    said = words(between)
    leads = bool(said) and (said[-1] in words_of("counts", "joining") or between.rstrip().endswith(","))
    return leads and len(said) <= WORDS_BETWEEN_COUNTS


def _of_all(lists: Sequence[Listed], figure: Figure, others: Sequence[Figure]) -> Iterator[Listed]:
    """How many of its kind are listed in the tables that list as many of the others as are stated."""
    tables = {entry.first.table for entry in lists}
    for other in others:
        tables &= {entry.first.table for entry in lists if entry.what == _what(other) and entry.number == other.number}
    yield from (entry for entry in lists if entry.what == _what(figure) and entry.first.table in tables)

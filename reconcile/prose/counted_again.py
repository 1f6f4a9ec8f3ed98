"""One named part of the plan whose sasaran, indikator or kegiatan two sentences count differently."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reconcile.facts.scope import claim_of
from reconcile.index import Index
from reconcile.prose.counts import DECLARED, noun_of
from reconcile.prose.thresholds import NAME_COUNTED_AGAIN
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain, words
from schemas.figure import Figure


def counted_again(index: Index) -> Iterator[tuple[Figure, Figure]]:
    """Each count of a named thing that is not the usual one, with the first place that states that. Of two counts the
    earlier is taken for it: a plan is told before its results."""
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for sentence in index.sentences:
        counts = [figure for figure in sentence if noun_of(figure) is not None]
        if len(counts) == 1 and counts[0].known and _of_all(counts[0]) and (key := _key(counts[0])):
            groups[key].append(counts[0])
    for figures in groups.values():
        usual = _usual(figures)
        yield from ((figure, usual) for figure in figures if figure.number != usual.number and _one_year(figure, usual))


def _key(figure: Figure) -> tuple[str, str] | None:
    """What is counted, of what; None where the name is too short to be of one thing."""
    subject, noun = claim_of(figure).subject or "", noun_of(figure)
    named = len(words(subject)) >= NAME_COUNTED_AGAIN and not set(words(subject)) & set(listed("counts", "no_name"))
    return (noun[0], plain(subject)) if noun is not None and named else None


def _of_all(figure: Figure) -> bool:
    """`terdapat 4 sasaran`, `terdiri dari 4 sasaran`: not some of them that did something."""
    said = plain(claim_of(figure).lead).endswith(listed("counts", "all"))
    return said or figure.measure.startswith(DECLARED)


def _usual(figures: Sequence[Figure]) -> Figure:
    times = Counter(figure.number for figure in figures)
    return max(figures, key=lambda figure: (times[figure.number], -claim_of(figure).sentence))


def _one_year(one: Figure, other: Figure) -> bool:
    return None in (one.year, other.year) or one.year == other.year

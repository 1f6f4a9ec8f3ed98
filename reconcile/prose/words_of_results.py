"""Words that say how a result stands to its target, where the sentence prints both: `47 % melampaui target 75 %`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reconcile.facts.rows import same_unit
from reconcile.facts.scope import is_bound
from reconcile.index import Index
from reconcile.prose.statements import TextStatement
from reconcile.words.units import is_percent
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.figure import Figure

RESULTS = ("realisasi", "capaian")


def words_of_results(index: Index) -> Iterator[TextStatement]:
    """Only what is wrong: beyond a target that was not reached, or short of one that was passed. Where less is better
    the words may mean either. What the result should be nothing tells."""
    unclear = (*listed("results", "wished"), *listed("polarity", "lower"))
    for sentence in index.sentences:
        pair = _pair(sentence)
        said = f" {plain(sentence[0].quote)} "
        if pair is None or not all(map(index.trusted, pair)) or _has(said, unclear):
            continue
        result, target = pair
        over, short = _has(said, listed("results", "over_target")), _has(said, listed("results", "short_of_target"))
        if over and not short and result.number < target.number:
            yield TextStatement(result, "wrong", (target,), key="told_over")
        elif short and not over and result.number > target.number:
            yield TextStatement(result, "wrong", (target,), key="told_short")


def _pair(sentence: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The one target of a sentence and the one result in its unit, with no second result."""
    targets = [figure for figure in sentence if figure.measure == "target" and figure.known and not is_bound(figure)]
    results = [figure for figure in sentence if figure.measure in RESULTS and figure.known and not is_bound(figure)]
    realised = [figure for figure in results if figure.measure == "realisasi"] or results
    if len(targets) != 1 or len(realised) != 1 or len(results) > len(realised) + 1:
        return None
    alike = same_unit(realised[0], targets[0]) and is_percent(realised[0].unit) == is_percent(targets[0].unit)
    return (realised[0], targets[0]) if alike else None


def _has(said: str, words: Iterable[str]) -> bool:
    return any(f" {word} " in said for word in words)

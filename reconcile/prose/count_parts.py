"""Counts that the running text gives for each numbered part (Misi I, Misi II ...), and for the whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reconcile.facts.scope import claim_of
from reconcile.index import Index
from reconcile.prose.counts import DECLARED, counted
from reconcile.prose.thresholds import LEAST_PARTS
from reconcile.words.vocabularies import listed, vocabulary
from reconcile.words.wording import plain
from schemas.figure import Figure

Series = Mapping[tuple[str, str], tuple[Figure, ...]]
"""The counts of all parts, by the word of the parts and the noun that is counted."""
ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class CountedParts:
    """`whole` and the `parts` that should add up to it, in the order of their numbers."""

    whole: Figure
    parts: tuple[Figure, ...]

    @property
    def sum(self) -> int:
        return sum(int(part.number) for part in self.parts)


def counted_parts(index: Index) -> list[CountedParts]:
    """Every whole whose parts are all counted. That none was left out is sure where the parts come to more than the
    whole, or where another noun of the sentence that tells the whole adds up."""
    series = _series(index)
    found = {entry.whole.id: entry for entry in (*_exceeded(index, series), *_beside(index, series))}
    return list(found.values())


def _exceeded(index: Index, series: Series) -> Iterator[CountedParts]:
    for entry in counted(index):
        for parts in (parts for (_, noun), parts in series.items() if noun == _noun(entry.claims[0])):
            found = CountedParts(entry.claims[0], parts)
            if len(entry.values) == 1 and found.sum > found.whole.number:
                yield found


def _beside(index: Index, series: Series) -> Iterator[CountedParts]:
    """The counts of a sentence one of which is the sum of its parts."""
    nouns = {noun: parts for (_, noun), parts in series.items()}
    members = {part.id for parts in nouns.values() for part in parts}
    for sentence in index.sentences:
        wholes = [figure for figure in sentence if figure.known and figure.measure.startswith(DECLARED)]
        found = [CountedParts(whole, nouns[_noun(whole)]) for whole in wholes if _noun(whole) in nouns]
        once = not members & {whole.id for whole in wholes} and len({_noun(entry.whole) for entry in found}) == len(
            found
        )
        if once and any(entry.sum == entry.whole.number for entry in found):
            yield from found


def _noun(figure: Figure) -> str:
    return figure.measure.removeprefix(DECLARED)


def _series(index: Index) -> Series:
    """The counts of one noun under `Misi I` to the last, each said once, by the word of the parts and the noun."""
    counted: dict[tuple[str, str], dict[int, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in index.claims:
        known = figure.known and figure.measure.startswith(DECLARED) and _noun(figure) in vocabulary("counts")["noun"]
        part = _part(claim_of(figure).subject or "") if known else None
        if part is not None:
            counted[part[0], _noun(figure)][part[1]].append(figure)
    return {
        key: tuple(figures[0] for _, figures in sorted(parts.items()))
        for key, parts in counted.items()
        if _complete(parts)
    }


def _complete(parts: dict[int, list[Figure]]) -> bool:
    once = all(len({figure.value for figure in figures}) == 1 for figures in parts.values())
    return once and len(parts) >= LEAST_PARTS and sorted(parts) == list(range(1, len(parts) + 1))


def _part(subject: str) -> tuple[str, int] | None:
    """`Misi II`, `Misi ke-2`: the word and the number, where nothing else is said."""
    match = re.fullmatch(r"(?P<word>\w+) (?:ke )?(?P<number>\d{1,2}|[ivx]{1,5})", plain(subject))
    if match is None or match["word"] not in listed("counts", "parts"):
        return None
    number = match["number"]
    return match["word"], int(number) if number.isdigit() else _roman([ROMAN[sign] for sign in number])


def _roman(signs: Sequence[int]) -> int:
    following = [*signs[1:], 0]
    return sum(-sign if sign < after else sign for sign, after in zip(signs, following, strict=True))

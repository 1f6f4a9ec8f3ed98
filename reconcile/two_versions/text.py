"""Which figures of the running text of two versions of a report are one.

They are those of sentences that stand under one heading and are worded alike but for their figures.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reconcile.findings.build_finding import DIGITS
from reconcile.two_versions.figures import FigurePair
from reconcile.two_versions.thresholds import EDGE_OF_QUOTE, LONGEST_QUOTE, SHORTEST_SENTENCE
from reconcile.words.wording import letters, unspaced
from schemas.figure import Figure
from schemas.prose import Claim

Sentence = Sequence[Figure]


@dataclass(frozen=True, slots=True)
class _Words:
    """Of a sentence: its heading, and of each figure the measure and the words around it."""

    heading: str
    measures: tuple[str, ...]
    around: tuple[str, ...]
    cut: bool

    def alike(self, other: _Words) -> bool:
        if (self.heading, self.measures) != (other.heading, other.measures) or not (self.cut and other.cut):
            return False
        return all(
            one[EDGE_OF_QUOTE:-EDGE_OF_QUOTE] in two or two[EDGE_OF_QUOTE:-EDGE_OF_QUOTE] in one
            for one, two in zip(self.around, other.around, strict=True)
        )


def claim_pairs(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[FigurePair]:
    """Of sentences of one wording, as many in both versions, in their order; of others those whose figures are the
    same too. What has no counterpart is not told: it stands in a sentence that was reworded, added or left out."""
    ours = _by_words(old, {})
    for words, sentences in _by_words(new, ours).items():
        for one, other in _paired(ours.get(words, []), sentences):
            yield from zip(one, other, strict=True)


def _by_words(sentences: Sequence[Sentence], known: Mapping[_Words, object]) -> dict[_Words, list[Sentence]]:
    """Under the words that are `known`, where these are alike."""
    found: dict[_Words, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        words = _words(sentence)
        if words not in known:
            words = next((other for other in known if other.alike(words)), words)
        if all(len(around) >= SHORTEST_SENTENCE for around in words.around):
            found[words].append(sentence)
    return found


def _words(sentence: Sentence) -> _Words:
    section = sentence[0].owner.section if isinstance(sentence[0].owner, Claim) else None
    return _Words(
        letters(DIGITS.sub(" ", section or "")),
        tuple(figure.measure for figure in sentence),
        tuple(_without_figures(figure, sentence) for figure in sentence),
        any(len(figure.quote) >= LONGEST_QUOTE for figure in sentence),
    )


def _without_figures(figure: Figure, sentence: Sentence) -> str:
    """The words around it. Grades and amounts in words are figures too."""
    quote = figure.quote
    for other in sentence:
        said = other.owner.words if isinstance(other.owner, Claim) else None
        for text in filter(None, (other.raw.strip(), said)):
            quote = re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", " ", quote)
    return letters(DIGITS.sub(" ", quote))


def _paired(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    if len(ours) == len(theirs):
        yield from zip(ours, theirs, strict=True)
        return
    waiting: dict[object, list[Sentence]] = defaultdict(list)
    for sentence in theirs:
        waiting[_figures(sentence)].append(sentence)
    for sentence in ours:
        if waiting.get(_figures(sentence)):
            yield sentence, waiting[_figures(sentence)].pop(0)


def _figures(sentence: Sentence) -> tuple[str, ...]:
    return tuple(unspaced(figure.raw) for figure in sentence)

"""Means that the text states with what they are of: `capaian rata-rata 125 %. Diukur melalui 2 indikator, capaian 250 %
dan 168 %`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reconcile.facts.scope import claim_of, is_bound, sentence_before
from reconcile.index import Index
from reconcile.prose.counts import noun_of
from reconcile.prose.statements import TextStatement, right, wrong
from reconcile.prose.thresholds import MEAN_BEFORE
from reconcile.words.units import is_percent
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.equation import Equation, mean
from schemas.figure import Figure


def means_in_text(index: Index) -> Iterator[TextStatement]:
    """Only where a count says how many there are, and just as many capaian follow."""
    for sentence, following in pairwise([*index.sentences, []]):
        behind = following if following and sentence_before(sentence, following) else []
        for at, figure in enumerate(sentence):
            if _is_mean(figure):
                yield from _statement(index, figure, [*sentence[at + 1 :], *behind])


def _is_mean(figure: Figure) -> bool:
    said = plain(claim_of(figure).lead)[-MEAN_BEFORE:]
    stated = figure.measure == "capaian" and figure.known and is_percent(figure.unit)
    return stated and any(word in said for word in listed("averages", "average"))


def _statement(index: Index, stated: Figure, behind: Sequence[Figure]) -> Iterator[TextStatement]:
    counts = [int(figure.number) for figure in behind if _counts_indicators(figure)]
    parts = tuple(figure for figure in behind if figure.measure == "capaian" and is_percent(figure.unit))
    if len(counts) != 1 or counts[0] != len(parts) or len(parts) < 2 or any(map(is_bound, parts)):
        return
    equation = Equation(stated, parts, mean)
    if index.judge(equation).consistent:
        yield right(stated, parts)
    else:
        params = {"parts": ", ".join(part.raw for part in parts)}
        yield wrong(equation, "told_mean", params)


def _counts_indicators(figure: Figure) -> bool:
    noun = noun_of(figure)
    return figure.known and noun is not None and noun[0] == "indikator"

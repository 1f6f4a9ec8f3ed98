"""Figures that a sentence gives year by year: `turun dari 388 kasus pada tahun 2019 menjadi 361 kasus pada tahun 2020`.

A figure of one year that the row prints for that year tells of which row the others are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from reconcile.facts.likeness import comparable, one_number
from reconcile.facts.long_numbers import significant
from reconcile.facts.scope import claim_of, is_bound, sentence_before
from reconcile.index import Index
from reconcile.prose.left_open import left_open
from reconcile.prose.named_pairs import CHANGE, FROM, TO
from reconcile.prose.statements import TextStatement, not_of_its_row
from reconcile.prose.thresholds import LEAST_OF_A_SERIES, TOPIC_NAMED
from reconcile.prose.topics import Topic, Topics
from schemas.figure import Figure

OPEN = ("realisasi", FROM, TO, f"{FROM}realisasi", f"{TO}realisasi")


def year_by_year(index: Index, topics: Topics, settled: Collection[str]) -> Iterator[TextStatement]:
    """Only what is wrong, and of all but the `settled` claims (ids)."""
    before: Sequence[Figure] = ()
    for sentence in index.sentences:
        series = [figure for figure in sentence if _asked(figure)]
        if len({figure.year for figure in series}) == len(series) > 1:
            topic = topics.of(series[0], sentence, sentence_before(before, sentence))
            if topic is not None:
                yield from (told for told in _against(index, topic, series) if told.claim.id not in settled)
        before = sentence


def _asked(figure: Figure) -> bool:
    open_words = left_open(figure) or figure.measure in OPEN
    printed = figure.year is not None and str(figure.year) in figure.quote
    number = figure.known and not figure.measure.startswith(CHANGE) and claim_of(figure).kind != "amount"
    return printed and number and open_words and not is_bound(figure)


def _against(index: Index, topic: Topic, series: Sequence[Figure]) -> Iterator[TextStatement]:
    """Each figure that differs from the only one of its year, where as many others of the series are the row's."""
    cells = [cell for row in topic.rows for cell in row.of("realisasi") if cell.known and cell.basis is None]
    of_year = {figure.id: [cell for cell in cells if _is_of(index, cell, figure)] for figure in series}
    repeated = [figure for figure in series if any(one_number(figure, cell) for cell in of_year[figure.id])]
    odd = [figure for figure in series if figure not in repeated]
    particular = [figure for figure in repeated if _is_particular(figure)]
    named = topic.share >= TOPIC_NAMED or len(particular) > 1
    if len(odd) > len(repeated) or not particular or not named:
        return
    for figure in odd:
        own = of_year[figure.id]
        elsewhere = any(one_number(figure, cell) for row in topic.rows for cell in row.figures if cell.known)
        if len({cell.number for cell in own}) == 1 and not elsewhere and index.trusted(own[0]):
            yield not_of_its_row(figure, own[0], own)


def _is_particular(figure: Figure) -> bool:
    return len(significant(figure.number)) >= LEAST_OF_A_SERIES


def _is_of(index: Index, cell: Figure, figure: Figure) -> bool:
    return (cell.year or index.document.year) == figure.year and comparable(cell, figure)

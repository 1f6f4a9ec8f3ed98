"""How far the text says that a result lies from its target, against the row that the sentence is about:
`terbit 38 unit, kurang 9 unit dari target`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.facts.long_numbers import significant
from reconcile.facts.rows import Row
from reconcile.index import Index
from reconcile.prose.reckoned_words import is_said, lead
from reconcile.prose.reckoning import Reckoned
from reconcile.prose.thresholds import MARGIN_NAMED, PARTICULAR_COMPANY
from reconcile.prose.topics import topics_of
from schemas.equation import Equation, difference
from schemas.figure import Figure


def row_margins(
    index: Index, stated: Figure, sentence: Sequence[Figure], before: Sequence[Figure]
) -> Iterator[Reckoned]:
    """From the one target and the one realisasi of the report's year in each row that is named, or whose realisasi the
    sentence repeats."""
    if not is_said("margin", lead(stated)):
        return
    topic = topics_of(index).of(stated, sentence, before)
    named = topic.rows if topic is not None and topic.share >= MARGIN_NAMED else ()
    for row in named or _repeated(index, stated, sentence):
        printed = {cell.number for cell in row.figures if cell.known}
        ends = [row.one(measure, (index.document.year, None)) for measure in ("target", "realisasi")]
        known = [end for end in ends if end is not None and end.known and index.trusted(end)]
        if len(known) == len(ends) and stated.number not in printed:
            larger, smaller = sorted(known, key=lambda cell: cell.number, reverse=True)
            yield Reckoned(Equation(stated, (larger, smaller), difference), "difference")


def _repeated(index: Index, stated: Figure, sentence: Sequence[Figure]) -> list[Row]:
    """The rows of the one subject that has such a realisasi, which is none by chance."""
    others = {other.number for other in sentence if other is not stated and other.known}
    particular = {number for number in others if len(significant(number)) >= PARTICULAR_COMPANY}
    rows = [
        row
        for row in index.rows
        if (cell := row.one("realisasi", (index.document.year, None))) is not None
        and cell.known
        and cell.number in particular
    ]
    return rows if len({index.subject_of[row.owner.id] for row in rows}) == 1 else []

"""How far the text says that a result lies from its target, against the row that the sentence is about:
`terbit 38 unit, kurang 9 unit dari target`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.index import Index
from reconcile.prose.reckoned_words import is_said, lead
from reconcile.prose.reckoning import Reckoned
from reconcile.prose.thresholds import MARGIN_NAMED
from reconcile.prose.topics import topics_of
from schemas.equation import Equation, difference
from schemas.figure import Figure


def row_margins(
    index: Index, stated: Figure, sentence: Sequence[Figure], before: Sequence[Figure]
) -> Iterator[Reckoned]:
    """From the one target and the one realisasi of the report's year in each row that is named."""
    if not is_said("margin", lead(stated)):
        return
    topic = topics_of(index).of(stated, sentence, before)
    for row in topic.rows if topic is not None and topic.share >= MARGIN_NAMED else ():
        printed = {cell.number for cell in row.figures if cell.known}
        ends = [row.one(measure, (index.document.year, None)) for measure in ("target", "realisasi")]
        known = [end for end in ends if end is not None and end.known and index.trusted(end)]
        if len(known) == len(ends) and stated.number not in printed:
            larger, smaller = sorted(known, key=lambda cell: cell.number, reverse=True)
            yield Reckoned(Equation(stated, (larger, smaller), difference), "difference")

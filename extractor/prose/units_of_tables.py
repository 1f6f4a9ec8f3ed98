"""The words in which a report counts, by its own tables: `judul`, `operasi`, whatever no list of words foresees."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.prose.thresholds import SHORTEST_UNIT
from extractor.words.claim_vocabulary import NOUN_STOPS
from schemas.document import Indicator


def units_of_tables(indicators: Iterable[Indicator]) -> frozenset[str]:
    """The first words, in lower case, of the units that the rows print."""
    printed = {unit for row in indicators for unit in (row.satuan, *(value.unit for value in row.values)) if unit}
    words = {unit.split()[0].lower() for unit in printed if unit.split()}
    return frozenset(word for word in words if word.isalpha() and len(word) >= SHORTEST_UNIT) - NOUN_STOPS

"""All that the running text says of quantities which tables, or other sentences, state too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reconcile.index import Index
from reconcile.prose.between_sentences import told_within
from reconcile.prose.budget_statements import told_absorption, told_amounts
from reconcile.prose.indicator_statements import told_ends, told_results
from reconcile.prose.statements import Told
from reconcile.prose.swapped_digits import told_swapped

_KINDS = (told_amounts, told_absorption, told_results, told_ends, told_swapped, told_within)


def all_told(index: Index) -> Iterator[Told]:
    return chain.from_iterable(told_of(index) for told_of in _KINDS)

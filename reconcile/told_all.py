"""All that the running text says of quantities which tables, or other sentences, state too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reconcile.index import Index
from reconcile.told import Told
from reconcile.told_budget import told_absorption, told_amounts
from reconcile.told_indicators import told_ends, told_results
from reconcile.told_swapped import told_swapped
from reconcile.told_text import told_within

_KINDS = (told_amounts, told_absorption, told_results, told_ends, told_swapped, told_within)


def all_told(index: Index) -> Iterator[Told]:
    return chain.from_iterable(told_of(index) for told_of in _KINDS)

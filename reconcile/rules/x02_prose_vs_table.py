"""A figure in the running text is the one that the tables, or the other sentences, give for the same thing.

Why: readers take the figures of the summary for those of the tables; where they differ, one of the two is wrong, and a
figure copied from another line is the usual cause.
Example: `Realisasi anggaran kegiatan 6123 sebesar Rp 2.500.000`, while the rows under 6123 add up to Rp 2.600.000.
May be wrong: where the sentence speaks of a part of the item, of a budget before its revision, or of another source of
money than the table, without saying so.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.index import Index
from reconcile.outcome import Outcome
from reconcile.prose.told_outcomes import told_outcomes
from reconcile.rule import Rule


def check(index: Index) -> Iterator[Outcome]:
    yield from told_outcomes(index, "X02")


RULE = Rule("X02", "prose-vs-table", "error", check)

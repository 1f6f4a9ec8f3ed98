"""Which tables speak of one thing: where nearly all that two of them share differs widely, they are of two scopes.

A table of the whole province and one of the own office list the same programmes; each is right in itself. That one row
differs is a fault, that nearly all of them do is another table. Figures that come close to each other were meant to be
one, whichever of them is wrong; but tables that share several and never print the same number are two things.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reconcile.across.thresholds import (
    ALIKE_IN_ONE_SCOPE,
    FEWEST_OF_A_SUBJECT,
    FEWEST_SHARED,
    MEANT_FOR_ONE,
    MOST_PLACES_COMPARED,
    NEVER_THE_SAME,
)
from reconcile.facts.likeness import comparable, same
from schemas.figure import SHARES, Figure

Tables = tuple[str, str]
"""Two tables, in the order of their ids."""


class Scopes:
    """Built from quantities: figures that state one thing in several tables.

    Amounts, targets and results decide; shares in percent lie near each other whatever they are of, and are asked only
    where two tables share nothing else.
    """

    def __init__(self, quantities: Iterable[tuple[int, Sequence[Figure]]]) -> None:
        """`quantities` are figures that state one thing, with the number of what they are said of."""
        amounts, shares, self._subjects = _Tally(), _Tally(), defaultdict[int, _Tally](_Tally)
        for subject, figures in quantities:
            tally = shares if figures[0].measure in SHARES else amounts
            for compared in _compared(figures[:MOST_PLACES_COMPARED]):
                tally.add(compared)
                self._subjects[subject].add(compared)
        of_shares = (tables for tables in shares.apart() if tables not in amounts.enough())
        self._apart = frozenset((*amounts.apart(), *of_shares))

    def apart(self, subject: int, one: Figure, other: Figure) -> bool:
        """Whether the tables of two figures speak of different things, or the subject is another in either: no figure
        of many, over the years, is alike."""
        tables = _tables(one, other)
        own = self._subjects[subject]
        return tables in self._apart or (own.shared[tables] >= FEWEST_OF_A_SUBJECT and not own.alike[tables])


@dataclass(frozen=True, slots=True)
class _Compared:
    tables: Tables
    equal: bool
    near: bool


class _Tally:
    """How many figures two tables share, how many of them are alike, and how many the same."""

    def __init__(self) -> None:
        self.shared, self.alike, self.equal = Counter[Tables](), Counter[Tables](), Counter[Tables]()

    def add(self, compared: _Compared) -> None:
        self.shared[compared.tables] += 1
        self.alike[compared.tables] += compared.equal or compared.near
        self.equal[compared.tables] += compared.equal

    def enough(self) -> frozenset[Tables]:
        return frozenset(tables for tables, times in self.shared.items() if times >= FEWEST_SHARED)

    def apart(self) -> frozenset[Tables]:
        return frozenset(tables for tables in self.enough() if self._unlike(tables))

    def _unlike(self, tables: Tables) -> bool:
        never = self.shared[tables] >= NEVER_THE_SAME and not self.equal[tables]
        return never or ALIKE_IN_ONE_SCOPE * self.alike[tables] < self.shared[tables]


def _compared(figures: Sequence[Figure]) -> Iterator[_Compared]:
    for one, other in combinations(figures, 2):
        if one.table != other.table and comparable(one, other):
            yield _Compared(_tables(one, other), same(one, other), _near(one, other))


def _near(one: Figure, other: Figure) -> bool:
    if not (one.known and other.known):
        return False
    return abs(one.number - other.number) <= MEANT_FOR_ONE * max(abs(one.number), abs(other.number))


def _tables(one: Figure, other: Figure) -> Tables:
    first, second = sorted((one.table or "", other.table or ""))
    return first, second

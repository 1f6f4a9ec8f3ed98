"""Rows of two lists that are one subject by where they stand, where their wording alone does not tell.

Lists of one report go through its indicators in one order. A row that stands between the same neighbours in both, with
figures that both print, is the same indicator reworded; a name that is only the beginning of another one was cut off.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reconcile.row_matching.gaps import gaps
from reconcile.row_matching.subjects import Likeness, compatible, wording
from reconcile.row_matching.thresholds import (
    FEWEST_NEIGHBOURS,
    LISTS_LOOKED_AT,
    REWORDED_IN_PLACE,
    SHORTEST_CUT_LABEL,
)

_BOUND = re.compile(r"[<>≤≥]")
_SHORT_FORM = re.compile(r"\b[A-Z]{2,6}\b")
_MORE = re.compile(r"\s*(?:[,;]|(?:dan|serta|atau)\b)")
Stated = Mapping[tuple[str, int | None], object]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of a list: its subject by wording, its name, its heading, and its figures by measure and year."""

    subject: int
    name: str
    sasaran: str
    figures: Stated


def joined_by_place(lists: Sequence[Sequence[Placed]]) -> dict[int, int]:
    """Subjects that are one with an earlier one."""
    likeness = Likeness([wording(row.name) for rows in lists for row in rows])
    homes: dict[int, set[int]] = defaultdict(set)
    for at, rows in enumerate(lists):
        for row in rows:
            homes[row.subject].add(at)
    joined: dict[int, int] = {}
    for one, other in (*_in_order(lists, homes, likeness), *_cut(lists)):
        first, second = sorted((_root(joined, one), _root(joined, other)))
        if first != second and not homes[first] & homes[second]:
            joined[second] = first
            homes[first] |= homes[second]
    return {subject: _root(joined, subject) for subject in joined}


def _root(joined: Mapping[int, int], subject: int) -> int:
    while subject in joined:
        subject = joined[subject]
    return subject


def _in_order(lists: Sequence[Sequence[Placed]], homes: Mapping[int, set[int]], likeness: Likeness) -> Iterator[Pair]:
    for at, rows in enumerate(lists):
        shared = Counter(home for row in rows for home in homes[row.subject] if home < at)
        for home, times in shared.most_common(LISTS_LOOKED_AT):
            if times >= FEWEST_NEIGHBOURS:
                yield from _between(lists[home], rows, likeness)


def _between(one: Sequence[Placed], other: Sequence[Placed], likeness: Likeness) -> Iterator[Pair]:
    """The rows that stand alone between two neighbours that both lists have in one order."""
    place = {row.subject: at for at, row in enumerate(one)}
    met = [(place[row.subject], at) for at, row in enumerate(other) if row.subject in place]
    if any(before[0] >= after[0] for before, after in pairwise(met)):
        return
    for mine, yours in gaps(met, (len(one), len(other))):
        if len(mine) == len(yours):
            pairs = [(one[at], other[beside]) for at, beside in zip(mine, yours, strict=True)]
            yield from ((a.subject, b.subject) for a, b in pairs if _may_be_one(a, b, likeness))


def _may_be_one(one: Placed, other: Placed, likeness: Likeness) -> bool:
    """Like enough in words, with a figure that both print and none that they print otherwise in most places."""
    first, second = wording(one.name), wording(other.name)
    agreeing, differing = figures_compared(one, other)
    alike = compatible(first, second) and likeness.overlap(first, second) >= REWORDED_IN_PLACE
    return alike and agreeing > 0 and agreeing >= differing and not told_apart(one.name, other.name)


def told_apart(one: str, other: str) -> bool:
    """By a bound, or by short forms of which each has its own: `< 48 jam` and `> 48 jam`, `RDTR` and `RRTR`."""
    bounds = [frozenset(_BOUND.findall(name)) for name in (one, other)]
    short = [frozenset(_SHORT_FORM.findall(name)) for name in (one, other)]
    return bounds[0] != bounds[1] or bool(short[0] - short[1] and short[1] - short[0])


def figures_compared(one: Placed, other: Placed) -> tuple[int, int]:
    """How many figures of one measure and year are equal, and how many are not."""
    common = one.figures.keys() & other.figures.keys()
    equal = sum(one.figures[key] == other.figures[key] for key in common)
    return equal, len(common) - equal


def _cut(lists: Sequence[Sequence[Placed]]) -> Iterator[Pair]:
    """Names that are the beginning of one other name, under the same heading or with a figure of the same."""
    rows = [row for own in lists for row in own]
    words: dict[int, tuple[str, ...]] = {}
    for row in rows:
        words.setdefault(row.subject, tuple(wording(row.name).text.split()))
    begun: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for subject, said in words.items():
        for end in range(SHORTEST_CUT_LABEL, len(said)):
            begun[said[:end]].add(subject)
    by_subject: dict[int, list[Placed]] = defaultdict(list)
    for row in rows:
        by_subject[row.subject].append(row)
    for subject, said in words.items():
        longer = begun.get(said, set())
        if len(longer) == 1:
            (whole,) = longer
            pairs = [(one, other) for one in by_subject[whole] for other in by_subject[subject]]
            if any(_backed(one, other) and not _goes_on(one.name, other.name) for one, other in pairs):
                yield whole, subject


def _goes_on(whole: str, begun: str) -> bool:
    """Whether the longer name lists further things: `Laporan kas, laporan aset dan laporan utang`."""
    end = len(begun.rstrip(" .,;"))
    return bool(_MORE.match(whole[end:])) or told_apart(whole, begun)


def _backed(one: Placed, other: Placed) -> bool:
    agreeing, differing = figures_compared(one, other)
    heading = bool(one.sasaran) and one.sasaran == other.sasaran
    return agreeing > differing or (heading and agreeing >= differing)

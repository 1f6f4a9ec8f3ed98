"""Rows that were split into several, or made of several: `Jumlah penumpang bus dan kereta` beside
`Jumlah penumpang bus` and `Jumlah penumpang kereta`. It is told, and never taken for a match."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from reconcile.row_matching.evidence import Item, other_unit
from reconcile.row_matching.subjects import Wording
from reconcile.row_matching.thresholds import LEAST_PARTS
from reconcile.words.vocabularies import listed


@dataclass(frozen=True, slots=True)
class Parts:
    """The `whole` is a place on its `side`, the `parts` are places on the other one. `adds_up` is whether figures of
    the parts, of the same measure and year, are together those of the whole."""

    side: Literal["left", "right"]
    whole: int
    parts: tuple[int, ...]
    adds_up: bool = False


Named = tuple[Item, Wording]


def divided_rows(
    side: Literal["left", "right"],
    rows: Sequence[Named],
    wholes: Collection[int],
    others: Sequence[Named],
    free: Collection[int],
) -> Iterator[Parts]:
    """`wholes` are the places of `rows`, and `free` those of `others`, that no sure pair has taken."""
    held: dict[str, list[int]] = defaultdict(list)
    for place in free:
        if words := others[place][1].words:
            held[min(words)].append(place)
    for whole in sorted(wholes):
        item, worded = rows[whole]
        if not set(worded.text.split()) & set(listed("matching", "and")):
            continue
        asked = sorted(place for word in worded.words for place in held.get(word, ()))
        parts = tuple(place for place in asked if _part(others[place], (item, worded)))
        if len(parts) >= LEAST_PARTS and _make(worded, [others[place][1] for place in parts]):
            yield Parts(side, whole, parts, _adds_up(item, [others[place][0] for place in parts]))


def _part(part: Named, whole: Named) -> bool:
    (item, worded), (over, over_worded) = part, whole
    return (
        len(worded.words) >= LEAST_PARTS
        and worded.words < over_worded.words
        and worded.head == over_worded.head
        and worded.marks <= over_worded.marks
        and item.level in ("", over.level)
        and not other_unit(item, over)
    )


def _make(whole: Wording, parts: Sequence[Wording]) -> bool:
    """Whether the parts have every word of the whole, and none says what another says."""
    apart = all(one.words - other.words and other.words - one.words for one, other in combinations(parts, 2))
    return apart and frozenset().union(*(part.words for part in parts)) == whole.words


def _adds_up(whole: Item, parts: Sequence[Item]) -> bool:
    stated = {figure[:3]: figure[3] for figure in whole.stated}
    of_parts = [{figure[:3]: figure[3] for figure in part.stated} for part in parts]
    common = [slot for slot in stated if all(slot in figures for figures in of_parts)]
    return bool(common) and all(stated[slot] == sum(figures[slot] for figures in of_parts) for slot in common)

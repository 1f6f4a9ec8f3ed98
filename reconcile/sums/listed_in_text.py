"""Kegiatan that the text lists one after the other, each with its budget and what was spent of it, against the line of
a table that they add up to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from reconcile.facts.scope import claim_of
from reconcile.facts.thresholds import LARGE_AMOUNT
from reconcile.index import Index
from reconcile.sums.overall import SumElsewhere
from reconcile.sums.thresholds import LONGEST_LIST, ROUND_AMOUNT
from schemas.figure import Figure

PAIR = ("pagu", "realisasi")


@dataclass(frozen=True, slots=True)
class Listed:
    """One item of the text: the amounts by their measure."""

    amounts: Mapping[str, Figure]


def listed_in_text(index: Index) -> Iterator[SumElsewhere]:
    """No name is asked: that one column adds up to the rupiah proves which line it is, and then the other column of
    the same items must add up to it too. Each line is told once, with the longest list. Round amounts prove nothing:
    many lists add up to one by chance."""
    items = [item for sentence in index.sentences if (item := _item(sentence)) is not None]
    lines = _lines(index)
    for agreed, other in (PAIR, PAIR[::-1]):
        told: dict[tuple[str, Decimal], list[Figure]] = defaultdict(list)
        runs = _runs(items, agreed, lines[agreed])
        for line in runs:
            if (stated := lines[other].get(line)) is not None:
                told[runs[line][0].amounts[other].id, stated.number].append(stated)
        for first, *places in told.values():
            parts = tuple(item.amounts[other] for item in runs[first.owner.id])
            yield SumElsewhere("list", parts, first, tuple(places))


def _item(sentence: Sequence[Figure]) -> Listed | None:
    """A sentence with one budget and one amount spent, and no other amount of either kind."""
    amounts = [figure for figure in sentence if figure.measure in PAIR and claim_of(figure).kind == "amount"]
    one_each = sorted(figure.measure for figure in amounts) == sorted(PAIR)
    exact = one_each and all(figure.known and figure.exact for figure in amounts)
    return Listed({figure.measure: figure for figure in amounts}) if exact else None


def _lines(index: Index) -> dict[str, dict[str, Figure]]:
    """The amounts of the report's own year, by measure and by the id of the line."""
    found: dict[str, dict[str, Figure]] = defaultdict(dict)
    for line in index.lines:
        for measure in PAIR:
            cell = line.one(measure, (index.document.year, None))
            if cell is not None and cell.known and cell.exact and abs(cell.number) >= LARGE_AMOUNT:
                found[measure][line.owner.id] = cell
    return found


def _runs(items: Sequence[Listed], measure: str, lines: Mapping[str, Figure]) -> dict[str, Sequence[Listed]]:
    """The items that follow one another and add up to a line in that column, by the id of the line."""
    by_amount: dict[Decimal, list[str]] = defaultdict(list)
    for id, cell in lines.items():
        if cell.number % ROUND_AMOUNT:
            by_amount[cell.number].append(id)
    sums = [Decimal(0), *accumulate(item.amounts[measure].number for item in items)]
    found: dict[str, Sequence[Listed]] = {}
    for first in range(len(items)):
        for end in range(first + 2, min(len(items), first + LONGEST_LIST) + 1):
            for id in by_amount.get(sums[end] - sums[first], ()):
                if end - first > len(found.get(id, ())):
                    found[id] = items[first:end]
    return found

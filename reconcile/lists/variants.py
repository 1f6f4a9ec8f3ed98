"""In which wordings, units and targets the lists of one report have an indicator."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from reconcile.across.part_years import of_part_year
from reconcile.across.repeated import single
from reconcile.facts.likeness import comparable, same
from reconcile.facts.rows import Row
from reconcile.index import Index
from reconcile.words.printed_units import bears_unit
from reconcile.words.units import unit_name
from reconcile.words.wording import plain
from schemas.figure import Figure
from schemas.within import Variant

_Thing = TypeVar("_Thing")


def wordings(rows: Sequence[Row]) -> list[Variant]:
    """`rows` are the listings of one indicator."""
    things = [(place, row.label) for place, row in enumerate(rows)]
    return _variants(things, lambda one, other: plain(one) == plain(other), str)


def units(rows: Sequence[Row]) -> list[Variant]:
    """As the targets bear them; where a table prints none, it says nothing of the unit."""
    targets = [(place, figure) for place, row in enumerate(rows) for figure in row.of("target")]
    things = [(place, figure.unit or "") for place, figure in targets if bears_unit(figure)]
    return _variants(list(dict.fromkeys(things)), lambda one, other: unit_name(one) == unit_name(other), str)


def targets(rows: Sequence[Row], index: Index) -> list[Variant]:
    """Of the year, not of its parts, year by year and basis by basis. A figure that cannot be read is of no variant."""
    partial = of_part_year(index)
    stated: dict[tuple[object, object], list[tuple[int, Figure]]] = {}
    for place, row in enumerate(rows):
        for figure in row.of("target"):
            if figure.written and row.owner.table not in partial and single(index, figure):
                slot = figure.year or index.document.year, figure.basis
                stated.setdefault(slot, []).append((place, figure))
    return [
        Variant(
            text=variant.text,
            listings=variant.listings,
            year=figures[0][1].year or index.document.year,
            basis=figures[0][1].basis,
        )
        for figures in stated.values()
        for variant in _variants(figures, _one_target, lambda figure: figure.raw)
    ]


def _one_target(one: Figure, other: Figure) -> bool:
    if comparable(one, other):
        return same(one, other)
    return not (one.known or other.known) and plain(one.raw) == plain(other.raw)


def _variants(
    things: Iterable[tuple[int, _Thing]], one: Callable[[_Thing, _Thing], bool], text: Callable[[_Thing], str]
) -> list[Variant]:
    """Each thing with those that are one with the first of them; those of most listings first."""
    groups: list[list[tuple[int, _Thing]]] = []
    for place, thing in things:
        home = next((group for group in groups if one(group[0][1], thing)), None)
        if home is None:
            groups.append([(place, thing)])
        else:
            home.append((place, thing))
    found = [
        Variant(text=text(group[0][1]), listings=list(dict.fromkeys(place for place, _ in group))) for group in groups
    ]
    return sorted(found, key=lambda variant: -len(variant.listings))

"""Figures of the running text that are those of an indicator with two neighbouring digits exchanged."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from reconcile.facts.long_numbers import significant
from reconcile.facts.named_items import NamedItems
from reconcile.facts.scope import claim_of
from reconcile.index import Index
from reconcile.prose.indicator_statements import MEASURES
from reconcile.prose.misprints import exchanged
from reconcile.prose.statements import TextStatement, wrong
from reconcile.prose.thresholds import INDICATOR_NAMED, LONG_NUMBER, MEANT_PLACES
from reconcile.words.vocabularies import listed
from reconcile.words.wording import words
from schemas.equation import Equation, same
from schemas.figure import Figure

NUMBERS = ("number", "percentage")


def swapped_digit_statements(index: Index) -> Iterator[TextStatement]:
    """`Nilai Indeks Mutu tahun 2024 adalah 57,41`, where the table prints 57,14 for that year and 57,41 nowhere."""
    names = NamedItems(index.rows, INDICATOR_NAMED)
    for figure in index.claims:
        claim = claim_of(figure)
        if not figure.known or claim.year is None or claim.kind not in NUMBERS or not claim.subject:
            continue
        if claim.measure in MEASURES and names.of(claim.subject):
            continue  # held against its row whatever its digits
        name, national = _bare(claim.subject)
        cells = [cell for row in names.of(name) for cell in row.figures if cell.known]
        of_year = [cell for cell in cells if cell.year == claim.year and (cell.basis == "national") == national]
        swapped = [cell for cell in of_year if swap(figure, cell) and index.trusted(cell)]
        if swapped and all(cell.value != figure.value for cell in cells):
            params = {"name": swapped[0].label, "measure": swapped[0].measure.removeprefix("other:")}
            yield wrong(Equation(figure, (swapped[0],), same), "told_indicator", params, context=tuple(swapped[1:3]))


def swapped_amount_statements(index: Index) -> Iterator[TextStatement]:
    """`38.526.417.150` where other places print 38.256.417.150: so many digits do not come so near each other by
    chance. What stands in fewer places, or else first, is told; it may be the other one that is wrong."""
    places: dict[Decimal, list[Figure]] = defaultdict(list)
    by_digits: dict[tuple[str, ...], set[Decimal]] = defaultdict(set)
    for figure in index.figures.values():
        if figure.known and len(significant(figure.number)) >= LONG_NUMBER:
            places[figure.number].append(figure)
            by_digits[tuple(sorted(significant(figure.number)))].add(figure.number)
    order = {number: at for at, number in enumerate(places)}
    for numbers in by_digits.values():
        ranked = sorted(numbers, key=lambda number: (len(places[number]), order[number]))
        for odd, meant in combinations(ranked, 2):
            if len(places[meant]) >= MEANT_PLACES and swap(places[odd][0], places[meant][0]):
                yield from _swapped(places[odd], places[meant])


def misprinted_amount_statements(index: Index) -> Iterator[TextStatement]:
    """`16.980.760.483` where a table prints 16.950.760.483 for the same measure: of so many digits one is wrong."""
    places: dict[Decimal, list[Figure]] = defaultdict(list)
    alike: dict[str, list[Decimal]] = defaultdict(list)
    for figure in index.figures.values():
        if figure.known and len(significant(figure.number)) >= LONG_NUMBER:
            places[figure.number].append(figure)
    for number in places:
        for key in _but_for_one(significant(number)):
            alike[key].append(number)
    pairs = dict.fromkeys(pair for numbers in alike.values() for pair in permutations(numbers, 2))
    for odd, meant in pairs:
        yield from _misprinted(places[odd], places[meant])


def _misprinted(stated: Sequence[Figure], meant: Sequence[Figure]) -> Iterator[TextStatement]:
    """The text against a table, where no table bears the text out."""
    if any(figure.origin != "claim" for figure in stated):
        return
    for figure in stated:
        tables = [other for other in meant if other.origin != "claim" and other.measure == figure.measure]
        of_size = [other for other in tables if other.number.adjusted() == figure.number.adjusted()]
        if of_size:
            fault = f"swapped {figure.number}"
            yield wrong(
                Equation(figure, (of_size[0],), same), "told_misprinted", fault=fault, context=tuple(of_size[1:3])
            )


def _but_for_one(digits: str) -> Iterator[str]:
    """The digits with one of them left open, for each of them."""
    return (f"{digits[:at]}*{digits[at + 1 :]}" for at in range(len(digits)))


def _swapped(stated: Sequence[Figure], meant: Sequence[Figure]) -> Iterator[TextStatement]:
    for figure in stated:
        if figure.origin == "claim":
            fault = f"swapped {figure.number}"
            yield wrong(Equation(figure, (meant[0],), same), "told_swapped", fault=fault, context=tuple(meant[1:3]))


def _bare(subject: str) -> tuple[str, bool]:
    """The subject without the words that only say which figure of it is meant, and whether that is the nation's."""
    subject_words = words(subject)
    national = any(word in listed("statements", "national") for word in subject_words)
    left = [word for word in subject_words if word not in listed("statements", "national")]
    while left and left[0] in listed("statements", "figure"):
        left = left[1:]
    return " ".join(left), national


def swap(one: Figure, other: Figure) -> bool:
    """Whether both print the same digits and decimals but for two neighbours, exchanged."""
    places = exchanged(*(re.sub(r"\D", "", str(figure.number)) for figure in (one, other)))
    return bool(places) and one.decimals == other.decimals and places[1] == places[0] + 1

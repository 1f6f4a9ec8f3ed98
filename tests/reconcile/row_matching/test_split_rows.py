"""Rows that are made of several rows of the other list, or that several are made of."""

from __future__ import annotations

from decimal import Decimal

from reconcile.row_matching.match_rows import Item, match
from reconcile.row_matching.split_rows import Parts


def carried(what: str, number: int) -> Item:
    stated = frozenset({("target", 2024, None, Decimal(number))})
    return Item(f"Jumlah penumpang {what}", unit="orang", stated=stated)


WHOLE = [carried("bus dan kereta", 700)]
PARTS = [carried("bus", 300), carried("kereta", 400)]


def test_a_split_is_told_and_no_match() -> None:
    found = match(WHOLE, PARTS)
    assert found.parts == (Parts("left", 0, (0, 1), adds_up=True),)
    assert all(pair.decision == "review" for pair in found.pairs)


def test_a_merger_is_told_from_the_other_side() -> None:
    assert match(PARTS, WHOLE).parts == (Parts("right", 0, (0, 1), adds_up=True),)


def test_a_part_alone_or_one_with_words_of_its_own_makes_no_whole() -> None:
    assert match(WHOLE, PARTS[:1]).parts == ()
    assert match(WHOLE, [PARTS[0], carried("kereta cepat", 400)]).parts == ()


def test_figures_that_do_not_add_up_are_told_so() -> None:
    (found,) = match(WHOLE, [PARTS[0], carried("kereta", 401)]).parts
    assert not found.adds_up

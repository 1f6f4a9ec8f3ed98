"""Levels that are told by the sums alone."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reconcile.facts.forests import roots


def numbers(*amounts: int | None) -> list[Decimal | None]:
    return [None if amount is None else Decimal(amount) for amount in amounts]


def test_rows_that_add_up_to_the_row_before_are_its_parts() -> None:
    amounts = numbers(100, 70, 30, 25, 11, 21)
    assert roots(amounts, [3] * 6, 0, 6, lone=False) == [0, 3, 4, 5]


def test_parts_of_parts_are_skipped_with_them() -> None:
    amounts = numbers(100, 60, 45, 15, 40, 7)
    assert roots(amounts, [3, 4, 5, 5, 4, 3], 0, 6, lone=False) == [0, 5]


def test_a_twin_is_a_part_only_where_that_is_allowed() -> None:
    amounts = numbers(50, 50)
    assert roots(amounts, [7, 7], 0, 2, lone=False) == [0, 1]
    assert roots(amounts, [7, 7], 0, 2, lone=True) == [0]


def test_an_empty_heading_stands_for_nothing() -> None:
    assert roots(numbers(None, 5), [3, 4], 0, 2, lone=False) == [1]


@given(st.permutations(range(12)), st.integers(2, 5))
def test_the_roots_of_groups_add_up_to_all_their_parts(powers: list[int], size: int) -> None:
    """Each group a heading with its sum, then its parts; no two sets of these have one sum: nothing counts twice."""
    parts = [2**power for power in powers]
    groups = [parts[at : at + size] for at in range(0, len(parts) - size + 1, size)]
    amounts = [Decimal(amount) for group in groups for amount in (sum(group), *group)]
    levels = [level for group in groups for level in (3, *([4] * len(group)))]
    found = roots(amounts, levels, 0, len(amounts), lone=False)
    assert sum(amounts[place] for place in found) == sum(map(sum, groups))

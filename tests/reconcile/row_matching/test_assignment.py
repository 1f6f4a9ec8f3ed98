"""One-to-one assignment of the greatest weight."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.row_matching.assignment import assigned


def test_the_best_pair_does_not_take_the_partner_of_another() -> None:
    weights = {(0, 0): 0.95, (0, 1): 0.97, (1, 1): 0.96}
    assert assigned(weights) == {0: 0, 1: 1}


def test_who_has_no_candidate_stays_alone() -> None:
    assert assigned({(0, 0): 0.9, (2, 0): 0.7}) == {0: 0}


@given(st.lists(st.lists(st.integers(1, 50), min_size=4, max_size=4), min_size=4, max_size=4))
def test_no_other_assignment_weighs_more(table: list[list[int]]) -> None:
    weights = {(i, j): float(table[i][j]) for i in range(4) for j in range(4)}
    best = max(sum(table[i][j] for i, j in enumerate(order)) for order in permutations(range(4)))
    assert sum(weights[pair] for pair in assigned(weights).items()) == best

"""Indicators that come back after reports that leave them out, and what it costs to find them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reconcile.lists.match_documents import Lists, Pairs, pairs_between
from reconcile.row_matching.names import Names
from schemas.crosswalk import Decision
from tests.reconcile.years.test_chains import ADUAN, POND, chains_of

SLIPPED = ADUAN.replace("ditangani", "ditanggani")


def test_it_is_found_by_the_words_of_any_report_before() -> None:
    found, _ = chains_of([ADUAN], [POND], [SLIPPED], [POND], [POND], [ADUAN])
    assert [(0, ADUAN), (2, SLIPPED), (5, ADUAN)] in found


def test_a_year_in_a_name_is_that_of_its_report() -> None:
    names = [f"{ADUAN} tahun {2021 + at}" for at in range(4)]
    found, _ = chains_of([names[0]], [POND], [POND], [names[3]])
    assert [(0, names[0]), (3, names[3])] in found


def test_parts_of_one_chain_do_not_put_each_other_in_doubt() -> None:
    other = f"{ADUAN} tuntas"
    found, told = chains_of([ADUAN, other], [POND], [ADUAN, other], [POND], [ADUAN, other])
    assert [(at, ADUAN) for at in (0, 2, 4)] in found
    assert [(at, other) for at in (0, 2, 4)] in found
    assert told.doubts == ()


def test_each_report_is_compared_with_the_one_before_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[Lists, Lists]] = []

    def counted(left: Lists, right: Lists, decisions: Sequence[Decision], names: Names) -> Pairs:
        compared.append((left, right))
        return pairs_between(left, right, decisions, names)

    monkeypatch.setattr("reconcile.years.chains.pairs_between", counted)
    chains_of(*([ADUAN] if at % 2 else [POND] for at in range(9)))
    assert len(compared) == 8

"""Rows that are one by where they stand, or because a name was cut off. Invented names."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reconcile.row_matching.same_place import Placed, joined_by_place

TARGET = ("target", 2024)


def rows(*named: tuple[int, str, int], sasaran: str = "") -> list[Placed]:
    return [Placed(subject, name, sasaran, {TARGET: Decimal(target)}) for subject, name, target in named]


PLAN = rows(
    (0, "Indeks literasi masyarakat", 80),
    (1, "Persentase arsip dinas yang tertata menurut kaidah", 90),
    (2, "Jumlah perpustakaan keliling", 4),
    (3, "Nilai akuntabilitas kinerja", 70),
)


def measured(name: str, target: int = 90) -> list[Placed]:
    return [PLAN[0], *rows((9, name, target)), *PLAN[2:]]


def test_between_the_same_neighbours_a_reworded_row_is_the_same() -> None:
    assert joined_by_place([PLAN, measured("Persentase arsip dinas yang dikelola menurut kaidah")]) == {9: 1}


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Persentase arsip dinas yang dikelola menurut kaidah", 60),  # another target
        ("Jumlah pustakawan yang bersertifikat", 90),  # other words
        ("Persentase arsip dinas > 5 tahun yang tertata menurut kaidah", 90),  # a bound
    ],
)
def test_what_tells_two_rows_apart(name: str, target: int) -> None:
    assert joined_by_place([PLAN, measured(name, target)]) == {}


def test_lists_in_two_orders_tell_nothing() -> None:
    turned = [PLAN[3], *rows((9, "Persentase arsip dinas yang dikelola menurut kaidah", 90)), PLAN[2], PLAN[0]]
    assert joined_by_place([PLAN, turned]) == {}


@pytest.mark.parametrize(
    ("begun", "expected"),
    [
        ("Persentase arsip dinas yang tertata", {9: 1}),
        ("Persentase arsip", {}),  # too short
    ],
)
def test_a_name_that_was_cut_off(begun: str, expected: dict[int, int]) -> None:
    assert joined_by_place([PLAN, rows((9, begun, 90))]) == expected


def test_a_list_of_things_is_not_its_first() -> None:
    lists = [rows((0, "Jumlah laporan kas bulanan, laporan aset", 1)), rows((1, "Jumlah laporan kas bulanan", 1))]
    assert joined_by_place(lists) == {}

"""Rows of a table whose letters skip."""

from __future__ import annotations

from reconcile.across.row_letters import broken_letters
from schemas.geometry import Box
from schemas.table import Cell, Table


def told(*marks: str) -> list[tuple[str, int]]:
    rows: list[list[Cell | None]] = [
        [Cell(text=f"{mark}. Usaha {at}", page=1, bbox=Box(0, 20 * at, 90, 20 * at + 10))]
        for at, mark in enumerate(marks)
    ]
    table = Table(id="t1", kind="other", pages=[1], header=[], rows=rows)
    return [(found.key, found.at.number) for found in broken_letters(table)]


def test_letters_that_skip_and_go_on() -> None:
    assert told("A", "B", "C", "D", "E, F", "J", "K") == [("number_skips", 10)]


def test_several_letters_of_one_row_are_no_gap() -> None:
    assert not told("A", "B", "C", "D", "E,F", "G", "H")


def test_a_second_list_and_a_last_row_tell_nothing() -> None:
    assert not told("A", "B", "C", "D", "E", "A", "B")
    assert not told("A", "B", "C", "D", "E", "Z")

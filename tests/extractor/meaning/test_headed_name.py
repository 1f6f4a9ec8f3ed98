"""Names at the head of a list of their parts."""

from __future__ import annotations

import pytest

from extractor.meaning.headed_name import headed_name
from extractor.tables.sheet import Piece, Square
from schemas.geometry import Box
from tests.drawn import words


def name(*lines: str) -> str:
    made = [word for n, line in enumerate(lines) for word in words(line, 70.0, 100.0 + 12 * n)]
    return headed_name(Square((Piece(1, Box(60, 90, 400, 300), tuple(made)),)))


@pytest.mark.parametrize("parts", [("a. Promosi", "b. Pelatihan"), ("1. Promosi", "dan pameran", "2. Pelatihan")])
def test_the_parts_are_left_out(parts: tuple[str, ...]) -> None:
    assert name("I. Program Satu", "dan Dua", *parts) == "I. Program Satu dan Dua"


@pytest.mark.parametrize(
    "lines",
    [("a. Promosi", "b. Pelatihan"), ("Program Satu", "a. Promosi"), ("Program Satu", "a. Promosi", "c. Pelatihan")],
)
def test_a_list_without_a_head_or_out_of_order_stays_whole(lines: tuple[str, ...]) -> None:
    assert name(*lines) == " ".join(lines)


def test_a_name_printed_twice_is_told_once() -> None:
    assert name("Pengelolaan Keuangan", "Pengelolaan Keuangan") == "Pengelolaan Keuangan"

"""Row numbers that come again."""

from __future__ import annotations

from reconcile.across.row_numbers import broken_rows
from tests.case_document import case_document


def told(*numbers: int | str) -> list[tuple[str, int]]:
    rows = "\n".join(f"cells {number}. | Kegiatan {at} | 20" for at, number in enumerate(numbers))
    document = case_document(f"indicator | target\n{rows}")
    return [(found.key, found.at.number) for table in document.tables for found in broken_rows(table)]


def test_a_number_that_comes_again_is_told_once() -> None:
    assert told(1, 2, 3, 3, 4, 5) == [("number_again", 3)]


def test_a_row_that_bears_the_number_of_the_one_before_it() -> None:
    assert told(1, 2, 3, 3, 5, 6) == [("number_again", 3)]


def test_parts_of_codes_are_no_numbers_of_rows() -> None:
    assert not told("01", "02", "04", "05")


def test_a_numbering_that_falls_back_once_and_goes_on_to_the_end() -> None:
    assert told(1, 2, 3, 4, 3, 4, 5) == [("number_again", 3)]


def test_two_numbers_that_are_left_out() -> None:
    assert told(1, 2, 3, 6, 7, 8) == [("number_skips", 6)]


def test_a_second_numbering_that_begins_anew_is_none_that_falls_back() -> None:
    assert not told(1, 2, 3, 1, 2, 3)


def cells(*rows: str) -> list[tuple[str, int]]:
    document = case_document("\n".join(["indicator | target", *(f"cells {row} | 20" for row in rows)]))
    return [(found.key, found.at.number) for table in document.tables for found in broken_rows(table)]


def test_programmes_and_their_kegiatan_are_two_lists() -> None:
    program = "1 | Program A", "2 | Program B", "3 | Program C"
    assert cells(*program, "5 | Program D", "6 | Program E") == [("number_skips", 5)]
    assert not cells(*program, "5 | Penyusunan D", "6 | Penyusunan E")
    assert not cells(*program, "5. | Program D", "6. | Program E")


def test_two_numbers_in_one_cell() -> None:
    rows = "1 | Padi", "2 | Jagung", "3 | Kopi", "4 5 | Teh Kina", "6 | Kakao", "7 | Karet"
    assert not cells(*rows)
    assert cells(*rows[:3], *rows[4:], "8 | Cengkeh") == [("number_skips", 6)]

"""Footnote marks and powers, which a text layer tells as plain digits."""

from __future__ import annotations

import pytest

from extractor.pages.raised import with_raised_digits


def read(text: str, raised: str, foot: float = 96.0, smaller: float = 6.0) -> str:
    """`text` in letters of ten points, those under a `^` with their foot at `foot` and in `smaller`."""
    marked = [mark == "^" for mark in raised.ljust(len(text))]
    bottom = [foot if mark else 100.0 for mark in marked]
    top = [low - (smaller if mark else 10.0) for low, mark in zip(bottom, marked, strict=True)]
    x0 = [5.0 * len(text[:place].replace("\r\n", "")) for place in range(len(text))]
    x1 = [x + 5.0 for x in x0]
    return with_raised_digits(text, x0, top, x1, bottom, lambda place: smaller if marked[place] else 10.0)


@pytest.mark.parametrize(
    ("text", "raised", "told"),
    [
        ("target 95,51 baik", "           ^", "target 95,5¹ baik"),
        ("1.23412", "     ^^", "1.234¹²"),
        ("1.2342)", "     ^^", "1.234²)"),
        ("120 m2", "     ^", "120 m²"),
        ("100%1", "    ^", "100%¹"),
        ("100,003\r\n4", "      ^", "100,00³\r\n4"),
        ("7\r\n5 8", "   ^", "7\r\n⁵ 8"),
        ("95,51", "", "95,51"),
    ],
)
def test_raised_digits_are_no_digits_of_the_figure(text: str, raised: str, told: str) -> None:
    assert read(text, raised) == told


def test_letters_as_large_are_not_raised() -> None:
    assert read("95,51", "    ^", smaller=10.0) == "95,51"


def test_digits_on_the_same_foot_are_not_raised() -> None:
    assert read("95,51", "    ^", foot=99.0) == "95,51"


def test_digits_of_the_line_above_are_not_raised() -> None:
    assert read("95\r\n51", "    ^^", foot=85.0) == "95\r\n51"

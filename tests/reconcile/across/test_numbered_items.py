"""Lists of the running text whose numbers skip, come again, or begin late."""

from __future__ import annotations

import msgspec
import pytest

from reconcile.across.numbered_items import broken_items
from reconcile.index import Index
from schemas.geometry import Box
from schemas.prose import Passage
from tests.case_document import case_document


def told(*marks: str, indents: tuple[float, ...] = ()) -> list[tuple[str, int]]:
    items = [
        Passage(
            page=1,
            bbox=Box(indents[at] if indents else 70.0, 20.0 * at, 300, 20.0 * at + 10),
            kind="opening" if mark.startswith(":") else "item",
            text=mark.strip(":").partition(" ")[0],
            quote=f"{mark} Hal {at}",
        )
        for at, mark in enumerate(marks)
    ]
    document = msgspec.structs.replace(case_document("year 2024"), passages=items)
    return [(found.key, found.at.number) for found in broken_items(Index(document))]


def test_a_number_that_skips() -> None:
    assert told("1.", "2.", "3.", "5.", "6.") == [("number_skips", 5)]


def test_a_number_that_comes_again() -> None:
    assert told("(1)", "(2)", "(3)", "(3)") == [("number_again", 3)]


def test_a_list_that_begins_late() -> None:
    assert told("1.", "2.", "3.", ":2)", "3)") == [("list_begins", 2)]


@pytest.mark.parametrize(
    ("marks", "indents"),
    [
        (("1.", "2.", "3.", "4."), ()),
        (("1.", "2.", "1.", "2."), ()),
        (("1.", "3.", "4."), ()),
        (("1.", "2.", "3.", "5."), (70.0, 70.0, 70.0, 90.0)),
        (("1.", ":2.", "3."), ()),
        (("2.", "3.", "4."), ()),
    ],
)
def test_lists_that_are_whole_or_may_be_others(marks: tuple[str, ...], indents: tuple[float, ...]) -> None:
    assert not told(*marks, indents=indents)


def test_an_item_that_is_told_after_those_behind_it() -> None:
    document = case_document("year 2024")
    tops = {"1.": 20.0, "2.": 40.0, "3.": 60.0, "5.": 100.0, "4.": 80.0}
    items = [
        Passage(page=1, bbox=Box(70, top, 300, top + 10), kind="item", text=mark, quote=f"{mark} Hal")
        for mark, top in tops.items()
    ]
    assert not list(broken_items(Index(msgspec.structs.replace(document, passages=items))))


def test_an_item_without_a_number_is_none() -> None:
    assert told("1.", "2.", "3.", ":", "5.") == [("number_skips", 5)]


def test_the_numbers_of_sections_set_apart_are_no_items() -> None:
    assert not told("1. 1.", "1. 2.", "1. 3.", "3. 1.", "3. 2.")
    assert not told("1.", "2.", "3.", "4. 10.000", "5.")

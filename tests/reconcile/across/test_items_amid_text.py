"""Lists within paragraphs whose numbers skip or come again."""

from __future__ import annotations

import msgspec

from reconcile.across.items_amid_text import broken_amid_text
from reconcile.index import Index
from schemas.geometry import Box
from schemas.prose import Passage
from tests.case_document import case_document


def told(*numbers: int, at_lines: tuple[int, ...] = ()) -> list[tuple[str, int]]:
    passages = [
        Passage(page=1, bbox=Box(70, 20, 90, 30), kind=kind, text=f"{number})", quote=f"{number}) hal {at}")
        for kind, group in (("inline", numbers), ("item", at_lines))
        for at, number in enumerate(group)
    ]
    document = msgspec.structs.replace(case_document("year 2024"), passages=passages)
    return [(found.key, found.at.number) for found in broken_amid_text(Index(document))]


def test_a_number_that_skips() -> None:
    assert told(1, 2, 3, 5, 6) == [("number_skips", 5)]


def test_a_number_that_stands_at_a_line_of_its_own() -> None:
    assert not told(1, 2, 3, 5, 6, at_lines=(4,))


def test_one_number_among_later_ones() -> None:
    assert told(1, 2, 3, 4, 2, 5, 6) == [("number_again", 2)]


def test_lists_that_begin_anew() -> None:
    assert not told(1, 2, 3, 1, 2, 3, 4)

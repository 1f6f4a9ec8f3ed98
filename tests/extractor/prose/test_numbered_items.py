"""Items of lists in the running text."""

from __future__ import annotations

from extractor.prose.numbered_items import numbered_items
from extractor.prose.text import running_text

from .test_passages import page


def items(*lines: str) -> list[tuple[str, str]]:
    text = page(1, *((line, 100.0 + 20 * at) for at, line in enumerate(lines)))
    return [(found.kind, found.text) for found in numbered_items(running_text([text], {}))]


def test_marks_of_numbers_and_letters() -> None:
    found = items("1. Padi.", "2.Jagung manis.", "(3) Kedelai.", "a. Kopi.")
    assert found == [("item", "1."), ("item", "2."), ("item", "(3)"), ("item", "a.")]


def test_the_first_behind_the_words_that_announce_a_list() -> None:
    assert items("Tanaman itu adalah:", "2. Padi.", "3. Kedelai.") == [("opening", "2."), ("item", "3.")]


def test_amounts_and_names_are_no_items() -> None:
    assert not items("2.500 ekor sapi.", "3,5 persen.", "H.Anu.")

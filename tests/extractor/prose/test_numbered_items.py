"""Items of lists in the running text."""

from __future__ import annotations

from extractor.prose.numbered_items import items_amid_text, numbered_items, section_numbers
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


def test_marks_amid_the_text() -> None:
    text = running_text([page(1, ("Tanaman itu: 1) padi; 2) jagung, dan 3) kopi.", 100.0))], {})
    assert [(found.kind, found.text) for found in items_amid_text(text)] == [("inline", f"{n})") for n in (1, 2, 3)]


def test_two_marks_may_be_anything() -> None:
    assert not list(items_amid_text(running_text([page(1, ("Pasal 3) ayat dan 4) huruf.", 100.0))], {})))


def test_numbers_of_sections() -> None:
    text = running_text([page(1, ("2.3.1. Program Kerja", 100.0), ("2.500 ekor", 140.0), ("IV.2 Hasil", 180.0))], {})
    assert [found.text for found in section_numbers(text)] == ["2.3.1", "IV.2"]

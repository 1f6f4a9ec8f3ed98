"""Numbers of rows and marks of lists."""

from __future__ import annotations

import pytest

from extractor.words.marks import counts_up, is_bare_mark, unmarked


@pytest.mark.parametrize("text", ["1.", "(2)", "a)", "III.", "I.2", "1.1.3", "b"])
def test_a_bare_mark(text: str) -> None:
    assert is_bare_mark(text)


@pytest.mark.parametrize("text", ["1.000.000", "Nilai", "80%", "1. Nilai"])
def test_what_is_no_bare_mark(text: str) -> None:
    assert not is_bare_mark(text)


def test_a_mark_and_the_text_behind_it() -> None:
    assert [unmarked(text) for text in ("2. Nilai", "• Nilai", "Nilai")] == [
        ("2.", "Nilai"),
        ("•", "Nilai"),
        (None, "Nilai"),
    ]


@pytest.mark.parametrize(
    ("marks", "counting"),
    [(["1.", "2.", "3."], True), (["1.1", "1.2", "2.1"], True), (["80", "75", "90"], False), (["2.35", "1.2"], False)],
)
def test_whether_marks_count_up(marks: list[str], counting: bool) -> None:
    assert counts_up(marks) is counting

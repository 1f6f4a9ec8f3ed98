"""How high the rows of a working paper are."""

from __future__ import annotations

from lkj.outputs.xlsx.lines import lines_of


def test_a_short_text_is_one_line() -> None:
    assert lines_of("Nilai SAKIP", 20) == 1


def test_words_go_to_the_next_line_whole() -> None:
    assert lines_of("Persentase pegawai yang dilatih", 20) == 2


def test_lines_of_their_own_are_kept() -> None:
    assert lines_of("satu\n\ntiga", 20) == 3


def test_a_word_longer_than_the_column_is_broken() -> None:
    assert lines_of("x" * 100, 20) >= 5


def test_capitals_need_more_room() -> None:
    text = "program dukungan manajemen kesekretariatan"
    assert lines_of(text.upper(), 42) > lines_of(text, 42)

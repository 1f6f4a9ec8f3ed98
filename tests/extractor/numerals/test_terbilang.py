"""Numbers in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.numerals.terbilang import find_terbilang, format_terbilang, parse_terbilang, terbilang_before


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nol", "0"),
        ("sepuluh", "10"),
        ("Sebelas", "11"),
        ("dua belas", "12"),
        ("DUA PULUH DELAPAN", "28"),
        ("seratus satu", "101"),
        ("seribu", "1000"),
        ("satu ribu", "1000"),
        ("sejuta", "1000000"),
        ("satu juta", "1000000"),
        ("lima ratus tiga ribu", "503000"),
        ("tiga puluh miliar empat ribu rupiah", "30000004000"),
        ("tiga puluh milyar empat ribu", "30000004000"),
        ("tiga puluh miliyar empat ribu", "30000004000"),
        ("tiga puluh milyard empat ribu", "30000004000"),
        ("dua triliyun", "2000000000000"),
        ("seribu dua ratus triliun", "1200000000000000"),
        ("duapuluh delapan", "28"),
        ("duaratus tigapuluhlima", "235"),
        ("se-\nbelas", "11"),
        ("dua-puluh", "20"),
        ("sembilan puluh sembilan koma sembilan belas persen", "99.19"),
        ("nol koma nol lima", "0.05"),
        ("tujuh koma dua lima", "7.25"),
        ("minus dua", "-2"),
    ],
)
def test_words(words: str, value: str) -> None:
    terbilang = parse_terbilang(words)
    assert (str(terbilang.value), terbilang.status, terbilang.approximate) == (value, "read", False)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("tiga puluh juta dua ratus juta", "scale_not_descending"),
        ("tiga ribu dua juta", "scale_not_descending"),
        ("empat puluh juta tiga ratus juta tujuh belas juta", "scale_not_descending"),
        ("dua tiga", "word_order"),
        ("puluh", "word_order"),
        ("dua ratus tiga ratus", "word_order"),
        ("sepuluh dua", "word_order"),
        ("dua nol", "word_order"),
        ("ribu", "word_order"),
        ("dua koma", "word_order"),
        ("koma lima", "word_order"),
        ("minus", "word_order"),
        ("dua program tiga", "unknown_word"),
        ("tempat kelas", "no_words"),
        ("", "no_words"),
    ],
)
def test_words_that_are_no_number(words: str, reason: str) -> None:
    terbilang = parse_terbilang(words)
    assert (terbilang.value, terbilang.status, terbilang.reason) == (None, "unreadable", reason)


@pytest.mark.parametrize(
    ("words", "value"), [("dua puluh delapn", 28), ("tiga riibu lima", 3005), ("seratuss dua", 102)]
)
def test_a_misspelt_word_is_told(words: str, value: int) -> None:
    assert (parse_terbilang(words).value, parse_terbilang(words).approximate) == (Decimal(value), True)


@pytest.mark.parametrize(("words", "tail"), [("tiga belas kali", "kali"), ("dua tempat", "tempat"), ("dua", "")])
def test_what_follows_is_no_number(words: str, tail: str) -> None:
    assert (parse_terbilang(words).tail, parse_terbilang(words).approximate) == (tail, False)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1111, "seribu seratus sebelas"),
        (1001000, "satu juta seribu"),
        (21000, "dua puluh satu ribu"),
        (Decimal("99.10"), "sembilan puluh sembilan koma satu nol"),
        (-2, "minus dua"),
    ],
)
def test_canonical_words(number: int | Decimal, words: str) -> None:
    assert format_terbilang(number) == words


def test_beyond_the_greatest_scale_there_are_no_words() -> None:
    with pytest.raises(ValueError, match="no words"):
        format_terbilang(10**18)


@pytest.mark.parametrize(
    ("text", "bracket", "value"),
    [
        ("ada 28 (dua puluh delapan) target", "(dua puluh delapan)", 28),
        ("ada 21 (dua puluh\nsatu) target", "(dua puluh\nsatu)", 21),
        (
            "Rp. 1.204.000,- (satu juta dua ratus empat ribu rupiah).",
            "(satu juta dua ratus empat ribu rupiah)",
            1204000,
        ),
        ("ada 7 (tujuh sasaran", "(tujuh", 7),
        ("Rp. 5.000,- (terbilang: lima ribu rupiah)", "(terbilang: lima ribu rupiah)", 5000),
        ("ada 5 (lima puluh juta lima juta)", "(lima puluh juta lima juta)", None),
    ],
)
def test_words_in_brackets_behind_a_figure(text: str, bracket: str, value: int | None) -> None:
    (found,) = find_terbilang(text)
    assert (text[found.start : found.end], found.terbilang.value) == (bracket, value)
    assert text[found.figure_end - 1] in "0123456789-"


@pytest.mark.parametrize("text", ["50 (WTP)", "12 (dokumen dua)", "kegiatan (dua)", "3 (28)"])
def test_other_brackets_hold_no_words(text: str) -> None:
    assert find_terbilang(text) == []


def test_words_before_a_figure() -> None:
    text = "memiliki dua belas (12) sasaran"
    found = terbilang_before(text, text.index("(") - 1)
    assert found is not None
    assert (text[found.start : found.end], found.terbilang.value) == ("dua belas", Decimal(12))


@given(st.integers(0, 10**18 - 1))
def test_round_trip(number: int) -> None:
    terbilang = parse_terbilang(format_terbilang(number))
    assert (terbilang.value, terbilang.approximate) == (Decimal(number), False)


@given(st.integers(0, 10**12), st.integers(0, 6))
def test_round_trip_of_decimals(number: int, decimals: int) -> None:
    value = Decimal(number).scaleb(-decimals)
    assert parse_terbilang(format_terbilang(value)).value == value


NUMBER_WORDS = [
    "satu",
    "sebelas",
    "belas",
    "puluh",
    "ratus",
    "seratus",
    "ribu",
    "seribu",
    "juta",
    "miliar",
    "koma",
    "nol",
]


@given(st.lists(st.sampled_from([*NUMBER_WORDS, "dua", "minus", "orang"]), max_size=12))
def test_words_at_random_are_their_own_canonical_number_or_none(words: list[str]) -> None:
    value = parse_terbilang(" ".join(words)).value
    assert value is None or parse_terbilang(format_terbilang(value)).value == value


@given(st.text(max_size=60))
def test_nothing_raises(text: str) -> None:
    assert parse_terbilang(text).status in ("read", "unreadable")
    assert all(text[one.start] == "(" for one in find_terbilang(text))

"""Which mark divides thousands: what figures prove, and what they do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.numerals.number_format import NumberFormat, decide_format
from extractor.numerals.parse import parse_numeral


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["95,64", "77,5%"], "1.234,5"),
        (["1.203.400"], "1.234,5"),
        (["Rp. 31.688"], "1.234,5"),
        (["4.071 orang"], "1.234,5"),
        (["99.9%", "0.123"], "1,234.5"),
        (["1,203,400.00"], "1,234.5"),
        (["0.16%", "92,45%"], "mixed"),
        (["1.234", "12", "WTP", "-"], "unknown"),
        (["1,234", "31.766,000"], "unknown"),
        (["4.6000.000.000,00", "1.2.3"], "unknown"),
    ],
)
def test_name(texts: list[str], name: str) -> None:
    assert decide_format(texts).name == name


@pytest.mark.parametrize(
    "text", ["3.1 Capaian Kinerja", "1.2.", "Tabel 3.1", "IKU-3.1", "12.05/2031", "sasaran (1.2) yaitu", "[099.01.AB]"]
)
def test_numbers_of_headings_prove_nothing(text: str) -> None:
    assert decide_format([text]) == NumberFormat()


def test_a_slip_among_many_mixes_nothing() -> None:
    assert NumberFormat(decimal_comma=99, decimal_point=1).name == "1.234,5"
    assert NumberFormat(decimal_comma=49, decimal_point=1).name == "mixed"


def test_evidence_is_counted() -> None:
    assert decide_format(["1.203,5 dan 0,2", "7.1"]) == NumberFormat(
        decimal_comma=2, thousands_point=1, decimal_point=1
    )


def test_the_document_stands_behind_a_column_it_does_not_contradict() -> None:
    document = NumberFormat(decimal_comma=30, thousands_point=9)
    assert decide_format(["1.234"], document) == document
    assert decide_format(["0,5"], document).decimal_comma == 31
    assert decide_format(["0.5"], document) == NumberFormat(decimal_point=1)


def test_proof_needs_some_figures_and_none_against() -> None:
    assert not NumberFormat(thousands_point=3).proves_thousands(".")
    assert NumberFormat(thousands_point=4).proves_thousands(".")
    assert not NumberFormat(thousands_point=4, decimal_point=1).proves_thousands(".")
    assert NumberFormat(decimal_point=4).proves_decimals(".")


@given(st.lists(st.tuples(st.integers(0, 10**12), st.sampled_from([1, 2, 4])), min_size=1), st.booleans())
def test_a_column_of_decimals_tells_its_format(numbers: list[tuple[int, int]], is_english: bool) -> None:
    printed = [f"{number / 10:,.{decimals}f}" for number, decimals in numbers]
    if not is_english:
        printed = [text.translate(str.maketrans(".,", ",.")) for text in printed]
    assert decide_format(printed).name == ("1,234.5" if is_english else "1.234,5")


def test_a_column_that_prints_one_mark_for_thousands_and_decimals_lost_no_digit() -> None:
    column = ["312.450.000.00", "684.215.000.00", "1.425.318.750.00", "97.000.500.25"]
    figures = [parse_numeral(text, decide_format(column), "amount") for text in column]
    assert [str(figure.value) for figure in figures] == ["312450000.00", "684215000.00", "1425318750.00", "97000500.25"]
    assert {(figure.status, figure.sure) for figure in figures} == {("repaired", False)}


def test_one_such_figure_alone_may_have_lost_a_digit() -> None:
    figure = parse_numeral("312.450.000.00", decide_format(["312.450.000.00", "1.500.000"]), "amount")
    assert (figure.value, figure.reason) == (None, "lost_digit")

"""The numbers of civil servants are hidden wherever a document has them, and nothing else is."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.front.employee_numbers import masked
from extractor.front.masking import without_employee_numbers
from schemas.document import Document, Source, Value, decode, encode
from schemas.geometry import Box


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("NIP. 19700101 199501 1 001", "NIP. ******** ****** * 001"),
        ("197001011995012001", "***************001"),
        ("19700101-199501-1-001", "********-******-*-001"),
        ("1 9 7 0 0 1 0 1 1 9 9 5 0 1 2 0 0 1", "* * * * * * * * * * * * * * * 0 0 1"),
        ("NIP. 1970 0101 1995 011 001", "NIP. **** **** **** *** 001"),
        ("Rp 197.001.011.995.011", "Rp 197.001.011.995.011"),
        ("1970010119950130012", "1970010119950130012"),
    ],
)
def test_only_employee_numbers_are_hidden(text: str, hidden: str) -> None:
    assert masked(text) == hidden


def _value(number: str, raw: str = "", **more: object) -> Value:
    fields = {"id": "v0", "measure": "pagu", "raw": raw, "page": 1, "bbox": (0, 0, 1, 1), "value": number, **more}
    return msgspec.convert(fields, Value)


def test_a_number_that_is_one_is_not_told() -> None:
    hidden = without_employee_numbers(_value("197001011995012001", "197001011995012001", candidates=["1", "2"]))
    assert (hidden.raw, hidden.value, hidden.candidates) == ("***************001", None, [1, 2])
    hidden = without_employee_numbers(_value("5", candidates=["197001011995012001", "2"]))
    assert (hidden.value, hidden.candidates) == (5, [2])


@pytest.mark.parametrize("number", ["1985010120100110.01", "19700101199501200.1", "-197001011995012001"])
def test_money_keeps_its_digits(number: str) -> None:
    value = _value(number, number)
    assert without_employee_numbers(value).value == Decimal(number)
    assert decode(encode(_document(value))) == _document(value)


def test_a_checksum_keeps_its_digits() -> None:
    document = _document()
    assert without_employee_numbers(document) == document


def _document(*values: Value) -> Document:
    row = {"id": "i0", "table": "t0", "page": 1, "kind": "measurement", "indikator": "x", "values": []}
    row = {**row, "values": msgspec.to_builtins(values)}
    return msgspec.convert(
        {"source": Source(path="", sha256="197001011995012001" + 46 * "a", pages=1), "indicators": [row]},
        Document,
        from_attributes=True,
    )


@given(number=st.decimals(allow_nan=False, allow_infinity=False), words=st.text(max_size=40))
def test_what_is_hidden_can_be_encoded_and_hides_no_other_number(number: Decimal, words: str) -> None:
    value = Value(id="v0", measure="pagu", raw=words, page=1, bbox=Box(0, 0, 1, 1), value=number)
    assert without_employee_numbers(value).value in (number, None)
    assert without_employee_numbers(without_employee_numbers(value)) == without_employee_numbers(value)

"""The numbers of civil servants are hidden wherever a document has them."""

from __future__ import annotations

import pytest

from extractor.front.employee_numbers import masked


@pytest.mark.parametrize(
    ("encoded", "hidden"),
    [
        (b'"NIP. 19700101 199501 1 001"', b'"NIP. ******** ****** * 001"'),
        (b'"raw":"197001011995012001","value":"197001011995012001"', b'"raw":"***************001","value":null'),
        (b'"19700101-199501-1-001"', b'"********-******-*-001"'),
        (b'"1 9 7 0 0 1 0 1 1 9 9 5 0 1 2 0 0 1"', b'"* * * * * * * * * * * * * * * 0 0 1"'),
        (b'"NIP. 1970 0101 1995 011 001"', b'"NIP. **** **** **** *** 001"'),
        (b'"Rp 197.001.011.995.011"', b'"Rp 197.001.011.995.011"'),
        (b'"1970010119950130012"', b'"1970010119950130012"'),
    ],
)
def test_only_employee_numbers_are_hidden(encoded: bytes, hidden: bytes) -> None:
    assert masked(encoded) == hidden

"""Numbers of civil servants: what is told of them without showing them. All numbers are invented."""

from __future__ import annotations

import pytest

from extractor.front.employee_identity import hidden, valid
from schemas.document import Agreement, Party


@pytest.mark.parametrize("digits", ["198002022005021002", "199001012023212003"])
def test_valid(digits: str) -> None:
    assert valid(digits)


@pytest.mark.parametrize(
    "digits",
    ["198002302005021002", "198013022005021002", "198002022005131002", "198002021985021002", "198002022005023002"],
)
def test_a_day_month_appointment_or_sex_that_cannot_be(digits: str) -> None:
    assert not valid(digits)


def test_equal_numbers_have_equal_ordinals_and_none_is_shown() -> None:
    numbers = ["19800202 200502 1 002", "198002022005021002", "19800203 200502 1 002", None]
    parties = [Party(name="BUDI", nip_masked=number) for number in numbers]
    (told,) = hidden([Agreement(page=1, title="", parties=parties)])
    assert [party.nip_ordinal for party in told.parties] == [1, 1, 2, None]
    assert [party.nip_masked for party in told.parties][:2] == ["******** ****** * 002", "***************002"]

"""What words over a column say of parts of a year."""

from __future__ import annotations

import pytest

from extractor.meaning.parts_of_plans import is_part_of_year


@pytest.mark.parametrize(
    "whole",
    [
        "Realisasi s.d. Triwulan IV",
        "Realisasi sampai Triwulan IV",
        "Realisasi s.d. akhir Triwulan IV",
        "Realisasi Triwulan I s.d. Triwulan IV",
    ],
)
def test_up_to_the_last_part_is_the_year(whole: str) -> None:
    assert not is_part_of_year((whole,))


@pytest.mark.parametrize("part", ["Target Triwulan II", "Realisasi s.d. TW III", "Realisasi sampai akhir Semester I"])
def test_a_part(part: str) -> None:
    assert is_part_of_year((part,))

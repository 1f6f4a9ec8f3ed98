"""Rating scales whose lines print nothing between bounds and name."""

from __future__ import annotations

import pytest

from tests.extractor.prose.test_scales_in_sentences import bands_of


def test_lines_whose_bounds_adjoin_are_a_scale_and_the_first_class_may_stand_behind_the_colon() -> None:
    told = bands_of(
        "Kualifikasi capaian sebagai berikut : > 110 Istimewa", "90 – 110 Baik", "60 – 90 Cukup", "<60 Buruk"
    )
    assert told == [
        [("Istimewa", "110", None), ("Baik", "90", "110"), ("Cukup", "60", "90"), ("Buruk", None, "60")],
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("90 – 110 Baik", "60 – 90 Cukup"),
        ("90 – 110 Unit", "20 – 30 Orang", "400 – 500 Lembar"),
        ("90 – 110 Baik", "60 – 90 Baik", "30 – 60 Baik"),
    ],
    ids=["two lines", "bounds that lie apart", "one name"],
)
def test_other_lines_are_none(lines: tuple[str, ...]) -> None:
    assert bands_of(*lines) == []

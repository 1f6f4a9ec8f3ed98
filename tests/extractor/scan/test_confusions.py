"""Letters that stand for digits in a figure, and letters that are letters."""

from __future__ import annotations

import pytest

from extractor.scan.confusions import as_figure


@pytest.mark.parametrize(
    ("seen", "printed"),
    [
        ("1O0%", "100%"),
        ("7S,20", "75,20"),
        ("l.234.567", "1.234.567"),
        ("O,-", "0,-"),
        ("2O16", "2016"),
        ("9B,5l", "98,51"),
    ],
)
def test_letters_among_digits_are_digits(seen: str, printed: str) -> None:
    assert as_figure(seen) == printed


@pytest.mark.parametrize(
    "text", ["S1", "B3", "BB", "SB", "I", "IT", "D.3", "Bab", "5B", "100", "98,50%", "KPU", "-", ""]
)
def test_grades_degrees_codes_and_whole_figures_stay(text: str) -> None:
    assert as_figure(text) is None

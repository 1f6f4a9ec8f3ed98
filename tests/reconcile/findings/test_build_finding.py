"""Quotes and roundings of findings."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reconcile.findings.build_finding import QUOTE_LENGTH, clipped, rounded


def test_a_long_quote_is_cut_so_that_its_figure_stays_in_it() -> None:
    quote = "kata " * 100 + "Rp 5.000 sisanya"
    shown = clipped(quote, "Rp 5.000")
    assert len(shown) <= QUOTE_LENGTH
    assert shown.startswith("kata")
    assert "Rp 5.000" in shown


def test_a_short_quote_stays_whole() -> None:
    assert clipped("Jumlah Rp 5.000", "Rp 5.000") == "Jumlah Rp 5.000"


def test_computed_figures_are_rounded_half_up() -> None:
    assert rounded(Fraction(1, 8), 2) == Decimal("0.13")

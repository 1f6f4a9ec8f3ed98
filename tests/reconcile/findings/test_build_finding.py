"""Quotes and roundings of findings."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import reconcile
from reconcile.findings.build_finding import clipped, rounded
from reconcile.findings.messages import templates
from reconcile.findings.thresholds import QUOTE_LENGTH

PACKAGE = Path(reconcile.__file__).parent


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


def test_only_what_was_computed_is_told_with_a_text_that_says_what() -> None:
    computed = {key for key, texts in templates()["finding"].items() if "{computed" in texts["en"]}
    told = {key for source in PACKAGE.rglob("*.py") for key in keys_without_number(ast.parse(source.read_text()))}
    assert told
    assert not told & computed


def keys_without_number(tree: ast.AST) -> Iterator[str]:
    """The keys that are written out in calls of `build_finding`, alternatives among them."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "build_finding":
            for part in ast.walk(call.args[3]):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value

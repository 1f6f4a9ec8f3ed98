"""Rows of dots and dashes are lines."""

from __future__ import annotations

from extractor.pages.dotted_rules import dotted_rules
from extractor.pages.page import Ruling
from schemas.geometry import Box


def dots(count: int, step: float) -> list[Box]:
    return [Box(n * step, 10.0, n * step + 0.6, 10.6) for n in range(count)]


def test_dots_in_a_row_are_a_line() -> None:
    (line,) = dotted_rules(dots(20, 2.0), [])
    assert (line.axis, line.start, round(line.end, 1)) == ("h", 0.0, 38.6)


def test_a_few_dots_or_dots_far_apart_are_none() -> None:
    assert dotted_rules([*dots(4, 2.0), *dots(20, 9.0)], []) == []


def test_dashes_are_a_line() -> None:
    dashes = [Ruling("v", 50.0, n * 5.0, n * 5.0 + 3) for n in range(10)]
    assert dotted_rules([], dashes) == [Ruling("v", 50.0, 0.0, 48.0)]

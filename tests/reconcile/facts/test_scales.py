"""Classes, gaps and overlaps of rating scales."""

from __future__ import annotations

from decimal import Decimal

from reconcile.facts.scales import classes, seams
from schemas.document import Scale
from tests.case_document import band


def scale(*bands: str) -> Scale:
    return Scale(id="s", page=1, bands=[band(text) for text in bands])


def test_a_value_between_two_classes_has_none() -> None:
    gappy = scale("91 - 100 Baik", "71 - 90 Cukup")
    assert [len(classes(gappy, Decimal(value))) for value in ("90", "90.5", "91")] == [1, 0, 1]
    assert [(seam.low, seam.high, seam.overlap) for seam in seams(gappy)] == [(Decimal(90), Decimal(91), False)]


def test_a_shared_bound_is_an_overlap_unless_one_side_is_open() -> None:
    assert [seam.overlap for seam in seams(scale("75 - 100 Baik", "55 - 75 Cukup"))] == [True]
    assert seams(scale("> 75 Baik", "55 - 75 Cukup")) == []


def test_beyond_the_ends_the_outermost_class_holds() -> None:
    closed = scale("80 - 100 Baik", "60 - 79 Cukup")
    assert [found.label for found in classes(closed, Decimal(173))] == ["Baik"]
    assert [found.label for found in classes(closed, Decimal(3))] == ["Cukup"]

"""The thresholds of a room stand together, and each is asked for. A rule keeps its own: it is read by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import reconcile
from tests.extractor.test_thresholds import numbers

ROOMS = ("across", "facts", "findings", "lists", "prose", "row_matching", "sums", "two_versions", "words")
GIVEN = {
    "DECADE",
    "TEN",  # below it a count is of few
    "GROUP",  # digits between two marks
    "THOUSAND",
    "SCALES",
    "WHOLE",
    "LEAF",  # below all ranks
    "_ID_LENGTH",
}
"""Numbers that nobody chose: what the language, the calendar or a format says."""


@pytest.mark.parametrize("room", ROOMS)
def test_no_threshold_stands_elsewhere(room: str) -> None:
    modules = (Path(reconcile.__file__).parent / room).glob("*.py")
    elsewhere = {name for module in modules if module.name != "thresholds.py" for name in numbers(module)}
    assert elsewhere <= GIVEN


@pytest.mark.parametrize("room", ROOMS)
def test_each_is_asked_for(room: str) -> None:
    folder = Path(reconcile.__file__).parent / room
    used = "".join(module.read_text() for module in folder.glob("*.py") if module.name != "thresholds.py")
    for name in numbers(folder / "thresholds.py"):
        assert re.search(rf"\b{name}\b", used), name

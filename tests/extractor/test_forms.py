"""Forms of budgets: what is read of each that may be looked at does not fall."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from bench.forms.__main__ import FLOORS, FORMS, HELD, LOOKS, share_right
from bench.forms.counting import counted, read

FLOOR = json.loads(FLOORS.read_text())


@pytest.mark.parametrize("name", [name for name in FORMS if name not in HELD])
def test_a_form_keeps_its_floor(name: str) -> None:
    found: Counter[str] = Counter()
    for seed in range(LOOKS):
        found += counted(read(name, FORMS[name], seed))
    assert share_right(found) >= FLOOR[name]
    assert found["sure right"] == found["sure"]

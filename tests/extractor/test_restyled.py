"""One table in many styles: none of them takes all of it."""

from __future__ import annotations

import json

import pytest

from bench.restyled import FLOORS, STYLES, sample_rows, score_of

FLOOR = json.loads(FLOORS.read_text())


@pytest.mark.parametrize("name", STYLES)
def test_a_style_keeps_its_floor(name: str) -> None:
    assert score_of(name, sample_rows()).values >= FLOOR[name]


def test_a_table_without_a_header_keeps_its_rows() -> None:
    assert score_of("no header at all", sample_rows()).rows == 100

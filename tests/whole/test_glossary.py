"""The glossary names files and rooms that there are."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLACE = re.compile(r"`((?:schemas|extractor|reconcile|lkj)/[\w/.]*)`")


def test_every_place_of_the_glossary_is_there() -> None:
    places = PLACE.findall((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))
    assert len(places) > 20
    assert [place for place in places if not (ROOT / place).exists()] == []

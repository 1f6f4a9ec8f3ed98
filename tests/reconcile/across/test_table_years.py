"""Spans of years over a table."""

from __future__ import annotations

import pytest

from reconcile.across.table_years import SPAN


@pytest.mark.parametrize(
    "text",
    ["Tahun 2011 s/d Tahun 2015", "Tahun Anggaran 2013- 2015 sebagai berikut", "Jumlah sampai dengan tahun 2015"],
)
def test_the_end_of_a_span(text: str) -> None:
    assert [found["end"] for found in SPAN.finditer(text)] == ["2015"]


@pytest.mark.parametrize("text", ["Tahun 2015", "Realisasi 2015 terhadap 2014", "sampai dengan 55%"])
def test_a_year_alone_is_no_span(text: str) -> None:
    assert not SPAN.search(text)

"""Every column of every CSV has a name of its own in Indonesian."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from lkj.batch import summary_csv
from lkj.people import corrections_csv
from lkj.results import (
    catalogue_rows,
    difference_rows,
    finding_rows,
    pair_rows,
    rule_rows,
    statistics,
    trend_rows,
    value_rows,
    within_rows,
)
from lkj.words.csv_names import indonesian, known_as

HEADERS = [
    *(catalogue_rows.HEADER, difference_rows.HEADER, finding_rows.HEADER, pair_rows.HEADER, rule_rows.HEADER),
    *(statistics.HEADER, trend_rows.HEADER, value_rows.HEADER, within_rows.HEADER, summary_csv.HEADER),
    corrections_csv.HEADER,
]
ALIKE = {"indikator", "sasaran", "program", "kegiatan", "satuan", "target", "status", "id", "x0", "x1", "sha256"}


@pytest.mark.parametrize("header", HEADERS)
def test_each_has_one_and_comes_back_by_it(header: Sequence[str]) -> None:
    told = [indonesian(name) for name in header]
    assert len(set(told)) == len(told)
    assert [known_as(name, tuple(header)) for name in told] == list(header)


@pytest.mark.parametrize("header", HEADERS)
def test_none_is_left_in_english(header: Sequence[str]) -> None:
    left = {name for name in header if indonesian(name) == name and name not in ALIKE}
    assert not left


def test_sides_of_a_pair_are_named_behind() -> None:
    assert indonesian("left_page") == "halaman_kiri"

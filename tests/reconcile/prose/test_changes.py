"""Stated rises and falls against the figures beside them. All figures are invented."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.changes import changes
from reconcile.prose.changes_read import one_way, read_change
from tests.case_document import case_document


def reading(text: str) -> tuple[bool, str]:
    index = Index(case_document(text))
    (change,) = [found for found in changes(index) if found.is_share or not found.by][-1:]
    read = read_change(index, change)
    return read.right, read.key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text (direction=naik) naik [selisih: 5%] dari [dari: 2023 100] menjadi [menjadi: 2024 105]", (True, "")),
        ("text (direction=turun) turun [selisih: 2%] dari [dari: 2023 90%] menjadi [menjadi: 2024 88%]", (True, "")),
        (
            "text (direction=naik) naik [selisih: 7%] dari [dari: 2023 100] menjadi [menjadi: 2024 105]",
            (False, "change"),
        ),
        (
            "text (direction=naik) [realisasi 2024 18] naik [selisih: 105,88%] dari [realisasi 2023 17]",
            (False, "change_ratio"),
        ),
        (
            "text (direction=turun) turun [selisih: 20%] yaitu [realisasi 2023 5] dan [realisasi 2024 1]",
            (False, "change_ratio"),
        ),
        ("text (direction=naik) naik [selisih: 15%] dan [realisasi 2023 5] lalu [realisasi 2024 9]", (False, "")),
    ],
)
def test_how_a_change_reads(text: str, expected: tuple[bool, str]) -> None:
    assert reading(text) == expected


@pytest.mark.parametrize(
    ("first", "second", "fits"), [("80,5", "81,5", True), ("80,5", "8", False), ("80,5", "8150", False)]
)
def test_what_went_one_way_is_of_one_size(first: str, second: str, fits: bool) -> None:
    text = f"text (direction=turun) turun dari [dari:capaian {first}] menjadi [menjadi:capaian {second}]"
    (sentence,) = Index(case_document(text)).sentences
    assert bool(list(one_way(sentence))) is fits

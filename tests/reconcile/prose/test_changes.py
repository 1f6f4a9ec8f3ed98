"""Stated rises and falls against the figures beside them. All figures are invented."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.changes import changes
from reconcile.prose.changes_read import one_way, read_change
from tests.case_document import case_document


def reading(text: str) -> tuple[bool, str]:
    index = Index(case_document(text))
    change = [*changes(index)][-1]
    read = read_change(index, change)
    return read.right, read.key


OK, OF_RESULT = (True, ""), (False, "change_of_result")


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
        # two figures, then their difference and what that is in percent of the first
        ("text (direction=naik) [: 2023 Rp100] [: 2024 Rp120], naik [selisih: Rp20] atau [selisih: 20%]", (True, "")),
        ("text (direction=naik) [: 2024 Rp120] [: 2023 Rp100], naik [selisih: Rp20] atau [selisih: 20%]", (True, "")),
        ("text (direction=turun) [: 2023 Rp120] [: 2024 Rp90], turun [selisih: Rp30] atau [selisih: 25%]", (True, "")),
        (
            "text (direction=naik) [: 2024 Rp120] naik [selisih: Rp20] atau [selisih: 20%] dari [dari: 2023 Rp100]",
            OK,
        ),
        (
            "text (direction=naik) [: 2023 Rp100] [: 2024 Rp120], naik [selisih: Rp20] atau [selisih: 25%]",
            (False, "change"),
        ),
        (
            "text (direction=naik) [: 2024 Rp120] naik [selisih: Rp20] atau [selisih: 25%] dari [dari: 2023 Rp100]",
            (False, "change"),
        ),
        ("text (direction=naik) [: 2023 70] [: 2024 90], naik [selisih: 12]", (False, "change")),
        ("text (direction=naik) [: 2021 60] [: 2022 80] [: 2023 70], naik [selisih: 90]", (False, "")),
        ("text (direction=naik) [: 2021 60] [: 2022 80], naik [selisih: 2024 90]", (False, "")),
        ("text (direction=naik) [target 2023 60] [realisasi 2024 80], naik [selisih: 2024 90]", (False, "")),
        # told by how much only: of the result it is a share of the result
        ("text (direction=naik) dari [: 2023 80] ke [: 2023 120] naik [selisih: 20] atau [selisih: 16,7%]", OF_RESULT),
    ],
)
def test_how_a_change_reads(text: str, expected: tuple[bool, str]) -> None:
    assert reading(text) == expected


@pytest.mark.parametrize(
    ("units", "percent", "sure"),
    [("Rp20", "20%", []), ("Rp25", "20%", [True]), ("Rp20", "25%", [True]), ("Rp25", "30%", [False, False])],
)
def test_of_a_change_told_in_both_each_bears_the_other_out(units: str, percent: str, sure: list[bool]) -> None:
    text = f"text (direction=naik) [: 2023 Rp100] [: 2024 Rp120], naik [selisih: {units}] atau [selisih: {percent}]"
    index = Index(case_document(text))
    read = [read_change(index, change) for change in changes(index)]
    assert [reading.sure for reading in read if not reading.right] == sure


def test_a_change_goes_on_from_where_the_one_before_it_ended() -> None:
    text = "text (direction=naik) [: 2021 10] [: 2022 12], naik [selisih: 2022 2], [: 2023 15], naik [selisih: 2023 4]"
    index = Index(case_document(text))
    first, second = (read_change(index, change) for change in changes(index))
    assert first.right
    assert [operand.raw for operand in second.operands] == ["12", "15"]


@pytest.mark.parametrize(
    ("first", "second", "fits"), [("80,5", "81,5", True), ("80,5", "8", False), ("80,5", "8150", False)]
)
def test_what_went_one_way_is_of_one_size(first: str, second: str, fits: bool) -> None:
    text = f"text (direction=turun) turun dari [dari:capaian {first}] menjadi [menjadi:capaian {second}]"
    (sentence,) = Index(case_document(text)).sentences
    assert bool(list(one_way(sentence))) is fits

"""Which year of a plan a year is said to be, and plans that end before it."""

from __future__ import annotations

import msgspec
import pytest

from reconcile.across.plan_years import years_of_plan
from reconcile.index import Index
from schemas.geometry import Box
from schemas.prose import Passage
from tests.case_document import case_document


def told(quote: str, span: str) -> list[tuple[str, int]]:
    passage = Passage(page=1, bbox=Box(70, 20, 300, 30), kind="span", text=span, quote=quote)
    document = msgspec.structs.replace(case_document("year 2024"), passages=[passage])
    return [(found.key, found.year) for found in years_of_plan(Index(document))]


def test_a_first_year_before_the_plan() -> None:
    assert told("Tahun 2021 adalah tahun pertama Renstra 2022-2026.", "2022-2026") == [("period_nth", 2022)]


@pytest.mark.parametrize("year", [2024, 2025])
def test_the_third_year_from_the_first_or_from_the_next(year: int) -> None:
    assert not told(f"Tahun {year} merupakan tahun ke-3 dari RPJMD 2022-2026.", "2022-2026")


def test_the_year_of_a_longer_plan_or_of_another_tells_nothing() -> None:
    assert not told("Tahun 2024 merupakan tahun kedua RPJPD 2005-2025.", "2005-2025")
    assert not told("Tahun 2021 adalah tahun pertama sejak 2020, dan Renstra 2022-2026 menyusul.", "2022-2026")


def test_a_plan_that_ends_before_the_year_it_is_to_serve() -> None:
    quote = "Menurut Renstra Dinas 2016-2021 yang hendak diwujudkan tahun 2024 ialah kota bersih."
    assert told(quote, "2016-2021") == [("period_of_ended", 2024)]


def test_a_plan_that_is_looked_back_on() -> None:
    assert not told("Evaluasi Renstra 2016-2021 diselesaikan pada tahun 2024.", "2016-2021")


def test_a_plan_that_is_said_to_have_ended() -> None:
    assert not told("Dengan berakhirnya Renstra 2016-2021, dinas menyusun rencana untuk tahun 2024.", "2016-2021")
    assert not told("Renstra 2016-2021 masih menjadi acuan pada tahun 2024.", "2016-2021")

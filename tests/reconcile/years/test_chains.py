"""Chains of an indicator through reports: at most one link a report, and what people decided before all else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from bench.invented_names import invented_names
from bench.variants import Wanted, years
from reconcile.decisions.crosswalk import mark_of
from reconcile.index import Index
from reconcile.lists.match_documents import lists_of
from reconcile.years import chains
from reconcile.years.chains import Chained, chained
from schemas.crosswalk import DecidedRow, Decision, Verdict
from tests.trend_reports import year_report

ADUAN = "Persentase aduan satwa liar yang selesai ditangani"
HELPED = "Persentase cabang olahraga yang dibina daerah bersama induk organisasi serta sekolah"
AIDED = HELPED.replace("dibina", "difasilitasi")
POND, LAKE = "Jumlah kolam", "Jumlah telaga"


def decided(left: str, right: str, verdict: Verdict = "same", years: tuple[int, int] = (2021, 2022)) -> Decision:
    one, other = (
        DecidedRow(mark=mark_of(text), text=text, agency="Dinas Satwa", year=year)
        for text, year in zip((left, right), years, strict=True)
    )
    return Decision(left=one, right=other, verdict=verdict, who="Ani", when="2026-01-31T08:00:00Z", why="SK")


def chains_of(*years: Sequence[str], decisions: Sequence[Decision] = ()) -> tuple[list[list[tuple[int, str]]], Chained]:
    """With the names of each year's rows; a name without a value after it has 9 %."""
    reports = [
        year_report(2021 + at, *(name if "|" in name else f"{name} | 9%" for name in names), header="target")
        for at, names in enumerate(years)
    ]
    found = chained({at: lists_of(Index(report)) for at, report in enumerate(reports)}, decisions)
    named = [[(place[0], found.entries[place].item.name) for place in chain] for chain in found.chains]
    return named, found


def test_an_indicator_is_one_chain_also_over_a_report_that_leaves_it_out() -> None:
    chains, found = chains_of([ADUAN, POND], [POND], [POND, ADUAN])
    assert chains == [[(0, ADUAN), (2, ADUAN)], [(0, POND), (1, POND), (2, POND)]]
    assert found.doubts == ()


def test_no_report_stands_twice_in_a_chain_and_no_row_in_two_chains() -> None:
    chains, found = chains_of([HELPED, AIDED], [HELPED], [AIDED, HELPED])
    assert all(len({report for report, _ in chain}) == len(chain) for chain in chains)
    assert sorted(place for chain in found.chains for place in chain) == sorted(found.entries)


def test_what_is_in_doubt_is_not_joined_and_asked_about_once() -> None:
    chains, found = chains_of([HELPED], [AIDED], [AIDED])
    assert chains == [[(0, HELPED)], [(1, AIDED), (2, AIDED)]]
    assert [(doubt.left[0], doubt.right[0], doubt.pair.decision) for doubt in found.doubts] == [(0, 1, "review")]


def test_a_unit_of_another_kind_parts_a_chain_also_where_one_between_has_none() -> None:
    chains, found = chains_of([f"{ADUAN} | 9%"], [f"{ADUAN} | 9"], [f"{ADUAN} | 9 Ekor"])
    assert chains == [[(0, ADUAN), (1, ADUAN)], [(2, ADUAN)]]
    assert [reason.key for reason in found.doubts[0].pair.reasons][-1] == "other_unit"


@pytest.mark.parametrize("years", [(2021, 2022), (2021, 2023)])
def test_what_people_said_is_one_is_joined_wherever_it_stands(years: tuple[int, int]) -> None:
    rows = [[POND], [LAKE], [LAKE]] if years[1] == 2022 else [[POND], [ADUAN], [LAKE]]
    chains, _ = chains_of(*rows, decisions=[decided(POND, LAKE, years=years)])
    assert (0, POND) in chains[0]
    assert (2, LAKE) in chains[0]


def test_what_people_told_apart_is_not_joined_through_a_third_report() -> None:
    long, cut = f"{ADUAN} untuk menunjang kelestarian", ADUAN
    joined, _ = chains_of([long], [long], [cut])
    assert len(joined) == 1
    parted, found = chains_of([long], [long], [cut], decisions=[decided(long, cut, "different", (2021, 2023))])
    assert [[place[0] for place in chain] for chain in parted] == [[0, 1], [2]]
    assert found.doubts == ()


def test_a_decision_on_a_row_that_is_gone_and_a_second_partner_are_told() -> None:
    gone, first = decided("Jumlah sawah", LAKE), decided(POND, LAKE)
    _, found = chains_of([POND, "Jumlah empang"], [LAKE], decisions=[gone, first, decided("Jumlah empang", LAKE)])
    assert [lapsed.decision for lapsed in found.decided.lapsed] == [gone]
    assert [decision.left.text for decision in found.decided.second] == ["Jumlah empang"]


@pytest.mark.parametrize("seed", range(6))
def test_reports_that_are_not_compared_would_have_joined_nothing(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = years([Wanted(name, name, None) for name in invented_names(9)], 7, seed)[0]
    lists = {at: lists_of(Index(report)) for at, report in enumerate(reports)}
    found = chained(lists)
    monkeypatch.setattr(chains, "may_be_paired", lambda *_: True)
    compared = chained(lists)
    assert (found.chains, found.doubts) == (compared.chains, compared.doubts)
    beside = {two for chain in found.chains for two in pairwise(chain)}
    assert {two: found.links.get(two) for two in beside} == {two: compared.links.get(two) for two in beside}

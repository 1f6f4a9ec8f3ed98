"""Indicators of many reports put together, and what keeps them apart."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reconcile.decisions.crosswalk import mark_of
from reconcile.lists.catalogue_blocks import worth_comparing
from reconcile.lists.catalogue_entries import CatalogueEntry, KnownWords, entry_of
from reconcile.lists.clusters import Clusters
from reconcile.lists.clusters import clusters as clusters_of
from reconcile.lists.thresholds import MOST_COMPARED
from reconcile.row_matching.names import Names
from reconcile.row_matching.subjects import wording
from schemas.crosswalk import DecidedRow, Decision, Verdict

LONG = "Persentase aduan masyarakat terkait layanan perizinan daerah yang selesai"

NAMES = Names(())


def clusters(entries: Sequence[CatalogueEntry], decisions: Sequence[Decision] = ()) -> Clusters:
    return clusters_of(entries, KnownWords(), decisions)


def entry(report: int, text: str, unit: str | None = None, level: str = "", under: str = "") -> CatalogueEntry:
    row = DecidedRow(mark=mark_of(text), text=text, unit=unit, level=level, under=under)
    return entry_of(report, row, NAMES)


def decided(one: CatalogueEntry, other: CatalogueEntry, verdict: Verdict) -> Decision:
    return Decision(left=one.row, right=other.row, verdict=verdict, who="Ani", when="2026-01-31T08:00:00Z", why="SK")


def test_a_misspelt_wording_joins_the_others() -> None:
    entries = [entry(0, LONG), entry(1, LONG.replace("perizinan", "perizinnan")), entry(2, "Indeks arsip")]
    assert clusters(entries).members == ((0, 1), (2,))


@pytest.mark.parametrize(
    "other",
    [
        entry(1, LONG.replace("yang", "yang tidak")),
        entry(1, LONG.replace("masyarakat", "perempuan")),
        entry(1, LONG, unit="kasus"),
        entry(1, LONG, unit="%", level="program"),
        entry(0, LONG, unit="%", under="Layanan cepat"),
    ],
)
def test_hard_conditions_keep_apart(other: CatalogueEntry) -> None:
    assert clusters([entry(0, LONG, unit="%", level="strategis"), other]).members == ((0,), (1,))


def test_a_row_without_a_level_does_not_chain_two_levels() -> None:
    entries = [entry(0, LONG, level="strategis"), entry(1, LONG), entry(2, LONG, level="program")]
    assert {0, 2} not in [set(members) & {0, 2} for members in clusters(entries).members]


def test_what_a_person_told_apart_is_not_chained_and_what_a_person_joined_is_one() -> None:
    entries = [entry(0, LONG), entry(1, LONG + " tuntas"), entry(2, "Indeks arsip")]
    assert clusters(entries[:2]).members == ((0, 1),)
    assert clusters(entries[:2], [decided(entries[0], entries[1], "different")]).members == ((0,), (1,))
    assert clusters(entries, [decided(entries[0], entries[2], "same")]).members[0] == (0, 1, 2)


def test_the_order_of_reports_does_not_matter() -> None:
    entries = [entry(0, LONG), entry(1, LONG + " tuntas"), entry(2, LONG.replace("aduan", "aduann"))]
    found = {frozenset(entries[place].row.text for place in members) for members in clusters(entries).members}
    turned = entries[::-1]
    assert found == {frozenset(turned[place].row.text for place in members) for members in clusters(turned).members}


def test_each_wording_is_compared_with_a_bounded_number() -> None:
    wordings = [
        wording(f"jumlah dokumen arsip {'abcdefghijklmnopqrstuvwxyz'[n % 26] * (n // 26 + 5)}") for n in range(99)
    ]
    pairs = list(worth_comparing(wordings))
    assert 0 < len(pairs) <= MOST_COMPARED * len(wordings) < 99 * 98 / 2
    assert len(set(pairs)) == len(pairs)

"""How many indicators are said to have reached their targets, against the table that measures them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reconcile.index import Index
from reconcile.prose.achieved_counts import achieved_counts
from tests.case_document import case_document

MEASURED = """
table performance_measurement
indicator | target | realisasi | capaian
Jumlah pasar | 10 | 12 | 120,00
Jumlah kios | 20 | 22 | 110,00
Jumlah gudang | 5 | 5 | 100,00
Jumlah koperasi | 40 | 38 | 95,00
Jumlah pedagang | 80 | 60 | 75,00
"""
OVER_PLAN = MEASURED.replace("performance_measurement", "medium_term_comparison")


def _told(text: str, tables: str = MEASURED, section: str | None = None) -> list[tuple[str, int, bool]]:
    document = case_document(f"{tables}{text}")
    claims = [replace(claim, section=section) for claim in document.claims]
    found = achieved_counts(Index(replace(document, claims=claims)))
    return [(entry.claim.raw, entry.computed, entry.agrees) for entry in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # out of a whole, the class behind the whole
        ("text Ada [sebagian:indikator 4] dari [sebagian:indikator 5] indikator terpenuhi", [("4", 3, False)]),
        ("text Ada [sebagian:indikator 3] dari [sebagian:indikator 5] indikator terpenuhi", [("3", 3, True)]),
        # whatever the measures are called
        ("text Dari [sebagian:ukuran 5] ukuran itu [sebagian:ukuran 3] ukuran tertinggal", [("3", 2, False)]),
        # the other count of the sentence fits the table of all that the report counts
        (
            "text Ada [sebagian:indikator 5] indikator.\n"
            "text Kini [sebagian:indikator 3] indikator mencapai target dan [sebagian:indikator 3] indikator belum",
            [("3", 3, True), ("3", 2, False)],
        ),
        # neither fits, or it is far off: they may be of others
        (
            "text Ada [sebagian:indikator 5] indikator.\n"
            "text Kini [sebagian:indikator 2] indikator mencapai target dan [sebagian:indikator 6] indikator belum",
            [],
        ),
    ],
)
def test_counts_of_those_that_reached_their_targets(text: str, expected: list[tuple[str, int, bool]]) -> None:
    assert _told(text) == expected


def test_capaian_over_the_targets_of_a_plan_tell_nothing_of_the_year() -> None:
    text = "text Dari [sebagian:indikator 5] indikator, [sebagian:indikator 4] indikator tercapai"
    assert _told(text, OVER_PLAN) == []
    assert _told(text) == [("4", 3, False)]


def test_the_only_count_where_the_report_is_summed_up() -> None:
    text = """text Ada [sebagian:indikator 5] indikator.
text Kantor melampaui target pada [sebagian:indikator 3] indikator"""
    assert _told(text, section="Penutup") == [("3", 2, False)]
    assert _told(text, section="Pelayanan Pasar") == []

"""Which decisions hold, which contradict each other, and which have lapsed."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest

from reconcile.decisions.crosswalk import Applied, applied, contradicted, holding, mark_of
from schemas.crosswalk import DecidedRow, Decision, Verdict, decode_decision, encode_decision


def row(text: str, unit: str | None = None, under: str = "", year: int = 2023) -> DecidedRow:
    return DecidedRow(
        mark=mark_of(text), text=text, unit=unit, under=under, report=f"{year}.pdf", agency="Dinas", year=year
    )


def decision(left: str | DecidedRow, right: str | DecidedRow, verdict: Verdict = "same") -> Decision:
    one = left if isinstance(left, DecidedRow) else row(left)
    other = right if isinstance(right, DecidedRow) else row(right, year=2024)
    return Decision(left=one, right=other, verdict=verdict, who="Ani", when="2026-01-31T08:00:00Z", why="SK 12")


def places(decisions: Sequence[Decision], left: Sequence[DecidedRow], right: Sequence[DecidedRow]) -> Applied:
    """Of lists in which everything is worded in one way."""
    return applied(decisions, [[each] for each in left], [[each] for each in right])


def test_the_last_decision_on_a_pair_holds_whichever_side_its_rows_stand_on() -> None:
    first, second = decision("A1 mutu", "B1 mutu"), decision("b1 MUTU", "a1 mutu", "different")
    assert holding([first, second]) == [second]
    assert holding([first, decision("A1 mutu", "B1 mutu", "withdrawn")]) == []


def test_the_opposite_on_one_pair_is_a_contradiction_until_the_first_is_withdrawn() -> None:
    first, new = decision("mutu air", "mutu udara"), decision("mutu air", "mutu udara", "different")
    assert contradicted([first], new) == [first]
    assert contradicted([first, decision("mutu air", "mutu udara", "withdrawn")], new) == []
    assert contradicted([first], first) == []


@pytest.mark.parametrize("late", [0, 1, 2])
def test_a_chain_of_sames_contradicts_what_tells_its_ends_apart(late: int) -> None:
    three = [decision("a", "b"), decision("b", "c"), decision("c", "a", "different")]
    new = three.pop(late)
    assert {entry.verdict for entry in contradicted(three, new)} >= {"same"}
    assert len(contradicted(three, new)) == 2


def test_twins_under_two_sasaran_are_two_rows() -> None:
    one, other = row("jumlah giat", under="olahraga"), row("jumlah giat", under="pemuda")
    held = [decision(one, "jumlah acara")]
    assert contradicted(held, decision(other, "jumlah acara", "different")) == []
    assert places(held, [one, other], [row("jumlah acara")]).same.keys() == {(0, 0)}


def test_a_decision_finds_its_rows_in_another_report_and_on_the_other_side() -> None:
    held = [decision("mutu air", "mutu air baku", "different")]
    found = places(held, [row("Mutu Air  Baku", year=2025)], [row("x"), row("mutu air", year=2026)])
    assert (list(found.different), found.same, found.lapsed) == ([(0, 1)], {}, ())


@pytest.mark.parametrize("changed", [row("mutu air sungai"), row("mutu air", unit="indeks")])
def test_a_decision_lapses_visibly_where_its_text_or_unit_changed(changed: DecidedRow) -> None:
    held = [decision(row("mutu air", unit="%"), "mutu air baku")]
    found = places(held, [changed], [row("mutu air baku", year=2024)])
    assert (found.same, [lapsed.gone.text for lapsed in found.lapsed]) == ({}, ["mutu air"])


def test_a_decision_on_other_reports_does_not_lapse() -> None:
    held = [decision("mutu air", "mutu air baku")]
    assert places(held, [row("mutu air sungai", year=2020)], [row("mutu air baku", year=2021)]).lapsed == ()


def test_a_report_is_known_by_its_agency_and_year_however_its_file_is_called() -> None:
    seen = row("mutu air"), row("mutu air baku", year=2024)
    one, other = (msgspec.structs.replace(each, report="report.pdf") for each in seen)
    later = msgspec.structs.replace(row("mutu air sungai", year=2025), report="report.pdf")
    assert places([decision(one, other)], [later], [row("mutu air baku", year=2026)]).lapsed == ()
    unnamed = msgspec.structs.replace(later, agency=None)
    assert len(places([decision(one, other)], [unnamed], [row("mutu air baku", year=2026)]).lapsed) == 1


def test_a_decision_on_twins_that_nothing_tells_apart_is_not_applied() -> None:
    twins = [row("jumlah giat"), row("jumlah giat")]
    assert places([decision("jumlah giat", "jumlah acara")], twins, [row("jumlah acara")]).same == {}


def test_a_line_reads_back_as_it_was_written() -> None:
    assert decode_decision(encode_decision(decision("=1+1\n", "b"))) == decision("=1+1\n", "b")

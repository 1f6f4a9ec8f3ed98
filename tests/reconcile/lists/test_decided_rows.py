"""Decisions on the indicators of two documents, applied before anything is matched."""

from __future__ import annotations

import msgspec

from reconcile.lists.decided_rows import decided_row, row_mark
from reconcile.lists.match_documents import Pairs, pairs_of
from schemas.crosswalk import Decision, Verdict
from schemas.document import Document
from tests.case_document import case_document

OLD = """
year 2023
page 7
sasaran Olahraga
indicator | target
Jumlah atlet binaan | 5 Orang
Persentase gedung layak | 50%
"""
NEW = OLD.replace("year 2023", "year 2024").replace("gedung", "bangunan")


def report(text: str) -> Document:
    return msgspec.structs.replace(case_document(text), agency="Dinas")


def decided(left: int, right: int, verdict: Verdict, new: str = NEW) -> Decision:
    found = pairs_of(report(OLD), report(new))
    one, other = decided_row(found.left[left], report(OLD)), decided_row(found.right[right], report(new))
    return Decision(left=one, right=other, verdict=verdict, who="Ani", when="2026-01-31T08:00:00Z", why="SK 12")


def pairs(*decisions: Decision, new: str = NEW) -> Pairs:
    return pairs_of(report(OLD), report(new), decisions)


def places(found: Pairs) -> list[tuple[int, int, str]]:
    return [(pair.left, pair.right, pair.reasons[0].key) for pair in found.pairs]


def test_a_row_as_it_is_decided_on_says_where_it_stands() -> None:
    row = decided(0, 0, "same").left
    assert (row.text, row.unit, row.under) == ("Jumlah atlet binaan", "Orang", "Olahraga")
    assert (row.agency, row.year, row.page, row.report) == ("Dinas", 2023, 7, "case.pdf")


def test_what_is_the_same_is_a_pair_whatever_it_is_called() -> None:
    assert (0, 1, "decided") in places(pairs(decided(0, 1, "same")))


def test_what_is_different_is_no_pair() -> None:
    found = pairs(decided(0, 0, "different"))
    assert 0 in found.left_only
    assert 0 in found.right_only


def test_what_was_withdrawn_is_matched_as_if_nothing_was_decided() -> None:
    assert places(pairs(decided(0, 0, "different"), decided(0, 0, "withdrawn"))) == places(pairs())


def test_a_decision_whose_row_is_gone_is_told() -> None:
    gone = NEW.replace("Jumlah atlet binaan", "Jumlah pelatih")
    found = pairs(decided(0, 0, "different"), new=gone)
    assert [lapsed.gone.text for lapsed in found.decided.lapsed] == ["Jumlah atlet binaan"]


def test_a_second_partner_of_a_row_is_told_and_not_applied() -> None:
    first, second = decided(0, 1, "same"), decided(1, 1, "same")
    found = pairs(first, second)
    assert (list(found.decided.same), found.decided.second) == ([(0, 1)], (second,))


def test_the_mark_of_a_row_tells_twins_apart_by_what_they_stand_under() -> None:
    row = decided(0, 0, "same").left
    other = msgspec.structs.replace(row, under="Pemuda")
    assert row_mark(row) == row_mark(msgspec.structs.replace(row, text="JUMLAH atlet", page=9))
    assert row_mark(row) != row_mark(other)

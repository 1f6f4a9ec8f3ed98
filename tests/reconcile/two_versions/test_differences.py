"""What changed from one version of a report to the other, and what is no change."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from reconcile.decisions.crosswalk import mark_of
from reconcile.facts.joined import moved
from schemas.crosswalk import DecidedRow, Decision
from schemas.differences import Unchanged
from schemas.document import Document
from tests.case_document import case_document
from tests.version_texts import REPORT, changed, figures, rows, told


def test_a_changed_figure_is_told_with_both_prints_pages_and_the_difference() -> None:
    [entry] = told(REPORT, REPORT.replace("| 80% | 76,5%", "| 82,5% | 76,5%").replace("page 3", "page 2")).figures
    assert entry.old is not None
    assert entry.new is not None
    assert (entry.change, entry.old.text, entry.new.text) == ("changed", "80%", "82,5%")
    assert (entry.old.page, entry.new.page, entry.difference) == (3, 2, Decimal("2.5"))


@pytest.mark.parametrize(
    ("old", "new", "measure"),
    [
        ("| 1.250.000.000", "| 1.300.000.000", "pagu"),
        ("| | | 2.000.000.000", "| | | 2.100.000.000", "pagu"),
        ("98,74%", "98,75%", "capaian"),
        ("Rp1.600.000.000] dari", "Rp1.700.000.000] dari", "realisasi"),
    ],
    ids=["budget line", "total", "average", "sentence"],
)
def test_figures_of_all_parts_are_compared(old: str, new: str, measure: str) -> None:
    assert [entry[:2] for entry in figures(changed(old, new))] == [("changed", measure)]


@pytest.mark.parametrize("new", ["| 3,310", "| 3.31"])
def test_the_same_number_written_otherwise_is_told_apart(new: str) -> None:
    found = changed("| 3,31", new)
    assert [entry[0] for entry in figures(found)] == ["printed"]
    assert found.figures[0].difference is None


@pytest.mark.parametrize(("old", "new"), [("| 80% | 76,5%", "| 80 % | 76,5%"), ("page 4", "page 9")])
def test_spaces_and_pages_are_no_difference(old: str, new: str) -> None:
    found = changed(old, new)
    assert (found.figures, found.rows, found.tables) == ([], [], [])


def test_a_blank_is_not_zero() -> None:
    assert figures(changed("| 3,25 | 3,31", "| 3,25 | -")) == [("removed", "realisasi", "3,31", "")]
    assert figures(changed("| 3,25 | 3,31", "| 3,25 | 0")) == [("changed", "realisasi", "3,31", "0")]


def test_a_doubtful_reading_is_not_told_as_a_change_for_certain() -> None:
    document = case_document(REPORT.replace("| 80% | 76,5%", "| 82% | 76,5%"))
    first = document.indicators[0]
    values = [msgspec.structs.replace(value, sure=value.measure != "target") for value in first.values]
    rows = [msgspec.structs.replace(first, values=values), *document.indicators[1:]]
    [entry] = told(REPORT, msgspec.structs.replace(document, indicators=rows)).figures
    assert entry.doubts == ["unsure_reading"]


def test_a_figure_that_was_not_read_but_is_printed_is_in_doubt() -> None:
    document = case_document(REPORT)
    first = document.indicators[0]
    unread = msgspec.structs.replace(first, values=first.values[1:], printed="Persentase pengaduan 80% 76,5% 95,63%")
    [entry] = told(REPORT, msgspec.structs.replace(document, indicators=[unread, *document.indicators[1:]])).figures
    assert (entry.change, entry.doubts) == ("removed", ["still_printed"])


def test_a_figure_that_moves_to_another_column_is_no_other_figure() -> None:
    header = "indicator | satuan | target | realisasi | capaian"
    found = changed(header, header.replace("target", "target 2023"))
    assert {entry[0] for entry in figures(found)} == {"relabelled"}


def test_a_reworded_indicator_is_told_once_and_its_figures_are_compared() -> None:
    found = told(REPORT, REPORT.replace("yang selesai | % | 80%", "masyarakat yang selesai | % | 85%"))
    old, new = "Persentase pengaduan yang selesai", "Persentase pengaduan masyarakat yang selesai"
    assert rows(found) == [("reworded", [old], [new])]
    assert figures(found) == [("changed", "target", "80%", "85%")]


def test_a_word_broken_at_the_end_of_a_line_is_not_reworded() -> None:
    assert rows(changed("kepuasan masyarakat", "kepuasan masya- rakat")) == []


def test_indicators_and_budget_lines_come_and_go() -> None:
    lines = [line for line in REPORT.splitlines() if "Indeks kepuasan" not in line and "Pemeliharaan" not in line]
    expected = [("removed", ["Indeks kepuasan masyarakat"], []), ("removed", ["Pemeliharaan gedung"], [])]
    assert rows(told(REPORT, "\n".join(lines))) == expected
    assert rows(told("\n".join(lines), REPORT)) == [("added", new, old) for _, old, new in expected]


AGREED = """
table performance_agreement
caption Perjanjian Kinerja
indicator | satuan | target
Persentase pengaduan yang selesai | % | 80%
Indeks kepuasan masyarakat | Indeks | 3,25
"""


def test_a_row_left_out_of_one_table_is_told_with_its_table() -> None:
    found = told(REPORT + AGREED, REPORT + AGREED.replace("Indeks kepuasan masyarakat | Indeks | 3,25\n", ""))
    assert rows(found) == [("row_removed", ["Indeks kepuasan masyarakat"], [])]


def test_a_table_more_is_told_alone_and_moves_nothing() -> None:
    found = told(REPORT, AGREED + REPORT)
    assert [(entry.change, entry.kind, entry.rows) for entry in found.tables] == [("added", "performance_agreement", 2)]
    assert (found.figures, found.rows) == ([], [])


def test_a_table_read_in_two_parts_is_the_same_table() -> None:
    second = "indicator | satuan | target | realisasi | capaian\nIndeks kepuasan"
    found = changed("Indeks kepuasan", second)
    assert (found.rows, found.tables) == ([], [])


def test_unit_code_and_heading_are_told_as_what_they_are() -> None:
    assert rows(changed("| Indeks | 3,25", "| Nilai | 3,25")) == [("unit", ["Indeks"], ["Nilai"])]
    assert rows(changed("| 1.02 |", "| 1.03 |")) == [("code", ["1.02"], ["1.03"])]
    assert rows(changed("sasaran Meningkatnya", "sasaran Terwujudnya")) == [
        ("moved", ["Meningkatnya mutu layanan publik"], ["Terwujudnya mutu layanan publik"])
    ]


def test_an_indicator_under_another_sasaran_is_named() -> None:
    apart = "sasaran Tertibnya arsip daerah\nNilai arsip | Nilai | 70 | 71 | 101,43%\n= Rata"
    old = REPORT.replace("= Rata", apart)
    new = REPORT.replace("Indeks kep", "sasaran Tertibnya arsip daerah\nIndeks kep").replace("= Rata", apart)
    [entry] = told(old, new).rows
    assert (entry.change, entry.what, entry.label) == ("moved", "sasaran", "Indeks kepuasan masyarakat")


def test_a_budget_line_keeps_its_code_under_another_name() -> None:
    found = changed("Pemeliharaan gedung", "Perbaikan sarana kantor")
    assert rows(found) == [("reworded", ["Pemeliharaan gedung"], ["Perbaikan sarana kantor"])]


def test_names_that_may_be_one_are_in_doubt_until_a_person_decides() -> None:
    old, new = "Indeks kepuasan masyarakat", "Survei pendapat pengguna layanan"
    assert [row[0] for row in rows(changed(old, new))] == ["in_doubt"]
    sides = (DecidedRow(mark=mark_of(text), text=text) for text in (old, new))
    decision = Decision(left=next(sides), right=next(sides), verdict="same", who="Ani", when="2026-01-31", why="SK")
    assert rows(told(REPORT, REPORT.replace(old, new), [decision])) == [("reworded", [old], [new])]


def test_a_split_indicator_is_told_and_not_joined() -> None:
    whole = "Jumlah penumpang bus dan kereta | Orang | 300 | 310 | 103,33%"
    parts = "Jumlah penumpang bus | Orang | 100 | 110 | 110%\nJumlah penumpang kereta | Orang | 200 | 200 | 100%"
    old = REPORT.replace("= Rata", f"{whole}\n= Rata")
    [entry] = told(old, REPORT.replace("= Rata", f"{parts}\n= Rata")).rows
    assert (entry.change, [text.text for text in entry.new]) == (
        "split",
        ["Jumlah penumpang bus", "Jumlah penumpang kereta"],
    )


def test_a_reworded_sentence_is_counted_as_not_compared() -> None:
    found = changed("mencapai [", "berjumlah [")
    assert (found.figures, found.unchanged.claims, found.unchanged.not_compared) == ([], 0, 1)


def test_what_is_unchanged_is_counted() -> None:
    assert told(REPORT, REPORT).unchanged == Unchanged(indicators=2, budget=3, figures=16, claims=1)


def moved_on(document: Document) -> Document:
    return moved(document, 5, "other:")


def test_a_report_on_other_pages_with_other_ids_has_no_difference() -> None:
    found = told(REPORT, moved_on(case_document(REPORT)))
    assert (found.rows, found.figures, found.tables) == ([], [], [])
    assert all(entry.change == "still" and not entry.changed for entry in found.findings)

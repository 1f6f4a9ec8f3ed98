"""The catalogue of many reports: each indicator once, in any order of the reports."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from lkj.formats.catalogue_form import catalogue_form, with_words
from lkj.formats.form import rendered
from reconcile.decisions.crosswalk import mark_of
from reconcile.lists.catalogue import catalogue, report_entries
from schemas.catalogue import Catalogue
from schemas.crosswalk import DecidedRow, Decision, Verdict
from schemas.document import Document, Indicator, Source, Value
from schemas.geometry import Box

BOX = Box(0.0, 0.0, 1.0, 1.0)
LONG = "Persentase aduan masyarakat terkait layanan perizinan daerah yang selesai"


def report(place: str, year: int, *names: str, unit: str | None = "%") -> Document:
    """A report of the agency for the air of a town that lists these indicators, one table a row."""
    rows = [
        Indicator(
            id=f"i{at}",
            table=f"t{at}",
            page=at + 1,
            kind="pk",
            indikator=name,
            values=[Value(id=f"v{at}", measure="target", raw="90", page=at + 1, bbox=BOX, unit=unit)],
        )
        for at, name in enumerate(names)
    ]
    source = Source(path=f"{place}.pdf", sha256=f"{place}{year}", pages=9)
    return Document(source=source, agency=f"Dinas Udara Kota {place}", year=year, indicators=rows)


def catalogued(documents: Sequence[Document], decisions: Sequence[Decision] = ()) -> Catalogue:
    return catalogue((report_entries(one, one.source.path) for one in documents), decisions=decisions)


def grouped(made: Catalogue) -> list[tuple[str, int]]:
    return [(entry.indikator, len(entry.listings)) for entry in made.entries]


def test_an_indicator_of_two_towns_is_one_entry_with_its_places() -> None:
    made = catalogued([report("Anu", 2023, f"{LONG} Kota Anu"), report("Bea", 2024, f"{LONG} Kota Bea tahun 2024")])
    assert len(made.entries) == 1
    entry = made.entries[0]
    assert [(one.report, one.page, one.unit) for one in entry.listings] == [(0, 1, "%"), (1, 1, "%")]
    assert (entry.unit, entry.unit_kind, len(entry.wordings)) == ("%", "percent", 2)


def test_the_usual_wording_is_that_of_most_reports_and_the_others_are_told() -> None:
    slip = LONG.replace("perizinan", "perizinnan")
    made = catalogued([report("Anu", 2023, slip), report("Bea", 2023, LONG), report("Cai", 2023, LONG.upper())])
    assert [(worded.reports, worded.text) for worded in made.entries[0].wordings] == [(2, LONG.upper()), (1, slip)]


def test_the_order_of_the_reports_does_not_matter() -> None:
    documents = [
        report("Anu", 2023, LONG, "Indeks udara"),
        report("Bea", 2023, f"{LONG} tuntas", "Indeks udara", unit=None),
        report("Cai", 2024, LONG.replace("aduan", "aduann"), "Jumlah alat ukur udara"),
    ]
    made = catalogued(documents)
    assert all(catalogued(order) == made for order in permutations(documents))


def test_an_id_stays_when_another_report_joins() -> None:
    first = catalogued([report("Anu", 2023, LONG)]).entries[0].id
    assert catalogued([report("Anu", 2023, LONG), report("Bea", 2023, LONG)]).entries[0].id == first


def test_rows_that_only_their_kind_of_unit_tells_apart_have_ids_of_their_own() -> None:
    made = catalogued([report("Anu", 2023, LONG), report("Bea", 2023, LONG, unit="kasus")])
    assert len({entry.id for entry in made.entries}) == 2
    assert [[other.likeness for other in entry.in_doubt] for entry in made.entries] == [[1.0], [1.0]]


@pytest.mark.parametrize("twin", [LONG.replace("masyarakat", "perempuan"), LONG.replace("yang", "yang tidak")])
def test_near_twins_stay_apart(twin: str) -> None:
    documents = [report("Anu", 2023, LONG, twin), report("Bea", 2023, twin, LONG)]
    assert sorted(grouped(catalogued(documents))) == sorted([(LONG, 2), (twin, 2)])


@pytest.mark.parametrize(("other", "verdict", "entries"), [("Indeks lain sekali", "same", 1), (LONG, "different", 2)])
def test_what_a_person_decided_holds(other: str, verdict: Verdict, entries: int) -> None:
    rows = [DecidedRow(mark=mark_of(text), text=text, unit="%") for text in (f"{LONG} tuntas", other)]
    decided = Decision(left=rows[0], right=rows[1], verdict=verdict, who="Ani", when="2026-01-31T08:00:00Z", why="SK")
    documents = [report("Anu", 2023, f"{LONG} tuntas"), report("Bea", 2023, other)]
    assert len(catalogued(documents).entries) == 3 - entries
    assert len(catalogued(documents, [decided]).entries) == entries


def test_hostile_text_does_not_steer_the_terminal_nor_a_spreadsheet() -> None:
    made = catalogued([report("A\x1b[2Ju", 2023, "=cmd()\x1b]0;\u202e udara bersih")])
    for shown in (rendered(catalogue_form(made), "terminal", None), rendered(catalogue_form(made), "json", None)):
        assert b"\x1b" not in shown
        assert "\u202e".encode() not in shown
    assert b",'=cmd()" in rendered(catalogue_form(made), "csv", None)


def test_only_indicators_with_the_words_asked_for_are_shown() -> None:
    made = catalogued([report("Anu", 2023, LONG, "Indeks udara")])
    assert grouped(with_words(made, "udar INDEKS")) == [("Indeks udara", 1)]
    assert "1 report" in rendered(catalogue_form(made, "nothing like it"), "terminal", None).decode()

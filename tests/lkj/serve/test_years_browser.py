"""Several reports: searched, followed through the years, matched by people; and working papers that come back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote_plus

import openpyxl
import pytest
from playwright.sync_api import Browser, expect

from lkj.people.corrections_file import read_corrections
from lkj.people.crosswalk_file import read_crosswalk
from lkj.people.notes_file import read_notes
from tests.lkj.serve.conftest import Seen, looking
from tests.lkj.serve.test_report_browser import serious
from tests.printed import WRONG, measurement
from tests.window import Window, opened

OLD = ("Persentase cabang olahraga yang dibina | % | 50 | 45 | 90,00", "Jumlah taman kota | Unit | 3 | 3 | 100,00")
NEW = ("Persentase cabang olahraga yang difasilitasi | % | 55 | 51 | 92,73", "Jumlah taman kota | Unit | 4 | 3 | 75,00")


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    with opened(tmp_path_factory.mktemp("window"), "--lang", "en") as found:
        found.send_named([("old.pdf", measurement(2023, *OLD)), ("new.pdf", measurement(2024, *NEW))])
        found.queue()
        yield found


@pytest.fixture
def seen(browser: Browser, window: Window) -> Iterator[Seen]:
    yield from looking(browser, window)


def test_an_indicator_is_found_and_followed_through_the_years(seen: Seen) -> None:
    seen.page.get_by_role("link", name="Search").click()
    seen.page.get_by_label("Indicator").fill("taman")
    seen.page.get_by_role("button", name="Search").click()
    expect(seen.page.locator("table.read tbody tr")).to_have_count(2)
    expect(seen.page.locator("figure.trend circle.realisasi")).to_have_count(2)
    assert serious(seen) == []
    seen.page.locator("table.read tbody a").last.click()
    expect(seen.page.locator("h1")).to_have_text("Laporan Kinerja DINAS TAMAN KOTA ANGKASA 2024")


def test_what_a_person_types_steers_no_question(seen: Seen) -> None:
    seen.go("/search?words=%25'%20OR%201=1%20--&agency=_&year=abcd")
    expect(seen.page.locator("main")).to_contain_text("Nothing is printed so.")


def test_a_pair_is_decided_on_as_the_command_does(seen: Seen) -> None:
    seen.page.get_by_role("link", name="Two years").click()
    seen.page.get_by_role("link", name="2023 – 2024").click()
    expect(seen.page.locator("mark")).to_have_text(["dibina", "difasilitasi"])
    assert serious(seen) == []
    seen.page.get_by_label("Why").fill("Renstra, hal. 14")
    seen.page.get_by_role("button", name="One indicator").click()
    expect(seen.page.locator("main")).to_contain_text("0 pairs are open")
    [decision] = read_crosswalk(seen.window.folder / "reports" / "lkj-crosswalk.jsonl")
    assert (decision.verdict, decision.why) == ("same", "Renstra, hal. 14")


def test_a_working_paper_comes_back(tmp_path: Path) -> None:
    with opened(tmp_path, "--lang", "en") as window:
        window.send(report_pdf=measurement(2024, *WRONG))
        key = window.only_key()
        paper = filled_in(window.ask("GET", f"/reports/{key}/download.xlsx").body)
        told = unquote_plus(window.send_named([("kertas.xlsx", paper)]).headers["location"])
        assert "1 notes, 1 corrections, 0 without a place" in told
        again = unquote_plus(window.send_named([("kertas.xlsx", paper)]).headers["location"])
        assert "0 notes, 0 corrections" in again
        broken = unquote_plus(window.send_named([("x.xlsx", empty_workbook())]).headers["location"])
        assert "no working paper that lkj made" in broken
        [note] = read_notes(tmp_path / "reports" / "lkj-notes.jsonl")
        assert (note.column, note.text) == ("Response", "Akan diperbaiki.")
        [correction] = read_corrections(tmp_path / "reports" / "lkj-corrections.jsonl")
        assert f"{correction.after}" == "75"
        assert list((tmp_path / "incoming").iterdir()) == []


def filled_in(paper: bytes) -> bytes:
    """A response to the first finding, and the capaian that is wrong as it should be read."""
    book = openpyxl.load_workbook(io.BytesIO(paper))
    for row in book["Findings"].iter_rows():
        for cell in row:
            if cell.value == "Response":
                book["Findings"].cell(cell.row + 1, cell.column).value = "Akan diperbaiki."
    for sheet in book.worksheets[2:]:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == 95 and sheet.cell(cell.row, cell.column - 1).value == "95,00" and "taman" in told(row):
                    cell.value = 75
    return saved(book)


def told(row: tuple[object, ...]) -> str:
    return " ".join(str(getattr(cell, "value", "")) for cell in row)


def empty_workbook() -> bytes:
    return saved(openpyxl.Workbook())


def saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()

"""What people do in the window is what the files say: findings decided on, figures put right, two windows at once."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import text

from lkj.people.baseline import read_baseline
from lkj.people.corrections_file import read_corrections
from lkj.people.notes_file import read_notes
from lkj.store.ready import ready
from tests.command import lkj
from tests.lkj.serve.conftest import looking
from tests.lkj.serve.test_report_browser import serious
from tests.printed import WRONG, measurement
from tests.window import Window, opened


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    with opened(tmp_path / "window", "--lang", "en") as found:
        found.send(report_pdf=measurement(2024, *WRONG))
        found.only_key()
        yield found


@pytest.fixture
def report(browser: Browser, window: Window) -> Iterator[Page]:
    for seen in looking(browser, window):
        seen.go(f"/reports/{window.only_key()}")
        yield seen.page


def said_by(page: Page, name: str) -> None:
    page.locator(".who summary").click()
    page.locator("#name").fill(name)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".who summary")).to_have_text(name)
    page.wait_for_load_state()  # keys are heard once the scripts have run


def beside(window: Window, name: str) -> Path:
    return window.folder / "reports" / name


def paper_of(page: Page) -> dict[str, object]:
    """The first finding of the working paper, by its headings."""
    page.locator(".menu summary").first.click()
    with page.expect_download(timeout=120_000) as download:
        page.locator("a[href$='download.xlsx']").click()
    page.locator(".menu summary").first.click()
    sheet = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))["Findings"]
    rows = list(sheet.iter_rows(values_only=True))
    at = next(number for number, row in enumerate(rows) if "Condition" in row)
    return {str(name): cell for name, cell in zip(rows[at], rows[at + 1], strict=True) if name}


def test_by_keys_a_finding_is_confirmed_answered_and_let_stand(window: Window, report: Page) -> None:
    said_by(report, "Ani, Inspektorat")
    report.keyboard.press("j")
    report.keyboard.press("2")
    expect(report.locator("#f1 .badge")).to_have_text(["confirmed"])
    report.keyboard.press("3")
    report.keyboard.type("Akan diperbaiki.")
    report.keyboard.press("Control+Enter")
    expect(report.locator("#f1 .response")).to_contain_text("Akan diperbaiki. — Ani, Inspektorat")
    report.keyboard.press("1")
    report.keyboard.type("dijelaskan di lampiran")
    report.keyboard.press("Enter")
    expect(report.locator("#f1 .badge")).to_have_text(["may stand", "confirmed", "answered"])
    [entry] = read_baseline(next(beside(window, "").glob("*.lkj-baseline.toml")))
    assert (entry.author, entry.reason, entry.value) == ("Ani, Inspektorat", "dijelaskan di lampiran", "95")
    notes = read_notes(beside(window, "lkj-notes.jsonl"))
    assert [(note.column, note.text) for note in notes] == [("Status", "confirmed"), ("Response", "Akan diperbaiki.")]
    told = paper_of(report)
    assert (told["Status"], told["Response"], told["Reviewer"]) == ("confirmed", "Akan diperbaiki.", "Ani, Inspektorat")
    report.locator("#f1 .decide > summary").click()
    report.get_by_role("button", name="It may no longer stand").click()
    expect(report.locator("#f1 .badge")).to_have_text(["confirmed", "answered"])


def test_the_command_carries_on_what_was_written_in_the_window(window: Window, report: Page, tmp_path: Path) -> None:
    report.locator("#f1 .decide > summary").click()
    report.locator("#f1 textarea").first.fill("Sudah benar.")
    report.get_by_role("button", name="Save what is written").click()
    expect(report.locator("#f1 .response")).to_be_visible()
    [pdf] = beside(window, "").glob("*.pdf")
    assert lkj("report", pdf, "-o", tmp_path / "k.xlsx").returncode == 0
    cells = openpyxl.load_workbook(tmp_path / "k.xlsx")["Findings"].iter_rows(values_only=True)
    assert any("Sudah benar." in row for row in cells)


def test_a_figure_is_put_right_and_the_checks_run_anew(window: Window, report: Page) -> None:
    assert "1 error, " in window.queue()
    report.get_by_role("link", name="Tables as read").click()
    report.locator("table.read a.value", has_text="95,00").first.click()
    dialog = report.get_by_role("dialog")
    expect(dialog.locator("dd").first).to_have_text("95.00 %")
    dialog.get_by_label("What is printed there").fill("1.234")
    report.keyboard.press("Enter")
    expect(dialog.get_by_role("alert")).to_contain_text("may be two numbers")
    dialog.get_by_label("What is printed there").fill("75,00")
    dialog.get_by_label("Why").fill("halaman 2")
    report.keyboard.press("Enter")
    expect(report.locator("table.read a.corrected")).to_have_text("95,00 ✎ 75.00", timeout=60_000)
    [correction] = read_corrections(beside(window, "lkj-corrections.jsonl"))
    assert (f"{correction.before}", f"{correction.after}", correction.why) == ("95.00", "75.00", "halaman 2")
    with ready(str(window.folder / "lkj.db")) as engine, engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM correction")).scalar_one() == 1
        assert connection.execute(text("SELECT count(*) FROM observation WHERE corrected")).scalar_one() == 1
    assert "0 errors" in window.queue()
    report.get_by_role("link", name="Faults", exact=True).click()
    assert "95,00 does not follow" not in report.locator("#faults").inner_text()
    report.go_back()
    report.locator("table.read a.corrected").click()
    report.get_by_role("button", name="Take the correction back").click()
    expect(report.locator("table.read a.corrected")).to_have_count(0, timeout=60_000)
    report.get_by_role("link", name="Faults", exact=True).click()
    expect(report.locator("#f1 h3")).to_contain_text("95,00 does not follow")


def test_without_scripts_a_figure_is_put_right_on_a_page_of_its_own(browser: Browser, window: Window) -> None:
    for seen in looking(browser, window, scripts=False):
        seen.go(f"/reports/{window.only_key()}/tables")
        seen.page.locator("table.read a.value", has_text="95,00").first.click()
        seen.page.get_by_label("What is printed there").fill("75")
        seen.page.get_by_role("button", name="That is what is printed").click()
        expect(seen.page.locator("table.read a.corrected")).to_have_text("95,00 ✎ 75")


def test_of_two_windows_the_later_one_loses_nothing_and_is_told(browser: Browser, window: Window) -> None:
    with ExitStack() as stack:
        both = [stack.enter_context(_page(browser, window)) for _ in range(2)]
        for page, name in zip(both, ("Ani", "Budi"), strict=True):
            page.goto(f"{window.base}/reports/{window.only_key()}")
            said_by(page, name)
            page.locator("#f1 .decide > summary").click()
        first, second = both
        first.locator("#f1 textarea").first.fill("kata Ani")
        second.locator("#f1 textarea").first.fill("kata Budi")
        first.get_by_role("button", name="Save what is written").click()
        expect(first.locator("#f1 .response")).to_contain_text("kata Ani")
        expect(second.locator(".news")).to_be_visible(timeout=30_000)
        second.get_by_role("button", name="Save what is written").click()
        expect(second.locator("#f1 [role=alert]")).to_contain_text("Somebody else wrote here meanwhile")
        expect(second.locator("#f1 .response")).to_contain_text("kata Ani")
        expect(second.locator("#f1 textarea").first).to_have_value("kata Budi")
        second.get_by_role("button", name="Save what is written").click()
        expect(second.locator("#f1 .response")).to_contain_text("kata Budi")
    notes = read_notes(beside(window, "lkj-notes.jsonl"))
    assert [(note.who, note.text) for note in notes] == [("Ani", "kata Ani"), ("Budi", "kata Budi")]


def test_two_who_put_one_figure_right_in_two_ways_are_told(window: Window) -> None:
    key = window.only_key()
    listed = window.ask("GET", f"/reports/{key}").text
    mark = listed.split(f"/reports/{key}/values/")[1].partition('"')[0]
    assert window.say(f"/reports/{key}/values/{mark}", right_value="75").status == 303
    again = window.say(f"/reports/{key}/values/{mark}", right_value="76")
    assert (again.status, "contradicts" in again.text) == (409, True)
    assert len(read_corrections(beside(window, "lkj-corrections.jsonl"))) == 1


def test_axe_finds_nothing_serious_where_people_decide(browser: Browser, window: Window) -> None:
    for seen in looking(browser, window):
        seen.go(f"/reports/{window.only_key()}")
        seen.page.locator("#f1 .decide > summary").click()
        assert serious(seen) == []
        seen.go(f"/reports/{window.only_key()}/tables")
        assert serious(seen) == []
        seen.page.locator("table.read a.value").first.click()
        expect(seen.page.get_by_role("dialog")).to_be_visible()
        assert serious(seen) == []
        seen.page.set_viewport_size({"width": 360, "height": 740})
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= 360


class _page:  # noqa: N801 - a context, opened like a function
    def __init__(self, browser: Browser, window: Window) -> None:
        self._context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        self._address = window.address

    def __enter__(self) -> Page:
        page = self._context.new_page()
        page.goto(self._address)
        return page

    def __exit__(self, *_: object) -> None:
        self._context.close()

"""The page in a real browser: by keys, by ear, on paper, on small screens, in the dark, and without a network."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from lkj.outputs.html import html_bytes
from lkj.words.language import speak
from schemas.document import Document, Source
from schemas.findings import Evidence
from schemas.geometry import Box
from tests.command import SAMPLE, lkj
from tests.report_page import STATED, finding, report_context

UNFOLD = "document.querySelectorAll('details').forEach((entry) => { entry.open = true; })"
SEEN = "article.fault:visible"
HOSTILE = "<img src=x onerror=document.title=1><script>document.title=1</script>\u202e)" + "x" * 10_000


@pytest.fixture(scope="module", params=["id", "en"])
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("page") / f"{request.param}.html"
    ended = lkj("report", SAMPLE, "-o", target, "--quiet", "--lang", request.param)
    assert (ended.returncode, ended.stderr) == (0, "")
    return target


@pytest.fixture
def page(browser: Browser, sample: Path) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    opened = context.new_page()
    opened.goto(sample.as_uri())
    yield opened
    context.close()


@pytest.fixture
def indonesian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "")  # put back after the test
    speak("id")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    evil = Evidence(role="input", page=1, text=HOSTILE, bbox=Box(1, 1, 9, 9))
    wrong = finding(evil, message=HOSTILE, quote=HOSTILE, consequences=[HOSTILE], params={"raw": HOSTILE})
    document = Document(source=Source(path="a.pdf", sha256="0", pages=1), agency=HOSTILE, year=2024)
    target = tmp_path / "hostile.html"
    target.write_bytes(html_bytes(report_context(wrong, document=document)))
    return target


def test_the_page_is_small_and_loads_nothing(browser: Browser, sample: Path) -> None:
    assert sample.stat().st_size < 5_000_000
    told: list[str] = []
    opened = browser.new_page()
    opened.on("request", lambda request: told.append(request.url[:200]))
    opened.on("console", lambda message: told.append(message.text))
    opened.on("pageerror", lambda error: told.append(str(error)))
    opened.goto(sample.as_uri())
    opened.keyboard.press("j")
    assert [entry for entry in told if not entry.startswith("data:")] == [sample.as_uri()]
    opened.close()


def test_the_first_key_leads_past_everything_to_the_faults(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#faults")
    assert page.locator("#faults").bounding_box()["y"] < 100  # type: ignore[index]  # it is visible


def test_keys_go_from_one_fault_to_the_next_and_back(page: Page) -> None:
    for key in "jjjk":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.id") == "f2"
    assert 0 <= page.locator("#f2").bounding_box()["y"] < 200  # type: ignore[index]  # it is visible


def test_keys_do_nothing_once_switched_off(page: Page) -> None:
    page.uncheck("#keys")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "keys"


def test_faults_are_chosen_by_severity_and_family(page: Page) -> None:
    page.locator("button.error").focus()
    page.keyboard.press("Enter")
    assert page.locator(f"{SEEN}:not(.error)").count() == 0
    page.click("button[data-value=C]")
    assert page.locator(SEEN).count() == page.locator("article.error[data-family=C]").count() > 0
    assert str(page.locator(SEEN).count()) in page.inner_text("#shown")


def test_faults_are_chosen_by_how_sure_they_are(page: Page) -> None:
    page.click("button[data-value=low]")
    assert page.locator(SEEN).count() == page.locator("article[data-confidence=low]").count() > 0


def test_a_word_is_searched_and_escape_shows_all_again(page: Page) -> None:
    everything = page.locator(SEEN).count()
    page.keyboard.press("/")
    page.keyboard.type("RATA-RATA 95,64%")
    found = page.locator(SEEN)
    assert 0 < found.count() < everything
    assert all("95,64%" in text for text in found.all_text_contents())
    page.keyboard.press("Escape")
    assert page.locator(SEEN).count() == everything


def test_the_list_shows_the_faults_that_are_chosen(page: Page) -> None:
    page.evaluate(UNFOLD)
    page.click("button[data-value=info]")
    assert page.locator("tr[data-fault]:visible").count() == page.locator(SEEN).count() > 0


def test_everything_is_unfolded_by_one_button_and_folded_again(page: Page) -> None:
    opened = page.locator("details[open]").count()
    page.click("#unfold")
    assert page.locator("details:not([open])").count() == 0
    page.click("#unfold")
    assert page.locator("details[open]").count() == opened


@pytest.mark.usefixtures("indonesian")
@pytest.mark.parametrize(("count", "shown"), [(1, True), (9, False)])
def test_on_paper_stands_what_is_unfolded(browser: Browser, tmp_path: Path, count: int, shown: bool) -> None:
    target = tmp_path / "page.html"
    consequences = [f"menjadi Cukup {number}" for number in range(count)]
    target.write_bytes(html_bytes(report_context(finding(STATED, consequences=consequences))))
    text = printed_text(browser, target)
    assert (f"{count} akibat" in text, "menjadi Cukup 0" in text) == (True, shown)


def printed_text(browser: Browser, target: Path) -> str:
    opened = browser.new_page()
    opened.goto(target.as_uri())
    printed = pypdfium2.PdfDocument(io.BytesIO(opened.pdf()))
    opened.close()
    return "".join(sheet.get_textpage().get_text_range() for sheet in printed)


def test_on_paper_the_sample_takes_few_sheets(browser: Browser, sample: Path) -> None:
    opened = browser.new_page()
    opened.goto(sample.as_uri())
    assert len(pypdfium2.PdfDocument(io.BytesIO(opened.pdf(format="A4")))) < 30
    opened.close()


def test_the_gravest_faults_stand_on_the_first_screen(browser: Browser, sample: Path) -> None:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto(sample.as_uri())
    first = opened.locator("#list tbody tr").first.bounding_box()
    assert first is not None
    assert first["y"] + first["height"] < 600
    opened.close()


def test_the_list_of_contents_leads_to_each_section(page: Page) -> None:
    for link in page.locator("nav.contents a").all():
        assert page.locator(str(link.get_attribute("href"))).count() == 1
    assert page.locator("nav.contents a").count() == page.locator("main > section[id]").count() > 3


def test_a_fault_is_not_broken_between_two_pages_where_it_fits_on_one(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.locator(SEEN).first.evaluate("fault => getComputedStyle(fault).breakInside") == "avoid"


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_reaches_beyond_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate(UNFOLD)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_wide_picture_is_scrolled_to_the_stated_figure(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.reload()
    paper = page.locator("#f2 .paper").first
    assert paper.get_attribute("tabindex") == "0"
    around, mark = paper.bounding_box(), paper.locator("rect.stated").bounding_box()
    assert around
    assert mark
    assert around["x"] <= mark["x"]
    assert mark["x"] + mark["width"] <= around["x"] + around["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, sample: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]  # axe itself is a script
    opened = context.new_page()
    opened.goto(sample.as_uri())
    opened.evaluate(UNFOLD)
    found = Axe().run(opened).response["violations"]
    assert [(entry["id"], entry["nodes"][0]["html"]) for entry in found] == []
    context.close()


@pytest.mark.usefixtures("indonesian")
def test_hostile_text_runs_nothing_and_stays_on_the_screen(browser: Browser, hostile: Path) -> None:
    opened = browser.new_page(viewport={"width": 360, "height": 800})
    opened.goto(hostile.as_uri())
    assert opened.locator("img").count() == 0
    assert opened.title().startswith("Pemeriksaan Laporan Kinerja <img")
    assert opened.evaluate("document.documentElement.scrollWidth") == 360
    opened.close()

"""A report whose text is read before its pictures are: shown at once, worked upon, and whole in the end."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, expect

from tests import scanned
from tests.drawn import page
from tests.lkj.serve.conftest import looking
from tests.printed import WRONG, measurement
from tests.window import Window, opened

ROOT = Path(__file__).parents[3]
HELD = (sys.executable, "-P", str(ROOT / "tests" / "held_window.py"))
STILL = "pictures are still to be recognized: p. 3"
SEEN = page("No | Indikator Kinerja | Target\n1 | Jumlah genangan | 40", above=["Perjanjian Kinerja Tahun 2024"])


def with_picture(text: bytes) -> bytes:
    """A report, and a page behind it that is a picture."""
    made = io.BytesIO()
    with (
        pikepdf.open(io.BytesIO(text)) as pdf,
        pikepdf.open(io.BytesIO(scanned.as_pdf(scanned.picture(SEEN)))) as picture,
    ):
        pdf.pages.extend(picture.pages)
        pdf.save(made)
    return made.getvalue()


@pytest.fixture(scope="module")
def report() -> bytes:
    """Two pages of text, the second with a fault, and one that is a picture."""
    return with_picture(measurement(2024, *WRONG))


@pytest.fixture
def go(tmp_path: Path) -> Path:
    """Once it is there, pictures are recognized."""
    return tmp_path / "go"


@pytest.fixture
def window(tmp_path: Path, go: Path) -> Iterator[Window]:
    """In which nothing was recognized before."""
    told = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "LET_GO": str(go), "PYTHONPATH": str(ROOT)}
    with opened(tmp_path / "window", command=HELD, **told) as found:
        yield found


def test_what_was_done_on_a_first_look_holds_for_the_whole(window: Window, report: bytes, go: Path) -> None:
    window.send(report_pdf=report)
    [key] = re.findall(r'href="/reports/(\w+)"', window.queue("first"))
    first = window.ask("GET", f"/reports/{key}").text
    assert STILL in first
    [fault] = re.findall(r'data-mark="(\w+)"', first)
    [mark] = re.findall(rf'/reports/{key}/values/(\w+)">\s*<bdi>95,00', first)
    assert window.say("/name", name="Ani", back="/").status == 303
    window.keep(window.say("/name", name="Ani", back="/"))
    seen = re.findall(r'name="seen" value="(\w*)"', first)[0]
    assert window.say(f"/reports/{key}/findings/{fault}", act="confirm", seen=seen).status == 303
    assert window.say(f"/reports/{key}/values/{mark}", right_value="75,00").status == 303
    go.touch()
    told = window.queue()
    assert "still to be recognized" not in told
    assert "0 errors, 0 warnings" in told
    assert "Jumlah genangan" in window.ask("GET", "/search?words=genangan").text
    assert "confirmed" in (window.folder / "reports" / "lkj-notes.jsonl").read_text()


def test_silence_is_no_clean_bill_before_all_was_looked_at(window: Window) -> None:
    window.send(report_pdf=with_picture(measurement(2024, "Jumlah taman kota terawat | Unit | 40 | 30 | 75,00")))
    [key] = re.findall(r'href="/reports/(\w+)"', window.queue("first"))
    first = window.ask("GET", f"/reports/{key}").text
    assert '<p class="quiet">Nothing found yet: pictures are still to be recognized.</p>' in first
    assert "Nothing found that contradicts itself" not in first


def test_its_page_opens_by_itself_and_brings_itself_up_to_date(
    browser: Browser, window: Window, report: bytes, go: Path
) -> None:
    for seen in looking(browser, window):
        seen.page.set_input_files("#files", {"name": "laporan.pdf", "mimeType": "application/pdf", "buffer": report})
        expect(seen.page.locator(".told.first")).to_contain_text("still to be recognized", timeout=120_000)
        go.touch()
        seen.page.locator(".told.first").wait_for(state="detached", timeout=120_000)
        expect(seen.page.locator("#f1 h3")).to_contain_text("does not follow")
        expect(seen.page.locator("#n3")).to_have_text("p. 3")


def test_what_a_person_is_writing_is_not_swept_away(browser: Browser, window: Window, report: bytes, go: Path) -> None:
    for seen in looking(browser, window):
        seen.page.set_input_files("#files", {"name": "laporan.pdf", "mimeType": "application/pdf", "buffer": report})
        expect(seen.page.locator(".told.first")).to_be_visible(timeout=120_000)
        seen.page.locator("#f1 .decide summary").first.click()
        seen.page.locator("#a1").fill("Akan diperbaiki")
        go.touch()
        expect(seen.page.locator(".told.first .there")).to_be_visible(timeout=120_000)
        expect(seen.page.locator("#a1")).to_have_value("Akan diperbaiki")


def test_where_all_is_pictures_there_is_nothing_to_see_before(window: Window, go: Path) -> None:
    go.touch()
    window.send(scan_pdf=scanned.as_pdf(scanned.picture(SEEN)))
    assert window.queue("first", "read").count('data-status="read"') == 1

"""A report in a real browser: from sending it to taking it home, by mouse, by keys, without scripts, on a phone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.lkj.serve.conftest import Seen, looking
from tests.printed import WRONG, measurement
from tests.window import Window, opened


@pytest.fixture
def without_scripts(browser: Browser, window: Window) -> Iterator[Seen]:
    yield from looking(browser, window, scripts=False)


def sheet(tmp_path: Path, name: str = "laporan.pdf") -> Path:
    path = tmp_path / name
    path.write_bytes(measurement(2024, *WRONG))
    return path


def serious(seen: Seen) -> list[str]:
    found = Axe().run(seen.page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in ("serious", "critical")]


def test_from_a_file_to_the_files_to_take_home(browser: Browser, tmp_path: Path) -> None:
    with opened(tmp_path / "window", "--lang", "id") as window:
        for seen in looking(browser, window):
            page = seen.page
            page.set_input_files("#files", sheet(tmp_path))
            expect(page.get_by_role("heading", name="DINAS TAMAN KOTA ANGKASA 2024")).to_be_visible(timeout=120_000)
            expect(page.locator(".understood")).to_contain_text("100 % dari 6 sel berangka dipahami")
            expect(page.locator("article.fault h3")).to_contain_text("capaian 95,00 tidak sesuai")
            expect(page.locator("a.of-fault.stated.lit")).to_have_count(1)
            assert page.locator("#p2 img").evaluate("image => image.decode().then(() => image.naturalWidth)") > 500
            made = {}
            for ending in ("html", "xlsx", "pdf", "zip"):
                page.locator(".menu summary").first.click()
                with page.expect_download(timeout=120_000) as download:
                    page.locator(f"a[href$='download.{ending}']").click()
                assert download.value.suggested_filename == f"laporan.lkj.{ending}"
                made[ending] = download.value.path().read_bytes()
                page.locator(".menu summary").first.click()
    assert b"tertulis" in made["html"]
    assert "Temuan" in openpyxl.load_workbook(io.BytesIO(made["xlsx"])).sheetnames
    with pikepdf.open(io.BytesIO(made["pdf"])) as pdf:
        assert "/Annots" in pdf.pages[1]
    assert "findings.csv" in zipfile.ZipFile(io.BytesIO(made["zip"])).namelist()


def test_without_scripts_it_is_the_same(without_scripts: Seen, tmp_path: Path) -> None:
    page = without_scripts.page
    path = tmp_path / "other.pdf"
    path.write_bytes(measurement(2023, *WRONG))
    page.set_input_files("#files", path)
    page.get_by_role("button", name="Send and check").click()
    expect(page.get_by_role("heading", name="DINAS TAMAN KOTA ANGKASA 2023")).to_be_visible(timeout=120_000)
    page.locator("article.fault a.page").first.click()
    assert page.url.endswith("#p2")
    page.locator("a.of-fault.stated").first.click()
    assert page.url.endswith("#f1")


def test_by_keys_alone(seen: Seen, key: str) -> None:
    seen.go(f"/reports/{key}")
    seen.page.keyboard.press("j")
    expect(seen.page.locator("#f1")).to_be_focused()
    seen.page.keyboard.press("o")
    expect(seen.page.locator("#p2")).to_be_focused()
    seen.page.get_by_label("Keys").uncheck()
    seen.page.locator("#p1").focus()
    seen.page.keyboard.press("j")
    expect(seen.page.locator("#p1")).to_be_focused()


def test_a_click_on_a_box_leads_to_its_fault(seen: Seen, key: str) -> None:
    seen.go(f"/reports/{key}")
    seen.page.locator("a.of-fault.stated").first.click()
    expect(seen.page.locator("#f1")).to_be_focused()


@pytest.mark.parametrize("path", ["/", "/reports/{key}"])
def test_axe_finds_nothing_serious(seen: Seen, key: str, path: str) -> None:
    for dark in ("light", "dark"):
        seen.page.emulate_media(color_scheme=dark)  # type: ignore[arg-type]  # one of its words
        seen.go(path.format(key=key))
        assert serious(seen) == []


@pytest.mark.parametrize("path", ["/", "/reports/{key}"])
def test_nothing_is_wider_than_a_phone(seen: Seen, key: str, path: str) -> None:
    seen.page.set_viewport_size({"width": 360, "height": 740})
    seen.go(path.format(key=key))
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 360
    seen.page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_paper_shows_what_was_found(seen: Seen, key: str) -> None:
    seen.go(f"/reports/{key}")
    seen.page.emulate_media(media="print")
    assert seen.page.locator("article.fault").is_visible()
    assert not seen.page.locator(".bar").is_visible()
    assert seen.page.evaluate("document.body.scrollHeight") > 0


def test_loaded_anew_in_the_middle_of_reading(browser: Browser, tmp_path: Path) -> None:
    with opened(tmp_path / "window") as window:
        for seen in looking(browser, window):
            window.send(report_pdf=measurement(2024, *WRONG))
            seen.go("/")
            seen.page.reload()
            seen.page.reload()
            expect(seen.page.get_by_role("link", name="DINAS TAMAN KOTA ANGKASA 2024")).to_be_visible(timeout=120_000)


def test_the_other_language(seen: Seen, key: str) -> None:
    seen.go(f"/reports/{key}")
    expect(seen.page.locator("#f1 h3")).to_contain_text("does not follow")
    seen.page.get_by_role("button", name="Bahasa Indonesia").click()
    expect(seen.page.locator("#f1 h3")).to_contain_text("tidak sesuai")
    assert seen.page.url.endswith(f"/reports/{key}")

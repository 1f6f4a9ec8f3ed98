"""Takes a report through the window, from sending it to the working paper: `python -m docs.window_film REPORT.pdf DIR`.

Writes a picture of each step into DIR and all of them as a strip, `film.png`; says how long the report took until its
page was there.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

_WIDTH, _HEIGHT = 1280, 800  # pixels
_GREYS_AND_COLOURS, _COLUMNS, _SHRUNK = 128, 2, 2
_PATIENCE = 600_000  # milliseconds


class Film:
    def __init__(self, page: Page, folder: Path) -> None:
        self.page, self._folder, self._frames = page, folder, list[Image.Image]()

    def take(self, name: str) -> None:
        """Once the pictures of pages that are in view have come."""
        while not self.page.evaluate(_SEEN_PICTURES_LOADED):
            self.page.wait_for_timeout(200)
        frame = Image.open(io.BytesIO(self.page.screenshot())).convert("RGB")
        self._frames.append(frame)
        quantized(frame).save(self._folder / f"{len(self._frames)}-{name}.png", optimize=True)

    def strip(self) -> None:
        width, height = _WIDTH // _SHRUNK, _HEIGHT // _SHRUNK
        rows = -(-len(self._frames) // _COLUMNS)
        whole = Image.new("RGB", (width * _COLUMNS, height * rows), "white")
        for at, frame in enumerate(self._frames):
            whole.paste(frame.resize((width, height)), (at % _COLUMNS * width, at // _COLUMNS * height))
        quantized(whole).save(self._folder / "film.png", optimize=True)


_SEEN_PICTURES_LOADED = """[...document.images].every((image) => {
  const box = image.getBoundingClientRect();
  return box.bottom < 0 || box.top > innerHeight || (image.complete && image.naturalWidth);
})"""


def quantized(image: Image.Image) -> Image.Image:
    return image.quantize(_GREYS_AND_COLOURS, dither=Image.Dither.NONE)


def shoot(report: Path, folder: Path, language: str) -> float:
    """The seconds from sending the report until its page was there."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        command = [sys.executable, "-P", "-m", "lkj", "serve", home, "--port", "0", "--lang", language]
        nothing_kept = {**os.environ, "XDG_CACHE_HOME": f"{home}/cache"}
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=nothing_kept) as window:
            assert window.stderr is not None
            address = window.stderr.readline().split()[-1]
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            view = ViewportSize(width=_WIDTH, height=_HEIGHT)
            page = browser.new_page(viewport=view, reduced_motion="reduce", locale=language)
            page.set_default_timeout(_PATIENCE)
            film = Film(page, folder)
            try:
                page.goto(address)
                took = _steps(film, report)
            finally:
                browser.close()
                window.terminate()
        film.strip()
    return took


def _steps(film: Film, report: Path) -> float:
    page = film.page
    _say_name(page)
    film.take("start")
    began = time.monotonic()
    page.set_input_files("#files", report)
    page.wait_for_selector(".understood")
    took = time.monotonic() - began
    film.take("first-look")
    page.locator(".told.first").wait_for(state="detached")
    film.take("report")
    _decide(film)
    _put_right(film)
    page.locator(".tabs > a").first.click()
    page.locator(".menu summary").first.click()
    film.take("download")
    with page.expect_download():
        page.locator("a[href$='download.xlsx']").click()
    return took


def _say_name(page: Page) -> None:
    page.locator(".who summary").click()
    page.locator("#name").fill("Ani, Inspektorat")
    page.locator(".who button").click()
    page.locator(".who summary", has_text="Ani").wait_for()


def _decide(film: Film) -> None:
    """The first fault is confirmed and answered, the second may stand."""
    page = film.page
    for key in "j23":
        page.keyboard.press(key)
        page.wait_for_timeout(1500)
    page.keyboard.type("Akan diperbaiki pada naskah akhir.")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#f1 .response")
    page.keyboard.press("j")
    page.keyboard.press("1")
    page.keyboard.type("Sudah dijelaskan pada lampiran")
    film.take("decided")
    page.keyboard.press("Enter")
    page.wait_for_selector("#f2 .badge")


def _put_right(film: Film) -> None:
    """A figure of the first fault, which is then no longer there or says something else."""
    page = film.page
    page.locator("#f1 .values a, #f2 .values a, #f3 .values a").first.click()
    page.wait_for_selector("dialog[open] #right_value")
    other = page.locator("#f1 .three .computed td").first
    figure = "".join(re.findall(r"[\d.,]", other.inner_text())) if other.count() else "12,5"
    page.locator("dialog #right_value").fill(figure)
    film.take("value")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.locator(".tabs > a").nth(1).click()
    page.wait_for_selector("table.read, .left")
    film.take("tables")


def main(arguments: Sequence[str]) -> None:
    took = shoot(Path(arguments[0]), Path(arguments[1]), arguments[2] if len(arguments) > 2 else "id")
    print(f"{took:.1f} s until the page of the report was there")


if __name__ == "__main__":
    main(sys.argv[1:])

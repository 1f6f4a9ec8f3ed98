"""Draws pictures/html-*.png from a page in English: `python -m docs.page_pictures PAGE.html NUMBER_OF_A_FAULT`."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

_FOLDER = Path(__file__).parent / "pictures"
_WIDTH, _HEIGHT = 1100, 1180  # pixels
_GREYS_AND_COLOURS = 128


def draw(page: Path, fault: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT}, reduced_motion="reduce")
        opened.goto(page.resolve().as_uri())
        _save("html-summary", opened.screenshot())
        opened.locator("#steps").evaluate("(bar) => { bar.style.position = 'static'; }")
        _save("html-fault", opened.locator(f"#f{fault}").screenshot())
        browser.close()


def _save(name: str, png: bytes) -> None:
    small = Image.open(io.BytesIO(png)).convert("RGB").quantize(_GREYS_AND_COLOURS, dither=Image.Dither.NONE)
    small.save(_FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    draw(Path(sys.argv[1]), sys.argv[2])

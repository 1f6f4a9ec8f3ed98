"""A window with one report that was read, and what a browser sees of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from lkj.serve.home import key_of
from tests.printed import WRONG, measurement
from tests.window import Window, opened


@dataclass(frozen=True)
class Seen:
    """A page that looks at a window, what the browser complained of, and what it asked other hosts for."""

    window: Window
    page: Page
    complaints: list[str]

    def go(self, path: str) -> None:
        self.page.goto(self.window.base + path)


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    with opened(tmp_path_factory.mktemp("window"), "--lang", "en") as found:
        yield found


@pytest.fixture(scope="module")
def key(window: Window) -> str:
    """Of the small report, once it was read."""
    report = measurement(2024, *WRONG)
    window.send(report_pdf=report)
    window.queue()
    return key_of(hashlib.sha256(report).hexdigest())


@pytest.fixture
def seen(browser: Browser, window: Window) -> Iterator[Seen]:
    yield from looking(browser, window)


def looking(browser: Browser, window: Window, scripts: bool = True) -> Iterator[Seen]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, reduced_motion="reduce", java_script_enabled=scripts
    )
    page, complaints = context.new_page(), list[str]()
    page.on("console", lambda said: complaints.append(said.text) if _is_complaint(said) else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: complaints.append(asked.url) if window.base not in asked.url else None)
    page.goto(window.address)
    yield Seen(window, page, complaints)
    context.close()
    assert complaints == []


def _is_complaint(said: ConsoleMessage) -> bool:
    """What the window refuses with a reason is none."""
    refused = "status of 409" in said.text or "status of 400" in said.text
    return said.type in ("error", "warning") and not refused

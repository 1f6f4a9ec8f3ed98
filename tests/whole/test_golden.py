"""The screen of the sample report, line by line: `make golden` writes it anew once a change of it was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import SAMPLE, lkj

GOLDEN = Path(__file__).with_name("golden")
VIEWS = [(language, width) for language in ("id", "en") for width in ("100", "80")]


def screen(language: str, width: str) -> str:
    """Without second readings: what the engines are called and how they read is not ours."""
    return lkj("check", SAMPLE, "--no-confirm", "--lang", language, COLUMNS=width).stdout


def golden(language: str, width: str) -> Path:
    return GOLDEN / f"check.{language}.{width}.txt"


@pytest.mark.parametrize(("language", "width"), VIEWS)
def test_the_screen_is_the_one_that_was_looked_at(language: str, width: str) -> None:
    assert screen(language, width) == golden(language, width).read_text(encoding="utf-8")


if __name__ == "__main__":
    for view in VIEWS:
        golden(*view).write_text(screen(*view), encoding="utf-8")

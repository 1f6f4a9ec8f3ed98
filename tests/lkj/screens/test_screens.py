"""What a person sees: screens fit the terminal, tell what they must, and stay plain where nobody looks."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import subprocess
from collections.abc import Iterator
from decimal import Decimal

import pytest

from lkj.screens.finding_block import root_block
from lkj.screens.screen import screen_bytes
from lkj.words.sources import Sources
from schemas.document import Aggregate, Document, Source
from schemas.findings import Evidence, Finding
from schemas.geometry import Box
from tests.command import LKJ, SAMPLE, lkj

BOX = Box(0, 0, 1, 1)


def average(number: int, raw: str) -> Aggregate:
    return Aggregate(id=str(number), table="t", page=number, label="", of="capaian", raw=raw, bbox=BOX)


def test_a_finding_tells_what_is_stated_computed_and_from_what(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    document = Document(
        source=Source(path="x.pdf", sha256="", pages=9),
        aggregates=[average(1, "100%"), average(2, "100%"), average(3, "95%")],
    )
    inputs = [Evidence(role="input", page=page, text="a row", value_id=str(page)) for page in (1, 2, 3)]
    finding = Finding(
        rule="A01",
        severity="error",
        page=4,
        quote="Rata-rata 99",
        fingerprint="",
        message_key="",
        message="is not the mean",
        stated=Decimal(99),
        computed=Decimal("98.33"),
        evidence=inputs,
    )
    assert screen_bytes([root_block(finding, Sources(document))], None).decode().splitlines() == [
        "is not the mean",
        "“Rata-rata 99”",
        "stated 99 · computed 98.33 · from 3 capaian: 2 × 100%; 95% (p. 1-3)",
    ]


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("command", ["check", "extract"])
def test_a_screen_fits_and_is_plain_where_nobody_looks(command: str, width: int) -> None:
    done = lkj(command, SAMPLE, "--pages", "28-29", COLUMNS=str(width))
    assert re.match(r"\d+ % of \d+ cells", done.stdout)
    assert "\nLaporan Kinerja" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= width
    assert "\x1b" not in done.stdout


def test_a_check_ends_with_how_much_was_tested() -> None:
    end = lkj("check", SAMPLE, "--pages", "28-29").stdout.partition("How much was tested")[2]
    assert "numbers read" in end
    assert "not tested" in end


def seen_on_terminal(*options: str) -> bytes:
    """What comes out of standard error where that is a terminal."""
    ours, theirs = pty.openpty()
    command = [*LKJ, "extract", str(SAMPLE), "--pages", "2-9", "--format", "json", *options]
    environment = {**os.environ, "TERM": "xterm", "LANG": "en"}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs, env=environment):
        os.close(theirs)
        return b"".join(_until_closed(ours))


def _until_closed(terminal: int) -> Iterator[bytes]:
    """A terminal holds little, and a slow machine is told more: it is read while the command runs."""
    with contextlib.suppress(OSError):  # how Linux tells that nobody writes any more
        while piece := os.read(terminal, 1 << 12):
            yield piece


def test_the_progress_bar_is_for_terminals_and_not_for_the_quiet() -> None:
    assert b"/8" in seen_on_terminal()
    assert seen_on_terminal("--quiet") == b""

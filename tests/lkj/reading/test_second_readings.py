"""The process of second readings as its parent sees it, which pages are read again unasked, and what is said of it."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import structs

from extractor.confirm.page_confidence import doubtful_pages
from extractor.confirm.readings import Readings
from extractor.limits import DEFAULT_LIMITS
from lkj.reading import second_readings
from lkj.reading.reader import silent
from reconcile.findings.other_readings import with_other_readings
from schemas.document import Document, Indicator, PageNote, Source, Table, Value
from schemas.findings import Evidence, Finding
from schemas.geometry import Box
from schemas.state import Status
from tests.command import SAMPLE, lkj

FAULTY = """
import os, sys
from extractor.confirm import child
class Dies:
    name, version = "pdfplumber", "1"
    def __init__(self, path): pass
    def cells(self, page):
        if page == int(sys.argv[1]):
            os.abort()
        return []
child.main({"pdfplumber": Dies})
"""


def read(tmp_path: Path, dies_on: int, *pages: int) -> Readings:
    child = tmp_path / "child.py"
    child.write_text(FAULTY)
    command = (sys.executable, str(child), str(dies_on))
    return second_readings.second_readings(SAMPLE, frozenset(pages), ("pdfplumber",), silent, DEFAULT_LIMITS, command)


def test_a_page_that_ends_the_process_is_told_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
    readings = read(tmp_path, 2, 1, 2, 3)
    assert [(one.page, one.failure) for one in readings.pages] == [(1, None), (3, None), (2, "crash")]


def test_when_no_page_is_left_nothing_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
    assert [one.failure for one in read(tmp_path, 2, 2).pages] == ["crash"]


MANY_READ: list[Status] = ["read"] * 50


def document(*statuses: Status, header: bool = True, reason: str | None = None) -> Document:
    values = [
        Value(id=str(place), measure="target", raw="1", page=1, bbox=Box(0, 0, 1, 1), status=status)
        for place, status in enumerate(statuses)
    ]
    row = Indicator(id="r", table="t", page=1, kind="other", indikator="i", values=values)
    table = Table(id="t", kind="other", pages=[1], header=[["Target"]] if header else [], rows=[])
    note = PageNote(page=1, content="text", width=1, height=1, reason=reason)
    source = Source(path="", sha256="", pages=1)
    return Document(source=source, page_notes=[note], tables=[table], indicators=[row])


@pytest.mark.parametrize(
    ("report", "reasons"),
    [
        (document("read", "blank"), []),
        (document("read", "repaired"), []),
        (document("unreadable", "repaired"), ["doubtful_numerals"]),
        (document("unreadable", "unreadable", *MANY_READ), []),
        (document("read", header=False), ["table_without_header"]),
        (document("read", header=False, reason="cut:objects"), []),
    ],
)
def test_pages_are_doubtful_for_reasons(report: Document, reasons: list[str]) -> None:
    assert [doubt.reasons for doubt in doubtful_pages(report)] == ([reasons] if reasons else [])


def test_a_finding_tells_the_other_readings_of_what_it_rests_on() -> None:
    report = document("read", "read")
    row = report.indicators[0]
    differing = structs.replace(row.values[0], id="x", differs={"camelot": "60"})
    report = structs.replace(report, indicators=[structs.replace(row, values=[differing, *row.values])])
    evidence = [Evidence(role="stated", page=1, text="80", value_id=name, value=Decimal(80)) for name in ("x", "0")]
    finding = Finding(
        rule="A01",
        severity="error",
        page=1,
        quote="80",
        fingerprint="f",
        message_key="k",
        evidence=evidence,
    )
    [noted] = with_other_readings([finding], [report])
    assert [entry.other_readings for entry in noted.evidence] == [{"camelot": "60"}, {}]


def test_confirm_says_what_was_compared() -> None:
    done = lkj("extract", SAMPLE, "--pages", "28", "--confirm", "--format", "json")
    confirmation = json.loads(done.stdout)["confirmation"]
    assert [reader["name"] for reader in confirmation["readers"]] == list(second_readings.ENGINES)
    assert confirmation["agreed"] == confirmation["compared"] > 0
    assert "read again by pdfplumber" in done.stderr


def test_a_sound_page_is_not_read_again_unasked() -> None:
    done = lkj("extract", SAMPLE, "--pages", "28", "--format", "json")
    assert json.loads(done.stdout)["confirmation"] is None

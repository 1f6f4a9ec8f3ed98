"""The rules against figures read by eye: what the sample report itself proves is told, and nothing sound is doubted."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reconcile.check import check
from schemas.findings import Finding
from tests.truth_document import truth_document

SAMPLE = Path(__file__).parents[2] / "samples" / "lkj-kpu-banjarbaru-2024" / "truth.json"
TRUTH: dict[str, Any] = json.loads(SAMPLE.read_text(encoding="utf-8"))
OF_TABLES = ("C01", "A01", "A03", "N01")
"""Rules that need nothing but the rows of tables, which are all that the hand-read file has."""


@cache
def findings() -> list[Finding]:
    return check(truth_document(SAMPLE)).findings


def places(finding: Finding) -> set[tuple[int, Decimal | None]]:
    stated = [(entry.page, entry.value) for entry in finding.evidence if entry.role == "stated"]
    return {(finding.page, finding.stated), *stated}


def known(entry: dict[str, Any]) -> bool:
    """Whether some finding of the rule stands on one of the pages, on the stated figure where there is one."""
    stated = None if entry.get("stated") is None else Decimal(entry["stated"])
    pages = {near for page in entry.get("pages", [entry["page"]]) for near in (page - 1, page, page + 1)}
    told = (place for finding in findings() if finding.rule == entry["rule"] for place in places(finding))
    return any(page in pages and stated in (value, None) for page, value in told)


@pytest.mark.parametrize(
    "entry",
    [e for e in TRUTH["findings"] if e["rule"] in OF_TABLES and e["certainty"] == "certain"],
    ids=lambda entry: entry["id"],
)
def test_what_the_report_proves_is_told(entry: dict[str, Any]) -> None:
    assert known(entry)


@pytest.mark.parametrize("number", range(len(TRUTH["sound"])))
def test_what_is_sound_is_not_doubted(number: int) -> None:
    sound = TRUTH["sound"][number]
    quote, stated = sound["quote"].casefold(), sound.get("stated")
    doubted = [
        entry
        for entry in findings()
        if entry.rule == sound["rule"] and entry.severity != "info" and stated in (None, str(entry.stated))
    ]
    assert not any(quote in finding.quote.casefold() and finding.page == sound["page"] for finding in doubted)

"""Columns of reports that were read by eye, as examples to learn from: what speaks in each, and what it holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.column_truth import column_truth
from extractor.limits import Limits
from extractor.meaning.column_evidence import evidence, rule_name
from extractor.meaning.column_roles import MEASURES, MONEY_ROLES
from extractor.meaning.column_weights import Weights
from extractor.meaning.interpretation import Understood as Interpreted
from extractor.meaning.interpretation import understand_all
from extractor.numerals.number_format import decide_format
from extractor.pages.pdfium import opened
from extractor.pages.readable import read_pages
from extractor.read import Understood, understood
from schemas.document import Document, Source

_NAMES: Final = frozenset({"uraian", "indikator", "sasaran"})
_SCANNED: Final = "scan"  # in the name of a report that has no text of its own
_GROUPS: Final = ("sumut-pemprov", "jabar-diskumkm", "jabar-disnak")  # several reports of one agency


@dataclass(frozen=True, slots=True)
class Example:
    """`group` is the report, or the agency where it has several."""

    group: str
    features: frozenset[str]
    role: str


def _silent(page: int, pages: int) -> None:
    """Nobody waits for the pages."""


def group_of(report: str) -> str:
    return next((group for group in _GROUPS if report.startswith(group)), report)


def reports(shared: Path) -> list[Path]:
    found = sorted(truth.parent for truth in (shared / "corpus").glob("*/truth.json"))
    return [report for report in found if _SCANNED not in report.name]


def examples(report: Path) -> list[Example]:
    """Of all columns that truth knows in the report in folder `report`."""
    read = read_report(report)
    truth = json.loads((report / "truth.json").read_text(encoding="utf-8"))
    found = understand_all(read.sheets.placed, decide_format(read.sheets.texts()), {})
    return list(_of_tables(group_of(report.name), found, read.document, truth))


def read_report(report: Path, weights: Weights | None = None) -> Understood:
    """The report in folder `report`, in this process."""
    limits = Limits()
    with opened(report / "report.pdf", limits) as pdf:
        pages, notes = read_pages(pdf, limits, None, _silent)
        source = Source(path=report.name, sha256="", pages=pdf.page_count)
    return understood(source, pages, notes, limits, weights)


def _of_tables(group: str, found: list[Interpreted], document: Document, truth: dict[str, Any]) -> Iterator[Example]:
    known = column_truth(document, truth)
    parts = {table: {_part(role) for (t, _), role in known.items() if t == table} for table, _ in known}
    for table, one in zip(document.tables, found, strict=True):
        for column, features in enumerate(evidence(one.seen)):
            told = known.get((table.id, column))
            role = _role(told, rule_name(one.seen.roles[column]), parts.get(table.id, set())) if told else None
            if role is not None:
                yield Example(group, features, role)


def _part(role: str) -> str | None:
    if role in MONEY_ROLES or role == "realisasi_uang":
        return "budget"
    return "indicators" if role in MEASURES else None


def _role(told: str, rule: str, parts: set[str | None]) -> str | None:
    """What there is to learn: the rule's answer where truth says nothing of such a column; None where it may be what
    the rule says in rows that truth leaves out."""
    if told in _NAMES and rule in _NAMES:
        return rule
    if told == "capaian" and rule == "ratio":
        return None
    if told != "other":
        return told
    if _part(rule) is None:
        return rule
    return "other" if _part(rule) in parts else None

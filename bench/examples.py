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
from extractor.meaning.interpretation import Understood, understand_all
from extractor.numerals.number_format import decide_format
from extractor.pages.pdfium import opened
from extractor.read import document_of, placed_of, read_pages
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


def examples(report: Path) -> Iterator[Example]:
    """Of all columns that truth knows in the report in folder `report`."""
    limits = Limits()
    with opened(report / "report.pdf", limits) as pdf:
        count = pdf.page_count
        pages, notes = read_pages(pdf, list(range(1, count + 1)), _silent)
    document = document_of(Source(path=report.name, sha256="", pages=count), pages, notes, limits)
    placed, texts = placed_of(pages, limits)
    understood = understand_all(placed, decide_format(texts), {})
    truth = json.loads((report / "truth.json").read_text(encoding="utf-8"))
    yield from _of_tables(group_of(report.name), understood, document, truth)


def _of_tables(
    group: str, understood: list[Understood], document: Document, truth: dict[str, Any]
) -> Iterator[Example]:
    known = column_truth(document, truth)
    parts = {table: {_part(role) for (t, _), role in known.items() if t == table} for table, _ in known}
    for table, one in zip(document.tables, understood, strict=True):
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

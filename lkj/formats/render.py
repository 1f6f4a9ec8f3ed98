"""Results as bytes, in the format that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from lkj.io.csv_table import csv_bytes
from lkj.io.output_format import OutputFormat
from lkj.results import finding_rows, rule_rows, value_rows
from lkj.results.statistics import HEADER, statistic_rows, statistics
from lkj.screens.screen import screen_bytes
from lkj.words.language import spoken
from lkj.words.plain_text import plain_json
from schemas.document import Document, encode
from schemas.findings import Report, encode_report

if TYPE_CHECKING:
    from lkj.reading.material import Material
    from reconcile.rule import Rule


def document_bytes(
    document: Document, output_format: OutputFormat, target: Path | None, explain: bool = False
) -> bytes:
    """`explain` is for the terminal: JSON holds the reasons anyway."""
    if output_format == "json":
        return plain_json(encode(document)) + b"\n"
    if output_format == "csv":
        return csv_bytes(value_rows.HEADER, value_rows.value_rows(document))
    from lkj.screens.document_screen import document_screen  # rich is loaded only where it is looked at
    from lkj.screens.explain_screen import explain_screen

    return screen_bytes((explain_screen if explain else document_screen)(document), target)


def report_bytes(material: Material, report: Report, output_format: OutputFormat, target: Path | None) -> bytes:
    if output_format == "json":
        return plain_json(encode_report(report)) + b"\n"
    if output_format == "csv":
        return csv_bytes(finding_rows.HEADER, finding_rows.finding_rows(report))
    from lkj.screens.findings_screen import findings_screen

    return screen_bytes(findings_screen(material, report), target)


def statistics_bytes(_: Material, report: Report, output_format: OutputFormat, target: Path | None) -> bytes:
    told = statistics(report)
    if output_format == "json":
        return plain_json(msgspec.json.encode(told)) + b"\n"
    if output_format == "csv":
        return csv_bytes(HEADER, statistic_rows(told))
    from lkj.screens.statistics_screen import statistics_screen

    return screen_bytes(statistics_screen(told), target)


def rules_bytes(rules: Sequence[Rule], output_format: OutputFormat, target: Path | None) -> bytes:
    rows = [rule_rows.rule_row(rule, spoken()) for rule in rules]
    if output_format == "json":
        return msgspec.json.encode({"format": "lkj.rules/1", "rules": rows}) + b"\n"
    if output_format == "csv":
        return csv_bytes(rule_rows.HEADER, rows)
    from lkj.screens.rules_screen import rules_screen

    return screen_bytes(rules_screen(rules), target)


def explanation_bytes(rule: Rule, output_format: OutputFormat, target: Path | None) -> bytes:
    if output_format == "terminal":
        from lkj.screens.rules_screen import explanation_screen

        return screen_bytes(explanation_screen(rule), target)
    return rules_bytes([rule], output_format, target)

"""The register of checks as data: `lkj rules` and `lkj explain` in JSON and CSV."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from lkj.io.csv_table import Cell
from lkj.words.language import Language

if TYPE_CHECKING:
    from reconcile.rule import Rule

HEADER = ["code", "name", "severity", "preview", "what", "why", "example", "may_be_wrong", "regulation"]


def rule_row(rule: Rule, language: Language) -> dict[str, Cell]:
    about: dict[str, Cell] = {"code": rule.code, "name": rule.name, "severity": rule.severity}
    about["preview"] = rule.preview
    return about | asdict(rule.text(language))

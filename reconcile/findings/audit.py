"""A finding in the shape in which auditors write: kondisi, kriteria, akibat, rekomendasi."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from reconcile.findings.messages import Language, written
from schemas.findings import Finding, Parameter

RECOMPUTED = ("C", "A", "B")
"""Families whose checks compute the figure; the others hold it against what is printed elsewhere."""
ELSEWHERE = ("X01", "X03", "X04", "X12")
"""Checks of two places of which nobody knows which is right, so that neither is what it should be."""
OF_THE_WHOLE = "R"
"""Family of the checks of the whole report, at no place of it."""


@cache
def _texts() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(Path(__file__).with_name("audit.toml").read_text(encoding="utf-8"))


def as_auditors_write(finding: Finding, criteria: Mapping[str, str], language: Language) -> Finding:
    """`criteria` holds what each check asks for, by its code; consequences and message are in words already."""
    condition: dict[str, Parameter] = {
        "page": finding.page,
        "quote": finding.quote,
        "message": finding.message.rstrip("."),
    }
    return msgspec.structs.replace(
        finding,
        kondisi=_condition(finding, condition, language),
        kriteria=criteria.get(finding.rule, ""),
        akibat=_effect(finding, language),
        rekomendasi=_recommendation(finding, language),
    )


def _condition(finding: Finding, condition: Mapping[str, Parameter], language: Language) -> str:
    """The place, what is printed there and what is wrong with it; a title that the message repeats is told once."""
    if not finding.quote or finding.rule[0] == OF_THE_WHOLE:
        return f"{finding.message[:1].upper()}{finding.message[1:].rstrip('.')}."
    name = str(finding.params.get("label") or finding.quote)
    repeated = finding.message.startswith(name) and finding.quote.endswith(name)
    return _say("word", "condition_told" if repeated else "condition", condition, language)


def _effect(finding: Finding, language: Language) -> str:
    """What a correction changes, else by how much the figure is off, else what the kind of fault does."""
    if finding.consequences:
        told = "; ".join(text.rstrip(".") for text in finding.consequences)
        return _say("effect", "consequences", {"consequences": f"{told[:1].upper()}{told[1:]}"}, language)
    if finding.difference and finding.measured_in and finding.stated is not None and finding.computed is not None:
        direction = _say("word", "higher" if finding.stated > finding.computed else "lower", {}, language)
        params: dict[str, Parameter] = {"difference": finding.difference, "direction": direction}
        measured = f"{finding.measured_in}_elsewhere" if finding.rule in ELSEWHERE else finding.measured_in
        return _say("effect", _own(finding, "effect") or measured, params, language)
    key = _own_without_figures(finding) or ("category" if finding.measured_in == "category" else finding.rule[0])
    return _say("effect", key, {}, language) if key in _texts()["effect"] else ""


def _own(finding: Finding, section: str) -> str:
    """The words of the very check, where it has some."""
    return finding.rule if finding.rule in _texts()[section] else ""


def _own_without_figures(finding: Finding) -> str:
    own = _own(finding, "effect")
    return own if own and "{" not in _texts()["effect"][own]["en"] else ""


def _recommendation(finding: Finding, language: Language) -> str:
    recomputed = finding.rule[0] in RECOMPUTED
    if own := _own(finding, "recommendation"):
        return _say("recommendation", own, {}, language)
    if recomputed and finding.stated is not None and finding.computed is not None:
        params: dict[str, Parameter] = {"stated": finding.stated, "computed": finding.computed}
        return _say("recommendation", "computed", params, language)
    family = finding.rule[0]
    return _say("recommendation", family, {}, language) if family in _texts()["recommendation"] else ""


def _say(section: str, key: str, params: Mapping[str, Parameter], language: Language) -> str:
    template = _texts()[section][key][language]
    return template.format_map({name: written(value, language) for name, value in params.items()})

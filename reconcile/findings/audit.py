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
        kondisi=_say("word", "condition", condition, language) if finding.quote else finding.message,
        kriteria=criteria.get(finding.rule, ""),
        akibat=_effect(finding, language),
        rekomendasi=_recommendation(finding, language),
    )


def _effect(finding: Finding, language: Language) -> str:
    """What a correction changes, else by how much the figure is off, else what the kind of fault does."""
    if finding.consequences:
        told = "; ".join(text.rstrip(".") for text in finding.consequences)
        return _say("effect", "consequences", {"consequences": f"{told[:1].upper()}{told[1:]}"}, language)
    if finding.difference and finding.measured_in and finding.stated is not None and finding.computed is not None:
        direction = _say("word", "higher" if finding.stated > finding.computed else "lower", {}, language)
        params: dict[str, Parameter] = {"difference": finding.difference, "direction": direction}
        return _say("effect", finding.measured_in, params, language)
    key = "category" if finding.measured_in == "category" else finding.rule[0]
    return _say("effect", key, {}, language) if key in _texts()["effect"] else ""


def _recommendation(finding: Finding, language: Language) -> str:
    recomputed = finding.rule[0] in RECOMPUTED
    if recomputed and finding.stated is not None and finding.computed is not None:
        params: dict[str, Parameter] = {"stated": finding.stated, "computed": finding.computed}
        return _say("recommendation", "computed", params, language)
    family = finding.rule[0]
    return _say("recommendation", family, {}, language) if family in _texts()["recommendation"] else ""


def _say(section: str, key: str, params: Mapping[str, Parameter], language: Language) -> str:
    template = _texts()[section][key][language]
    return template.format_map({name: written(value, language) for name, value in params.items()})

"""Invented reports: what their truth says is what is printed, and only planted figures are wrong."""

from __future__ import annotations

import zipfile
from pathlib import Path
from random import Random
from xml.etree import ElementTree

import pytest

from bench.typeset.draft import Draft
from bench.typeset.numbers import printed, slipped, value_of
from bench.typeset.report import drawn
from bench.typeset.truth import Entry

SEEDS = range(24)


def planted(draft: Draft, mark: str) -> set[str]:
    return {entry["quote"] for other, entry in draft.truth.findings if other == mark}


def measured(entry: Entry) -> dict[str, str]:
    return {value["measure"]: value["raw"] for value in entry["values"]}


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_not_planted_is_right(seed: int) -> None:
    draft = drawn(seed)
    lower = {found.measure.name for found in draft.readings if found.measure.lower}
    rows = [(mark, entry, measured(entry)) for mark, entry in draft.truth.indicators]
    assert {entry["kind"] for _, entry, _ in rows} >= {"performance_agreement", "performance_measurement"}
    for mark, entry, raws in rows:
        target, realised = value_of(raws.get("target", "")), value_of(raws.get("realisasi", ""))
        if "capaian" in raws and target and realised is not None and not planted(draft, mark):
            reached = 2 * target - realised if entry["indikator"] in lower else realised
            assert value_of(raws["capaian"]) == value_of(printed(reached / target * 100, 2))


@pytest.mark.parametrize("seed", SEEDS)
def test_planted_faults_differ_from_what_would_be_right(seed: int) -> None:
    certain = [entry for _, entry in drawn(seed).truth.findings if entry["certainty"] == "certain"]
    assert len(certain) > 3
    assert all(entry["stated"] != entry["computed"] for entry in certain)


def test_a_seed_draws_the_same_report() -> None:
    first, second = (drawn(7).truth.findings for _ in range(2))
    assert first == second


@pytest.mark.parametrize("seed", SEEDS)
def test_every_mark_stands_in_the_document(seed: int, tmp_path: Path) -> None:
    draft = drawn(seed)
    draft.odt.save(path := tmp_path / "report.odt")
    with zipfile.ZipFile(path) as archive:
        text = archive.read("content.xml").decode()
        ElementTree.fromstring(archive.read("styles.xml"))
    ElementTree.fromstring(text)
    marks = [mark for mark, _ in (*draft.truth.indicators, *draft.truth.budget, *draft.truth.findings)]
    assert all(f'text:name="{mark}"' in text for mark in marks)


@pytest.mark.parametrize("raw", ["97,50", "Rp 1.234.000,00", "11", "100"])
def test_a_slip_is_another_figure(raw: str) -> None:
    assert all(value_of(slipped(raw, Random(seed))) not in (None, value_of(raw)) for seed in range(20))

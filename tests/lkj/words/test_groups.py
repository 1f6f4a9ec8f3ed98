"""Findings in groups of a root and what hangs on it, most serious first."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from lkj.settings.fail_on import exit_code
from lkj.words.groups import groups_of
from schemas.findings import Finding, Measured, Severity


def finding(name: str, severity: Severity = "error", page: int = 1, because_of: str | None = None) -> Finding:
    return Finding(
        rule="A01", severity=severity, page=page, quote="", fingerprint=name, message_key="", because_of=because_of
    )


def names(*findings: Finding) -> list[tuple[str, list[str]]]:
    return [(group.root.fingerprint, [entry.fingerprint for entry in group.hanging]) for group in groups_of(findings)]


def test_what_hangs_on_a_root_stands_below_it_by_page() -> None:
    assert names(finding("b", page=9, because_of="a"), finding("a"), finding("c", page=2, because_of="a")) == [
        ("a", ["c", "b"])
    ]


def test_most_serious_first_then_those_on_which_most_hangs() -> None:
    findings = (finding("w", "warning"), finding("e"), finding("r", page=5), finding("x", because_of="r"))
    assert [root for root, _ in names(*findings)] == ["r", "e", "w"]


def test_a_group_is_as_serious_as_its_worst() -> None:
    assert [root for root, _ in names(finding("w", "warning"), finding("i", "info"), finding("e", because_of="i"))] == [
        "i",
        "w",
    ]


def test_a_finding_whose_root_is_not_told_is_a_root() -> None:
    assert names(finding("a", because_of="left out")) == [("a", [])]


def test_the_same_words_of_the_same_row_are_one_group_and_of_another_row_are_not() -> None:
    told = [
        msgspec.structs.replace(finding(name, page=page), message="a is not b", params={"label": label})
        for name, page, label in (("x", 3, "Inflasi"), ("y", 5, "inflasi"), ("z", 7, "Gini"))
    ]
    assert names(*told) == [("x", ["y"]), ("z", [])]


def test_a_consequence_is_told_by_its_root_and_equal_figures_in_one_line() -> None:
    mean = msgspec.structs.replace(finding("m", because_of="r"), rule="A03", consequence="9 becomes 8")
    again = [finding(name, page=page, because_of="r") for name, page in (("p", 4), ("q", 6))]
    [group] = groups_of([finding("r"), mean, *again])
    assert [[entry.fingerprint for entry in line] for line in group.untold] == [["p", "q"]]
    assert group.repeats(again[0])


def test_the_exit_code_is_that_of_the_worst() -> None:
    findings = [finding("i", "info"), finding("w", "warning")]
    assert [exit_code(findings, bar) for bar in ("error", "warning", "info", "never")] == [0, 1, 1, 0]
    assert exit_code([], "info") == 0


def test_what_changes_most_of_a_figure_stands_before_a_larger_sum_that_changes_nothing() -> None:
    told = [
        measured("slip", "rupiah", "40000000000", "40000000400"),
        measured("points", "points", "85", "64.52"),
        measured("sum", "rupiah", "2674718053", "2532693447"),
        measured("grade", "category", None, None),
        msgspec.structs.replace(finding("code"), rule="S02"),
    ]
    assert [root for root, _ in names(*told)] == ["sum", "points", "grade", "slip", "code"]


def measured(name: str, unit: Measured, stated: str | None, computed: str | None) -> Finding:
    figures = [Decimal(text) if text is not None else None for text in (stated, computed)]
    off = abs(figures[0] - figures[1]) if figures[0] is not None and figures[1] is not None else None
    return msgspec.structs.replace(
        finding(name), stated=figures[0], computed=figures[1], difference=off, measured_in=unit
    )

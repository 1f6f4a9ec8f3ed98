"""Accepted findings: which entries hold, which are told to hold no more, and what is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from lkj.people.baseline import Entry, added, applied, found, read_baseline, stated_value, without_accepted
from reconcile.check import check
from schemas.errors import UsageError
from schemas.findings import Report
from tests.case_document import case_document

TODAY = date(2026, 3, 1)
TEXT = """
indicator | target | realisasi | capaian
Indeks layanan publik | 50 | 25 | 90%
Indeks tata kelola | 50 | 40 | 80%
= Rata-rata | | | 85%
"""


def report(text: str = TEXT) -> Report:
    return check(case_document(text))


def entry(told: Report, rule: str = "C01", expires: date | None = None, value: str | None = None) -> Entry:
    finding = next(finding for finding in told.findings if finding.rule == rule)
    return Entry(
        fingerprint=finding.fingerprint,
        rule=rule,
        value=stated_value(finding) if value is None else value,
        reason='kata "resmi"',
        author="Inspektorat",
        accepted=TODAY,
        expires=expires,
    )


def test_a_root_that_is_accepted_takes_with_it_what_hangs_on_it() -> None:
    told = applied(report(), [entry(report())], TODAY)
    left = without_accepted(told)
    assert (told.accepted, told.baseline) == (2, [])
    assert {"C01", "A03"} & {finding.rule for finding in left.findings} == set()


def test_an_entry_holds_on_another_page_and_with_other_zeros() -> None:
    moved = report("page 9\n" + TEXT.replace("90%", "90,0%"))
    assert applied(moved, [entry(report())], TODAY).accepted == 2


@pytest.mark.parametrize(
    ("text", "expires", "state"),
    [
        (TEXT.replace("90%", "91%"), None, "lapsed"),
        (TEXT.replace("90%", "50%"), None, "stale"),
        (TEXT, date(2026, 2, 28), "expired"),
    ],
)
def test_what_holds_no_more_is_told_and_the_finding_too(text: str, expires: date | None, state: str) -> None:
    told = applied(report(text), [entry(report(), expires=expires)], TODAY)
    assert [note.state for note in told.baseline] == [state]
    assert told.accepted == 0


def test_the_last_entry_of_a_finding_counts() -> None:
    entries = [entry(report(), value="1"), entry(report())]
    assert applied(report(), entries, TODAY).baseline == []


def test_entries_are_added_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "lkj-baseline.toml"
    first, second = entry(report()), entry(report(), "A03", expires=TODAY)
    added(path, [first])
    before = path.read_text()
    added(path, [second])
    assert path.read_text().startswith(before)
    assert read_baseline(path) == [first, second]


def test_nothing_is_added_to_what_is_no_baseline(tmp_path: Path) -> None:
    path = tmp_path / "lkj-baseline.toml"
    path.write_text("[[accepted]]\nfingerprint = 5\n")
    with pytest.raises(UsageError) as told:
        added(path, [entry(report())])
    assert (told.value.key, path.read_text()) == ("baseline_broken", "[[accepted]]\nfingerprint = 5\n")


def test_a_finding_is_named_by_how_its_fingerprint_begins() -> None:
    told = report()
    first = told.findings[0]
    assert found(told, first.fingerprint[:8]) == first
    for wanted, key in (("xyz", "no_such_finding"), ("", "ambiguous_fingerprint")):
        with pytest.raises(UsageError) as refused:
            found(told, wanted)
        assert refused.value.key == key


def test_no_finding_is_accepted_without_an_entry() -> None:
    assert applied(report(), [], TODAY) == report()
    assert msgspec.json.encode(applied(report(), [], TODAY)) == msgspec.json.encode(report())

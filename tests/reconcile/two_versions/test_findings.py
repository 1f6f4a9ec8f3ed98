"""Which findings of two versions are one."""

from __future__ import annotations

from decimal import Decimal

from schemas.differences import Differences
from tests.version_texts import told

WRONG = """
indicator | target | realisasi | capaian
Indeks layanan publik | 50 | 25 | 90%
Indeks tata kelola | 50 | 40 | 85%
"""


def changes(found: Differences) -> list[tuple[str, str, bool]]:
    return [(entry.change, (entry.new or entry.old).rule, entry.changed) for entry in found.findings]  # type: ignore[union-attr]


def test_a_corrected_figure_solves_its_finding_and_leaves_the_other() -> None:
    found = told(WRONG, WRONG.replace("90%", "50%"))
    assert changes(found) == [("still", "C01", False), ("solved", "C01", False)]


def test_a_new_fault_is_new() -> None:
    found = told(WRONG.replace("90%", "50%"), WRONG)
    assert [entry for entry in changes(found) if entry[0] == "new"] == [("new", "C01", False)]


def test_a_finding_with_another_value_still_stands() -> None:
    [entry] = [entry for entry in told(WRONG, WRONG.replace("90%", "95%")).findings if entry.changed]
    assert entry.old is not None
    assert entry.new is not None
    assert (entry.old.stated, entry.new.stated) == (Decimal(90), Decimal(95))


def test_a_finding_of_a_reworded_indicator_still_stands() -> None:
    found = told(WRONG, WRONG.replace("layanan publik", "layanan publik daerah"))
    assert found.rows[0].change == "reworded"
    assert {change for change, _, _ in changes(found)} == {"still"}


def test_of_two_equal_faults_the_corrected_one_is_solved_whatever_their_ordinals() -> None:
    first = "page 1" + WRONG.replace("Indeks tata kelola | 50 | 40 | 85%\n", "")
    second = first.replace("page 1", "page 2")
    found = told(first + second, first.replace("90%", "50%") + second)
    pages = {entry.change: entry.old.page for entry in found.findings if entry.old and entry.old.rule == "C01"}
    assert pages == {"solved": 1, "still": 2}


def test_a_finding_that_comes_or_goes_while_its_figures_stay_is_in_doubt() -> None:
    counted = (
        WRONG.replace("90%", "50%").replace("85%", "80%") + "text Ditetapkan [jumlah:indikator 2] indikator kinerja"
    )
    fewer = "\n".join(line for line in counted.splitlines() if "tata kelola" not in line)
    came = [entry for entry in told(counted, fewer).findings if entry.change == "new"]
    assert came
    assert all(entry.doubts == ["figures_unchanged"] for entry in came)
    assert not any(entry.doubts for entry in told(WRONG.replace("90%", "50%"), WRONG).findings)

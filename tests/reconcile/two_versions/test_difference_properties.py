"""A report has no difference from itself, and what is told forwards is told backwards too."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.facts.joined import moved
from schemas.differences import Differences, FigureDifference, FindingDifference, RowDifference
from tests.case_document import case_document
from tests.version_texts import told

NAMES = ("Indeks layanan", "Nilai arsip", "Jumlah penumpang bus", "Jumlah penumpang kereta", "Indeks layanan daerah")
OPPOSITE = {"added": "removed", "row_added": "row_removed", "split": "merged", "new": "solved"}
BACKWARDS = {**OPPOSITE, **{other: one for one, other in OPPOSITE.items()}}

numbers = st.integers(1, 120)
rows = st.tuples(st.sampled_from(NAMES), numbers, numbers, numbers)
tables = st.lists(st.lists(rows, min_size=1, max_size=4), min_size=1, max_size=3)
told_apart = st.lists(
    st.lists(rows, min_size=1, max_size=4, unique_by=lambda row: row[0]), min_size=1, max_size=3, unique_by=tuple
)
"""Without rows or tables that nothing tells apart: which of these is which is a matter of taste."""


def written(tables: list[list[tuple[str, int, int, int]]]) -> str:
    header = "indicator | target | realisasi | capaian"
    return "\n".join("\n".join([header, *(" | ".join(map(str, row)) for row in table)]) for table in tables)


def mirrored(found: Differences) -> set[bytes]:
    """Everything told, from the other side."""
    entries = [*map(_row, found.rows), *map(_figure, found.figures), *map(_finding, found.findings)]
    return {msgspec.json.encode(entry) for entry in entries}


def told_of(found: Differences) -> set[bytes]:
    rows = [msgspec.structs.replace(entry, label="" if entry.change != "moved" else "x") for entry in found.rows]
    return {msgspec.json.encode(entry) for entry in (*rows, *found.figures, *found.findings)}


def _row(entry: RowDifference) -> RowDifference:
    change = BACKWARDS.get(entry.change, entry.change)
    label = "" if entry.change != "moved" else "x"
    return msgspec.structs.replace(entry, change=change, old=entry.new, new=entry.old, label=label)


def _figure(entry: FigureDifference) -> FigureDifference:
    change = BACKWARDS.get(entry.change, entry.change)
    difference = -entry.difference if entry.difference is not None else None
    return msgspec.structs.replace(entry, change=change, old=entry.new, new=entry.old, difference=difference)


def _finding(entry: FindingDifference) -> FindingDifference:
    change = BACKWARDS.get(entry.change, entry.change)
    return msgspec.structs.replace(entry, change=change, old=entry.new, new=entry.old)


@given(tables)
@settings(deadline=None, max_examples=60)
def test_a_report_has_no_difference_from_itself(drawn: list[list[tuple[str, int, int, int]]]) -> None:
    document = case_document(written(drawn))
    found = told(document, moved(document, 3, "later:"))
    assert (found.rows, found.figures, found.tables) == ([], [], [])
    assert all(entry.change == "still" and not entry.changed for entry in found.findings)


@given(told_apart, told_apart)
@settings(deadline=None, max_examples=60)
def test_old_and_new_exchanged_mirror_the_outcome(
    old: list[list[tuple[str, int, int, int]]], new: list[list[tuple[str, int, int, int]]]
) -> None:
    assert told_of(told(written(new), written(old))) == mirrored(told(written(old), written(new)))

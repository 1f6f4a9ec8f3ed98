"""Counts of a programme that its kegiatan count in parts: `Dokumen Rencana dan Pengelolaan Anggaran`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.facts.rows import Row, Slot
from reconcile.index import Index
from reconcile.row_matching.subjects import Likeness, Wording, wording
from reconcile.sums.thresholds import COVERED, FEWEST_PARTS
from reconcile.words.units import is_counted, unit_name
from reconcile.words.wording import plain
from schemas.document import Indicator
from schemas.figure import Figure

MEASURED = "performance_measurement"


@dataclass(frozen=True, slots=True)
class Whole:
    """A count, and the counts of which its wording says that it consists."""

    stated: Figure
    parts: tuple[Figure, ...]


def wholes(index: Index) -> Iterator[Whole]:
    """Realised counts of one year, in tables of two levels, under sasaran that are worded alike."""
    rows = [row for row in index.rows if row.owner.kind == MEASURED and _level(row)]
    likeness = Likeness([wording(row.label) for row in rows])
    by_sasaran: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if isinstance(row.owner, Indicator) and row.owner.sasaran:
            by_sasaran[plain(row.owner.sasaran)].append(row)
    for together in by_sasaran.values():
        for row in (row for row in together if _level(row) == "program"):
            parts = [other for other in together if _level(other) == "kegiatan" and _within(likeness, other, row)]
            if len(parts) >= FEWEST_PARTS and _covered(likeness, row, parts):
                yield from _figures(row, parts, (index.document.year, None))


def _level(row: Row) -> str:
    return (row.owner.level or "") if isinstance(row.owner, Indicator) else ""


def _share(likeness: Likeness, words: frozenset[str], holder: frozenset[str]) -> float:
    weight = likeness.weight(words)
    return likeness.weight(words & holder) / weight if weight else 0.0


def _within(likeness: Likeness, part: Row, whole: Row) -> bool:
    one, all_words = wording(part.label), wording(whole.label)
    return one.words != all_words.words and _share(likeness, one.words, all_words.words) >= COVERED


def _covered(likeness: Likeness, whole: Row, parts: Sequence[Row]) -> bool:
    worded: list[Wording] = [wording(part.label) for part in parts]
    together = frozenset(word for entry in worded for word in entry.words)
    return _share(likeness, wording(whole.label).words, together) >= COVERED


def _figures(whole: Row, parts: Sequence[Row], slot: Slot) -> Iterator[Whole]:
    stated = whole.one("realisasi", slot)
    found = [figure for part in parts if (figure := part.one("realisasi", slot)) is not None]
    if stated is None or len(found) < len(parts):
        return
    units = {unit_name(figure.unit) for figure in (stated, *found) if figure.known}
    if len(units) == 1 and is_counted(stated.unit, stated.label):
        yield Whole(stated, tuple(found))

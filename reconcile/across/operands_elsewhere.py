"""Capaian whose table prints no target or no realisasi, against those that other tables print of the same indicator.

Comparisons over the years and summaries by category often repeat the capaian alone. Such a column may compare something
else; that others of its rows come out with the same operands shows that it does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reconcile.across.repeated import single
from reconcile.across.thresholds import CAPAIAN_BORNE_OUT
from reconcile.facts.capaian import JudgedCapaian, judged_by
from reconcile.facts.likeness import comparable, one_number
from reconcile.index import Index
from schemas.figure import Figure

Column = tuple[str | None, int | None]
"""Table and year."""


def with_operands_elsewhere(index: Index) -> list[JudgedCapaian]:
    """Those of columns of which most rows follow from what other tables print, and several show it."""
    columns: dict[Column, list[JudgedCapaian]] = defaultdict(list)
    for entry in index.capaian.values():
        if (found := _judged(index, entry)) is not None:
            columns[found.stated.table, found.stated.year].append(found)
    return [entry for column in columns.values() if _borne_out(column) for entry in column]


def _borne_out(column: Sequence[JudgedCapaian]) -> bool:
    """What is exactly reached says nothing: many other ratios are 100 too."""
    sound = [entry for entry in column if entry.kind == "sound"]
    telling = {entry.stated.number for entry in sound if entry.stated.number not in (0, 100)}
    return len(telling) >= CAPAIAN_BORNE_OUT and 2 * len(sound) > len(column)


def _judged(index: Index, entry: JudgedCapaian) -> JudgedCapaian | None:
    stated = entry.stated
    missing = entry.target is None or entry.realisasi is None
    if not missing or stated.basis is not None or not single(index, stated) or _stated_beside_operands(index, stated):
        return None
    target = entry.target or _elsewhere(index, stated, "target")
    realisasi = entry.realisasi or _elsewhere(index, stated, "realisasi")
    if target is None or realisasi is None:
        return None
    found = judged_by(entry.row, stated, target, realisasi, index.judge, index.choices.lower_formulas)
    return found if found.kind in ("sound", "wrong") else None


def _stated_beside_operands(index: Index, stated: Figure) -> bool:
    """Whether another table prints this capaian with its operands: then it is the two capaian that must be equal."""
    again = [index.capaian.get(figure.id) for figure in _of_subject(index, stated, "capaian")]
    return any(other is not None and other.kind != "without_operands" for other in again)


def _elsewhere(index: Index, stated: Figure, measure: str) -> Figure | None:
    """What all other tables that print it agree on."""
    known = [figure for figure in _of_subject(index, stated, measure) if figure.known and single(index, figure)]
    if not known or not all(comparable(known[0], other) and one_number(known[0], other) for other in known):
        return None
    return max(known, key=lambda figure: figure.decimals)


def _of_subject(index: Index, stated: Figure, measure: str) -> Iterator[Figure]:
    subject, _, year, basis = index.quantity(stated)
    places = () if subject in index.twins else index.quantities.get((subject, measure, year, basis), ())
    return (figure for figure in places if figure.table != stated.table)

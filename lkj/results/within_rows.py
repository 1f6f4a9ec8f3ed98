"""Every printed row of one report's indicators as a row of `lkj match --within --format csv`, and every pair that a
person should look at."""

from __future__ import annotations

from collections.abc import Iterator

from lkj.io.csv_table import Cell
from lkj.words.pair_reasons import decided_by, reasons_of
from reconcile.facts.rows import Row
from reconcile.lists.decided_rows import decided_row, row_mark
from reconcile.lists.within import Within
from reconcile.row_matching.match_rows import Pair

SIDE = ("list", "page", "under", "indikator", "satuan", "target")
HEADER = (
    *("indicator", "decision", "score", *(f"left_{name}" for name in SIDE), *(f"right_{name}" for name in SIDE)),
    *("reasons", "left_mark", "right_mark", "verdict", "why"),
)
"""`verdict` and `why` are empty: they are for people to fill in."""

Cells = dict[str, Cell]


def within_rows(found: Within) -> Iterator[Cells]:
    """Indicator by indicator (counted from 1, in the order of the report) its first row, on the left; then, on the
    right of an earlier one, each row that is worded the same and each that was told to be one with it (match). Behind
    them the pairs for review, then what people told apart."""
    partner = {pair.right: pair for pair in found.pairs if pair.decision == "match"}
    for number, places in enumerate(found.indicators, 1):
        for cells in _indicator(places, found, partner):
            yield {"indicator": number, **cells}
    for pair in found.pairs:
        if pair.decision == "review":
            yield _pair(pair, found)
    for (i, j), decision in found.decided.different.items():
        yield {**_both(i, j, found), "decision": "different", "reasons": decided_by(decision)}


def _indicator(places: tuple[int, ...], found: Within, partner: dict[int, Pair]) -> Iterator[Cells]:
    for place in places:
        first, *more = found.wordings[place].rows
        if place in partner:
            yield _pair(partner[place], found)
        else:
            yield {"decision": "first", **_side("left", first, place, found)}
        for row in more:
            yield {"decision": "same", **_side("left", first, place, found), **_side("right", row, place, found)}


def _pair(pair: Pair, found: Within) -> Cells:
    reasons = "; ".join(reasons_of(pair, found.decided))
    told: Cells = {"decision": pair.decision, "score": pair.score, "reasons": reasons}
    return {**_both(pair.left, pair.right, found), **told}


def _both(left: int, right: int, found: Within) -> Cells:
    sides = (("left", left), ("right", right))
    rows = (_side(side, found.wordings[place].first, place, found) for side, place in sides)
    return {name: cell for cells in rows for name, cell in cells.items()}


def _side(side: str, row: Row, place: int, found: Within) -> Cells:
    decided = decided_row(found.wordings[place], found.index.document)
    table = next((view.table for view in found.index.tables if view.id == row.owner.table), None)
    cells: Cells = {
        "list": (table.number or table.caption) if table else None,
        "page": row.owner.page,
        "under": decided.under,
        "indikator": row.label,
        "satuan": decided.unit,
        "target": " / ".join(dict.fromkeys(figure.raw for figure in row.of("target") if figure.written)),
        "mark": row_mark(decided),
    }
    return {f"{side}_{name}": cell for name, cell in cells.items()}

"""Every pair of two reports, and every row that stands alone, as one row of `lkj match --format csv`."""

from __future__ import annotations

from collections.abc import Iterator

from lkj.io.csv_table import Cell
from lkj.people.decider import Deciding
from lkj.words.pair_reasons import decided_by, reasons_of
from reconcile.lists.decided_rows import decided_row, row_mark
from reconcile.lists.matched_rows import Listed
from reconcile.row_matching.split_rows import Parts
from schemas.document import Document

SIDE = ("page", "under", "indikator", "satuan")
HEADER = (
    *("decision", "score", *(f"left_{name}" for name in SIDE), *(f"right_{name}" for name in SIDE)),
    *("reasons", "left_mark", "right_mark", "verdict", "why"),
)
"""`verdict` and `why` are empty: they are for people to fill in."""


def pair_rows(settled: Deciding) -> Iterator[dict[str, Cell]]:
    """Pairs in the order of the left report, then what people told apart, then wholes with each of their parts, then
    rows that stand alone."""
    found = settled.found
    for pair in found.pairs:
        reasons = "; ".join(reasons_of(pair, found.decided))
        yield {
            **_both(settled, pair.left, pair.right),
            "decision": pair.decision,
            "score": pair.score,
            "reasons": reasons,
        }
    for (i, j), decision in found.decided.different.items():
        yield {**_both(settled, i, j), "decision": "different", "reasons": decided_by(decision)}
    for parts in found.parts:
        yield from _parts(settled, parts)
    for i in found.left_only:
        yield {**_side("left", found.left[i], settled.left), "decision": "left_only"}
    for j in found.right_only:
        yield {**_side("right", found.right[j], settled.right), "decision": "right_only"}


def _parts(settled: Deciding, parts: Parts) -> Iterator[dict[str, Cell]]:
    for part in parts.parts:
        split = parts.side == "left"
        edge = (parts.whole, part) if split else (part, parts.whole)
        yield {**_both(settled, *edge), "decision": "split" if split else "merged"}


def _both(settled: Deciding, left: int, right: int) -> dict[str, Cell]:
    ours = _side("left", settled.found.left[left], settled.left)
    return {**ours, **_side("right", settled.found.right[right], settled.right)}


def _side(side: str, row: Listed, report: Document) -> dict[str, Cell]:
    decided = decided_row(row, report)
    cells: dict[str, Cell] = {
        "page": decided.page,
        "under": decided.under,
        "indikator": decided.text,
        "satuan": decided.unit,
        "mark": row_mark(decided),
    }
    return {f"{side}_{name}": cell for name, cell in cells.items()}

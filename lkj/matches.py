"""The pairs of two reports as they are printed."""

from __future__ import annotations

from lkj.deciding import Deciding
from lkj.decision_notes import notes_on_decisions
from lkj.pair_reasons import reasons_of
from reconcile.decided_rows import decided_row, row_mark
from reconcile.matched_rows import Listed
from reconcile.matching import Pair
from schemas.document import Document
from schemas.matches import MatchedPair, MatchedRow, Matches, RunnerUp


def matches_of(settled: Deciding) -> Matches:
    found = settled.found
    return Matches(
        left=settled.left.source,
        right=settled.right.source,
        pairs=[_pair(settled, pair) for pair in found.pairs],
        left_only=[_row(found.left[i], settled.left) for i in found.left_only],
        right_only=[_row(found.right[j], settled.right) for j in found.right_only],
        notes=list(notes_on_decisions(found.decided)),
    )


def _pair(settled: Deciding, pair: Pair) -> MatchedPair:
    rows = settled.found.right
    runner_up = pair.runner_up and RunnerUp(right=_row(rows[pair.runner_up[0]], settled.right), score=pair.runner_up[1])
    return MatchedPair(
        left=_row(settled.found.left[pair.left], settled.left),
        right=_row(rows[pair.right], settled.right),
        score=pair.score,
        decision=pair.decision,
        change=pair.change,
        reasons=reasons_of(pair, settled.found.decided),
        runner_up=runner_up or None,
    )


def _row(row: Listed, report: Document) -> MatchedRow:
    decided = decided_row(row, report)
    return MatchedRow(
        page=row.first.owner.page,
        indikator=decided.text,
        mark=row_mark(decided),
        satuan=decided.unit,
        under=decided.under,
    )

"""The pairs of two reports as they are printed."""

from __future__ import annotations

from lkj.people.decider import Deciding
from lkj.people.decision_notes import notes_on_decisions
from lkj.words.pair_reasons import reasons_of
from reconcile.lists.decided_rows import decided_row, row_mark
from reconcile.lists.matched_rows import Listed
from reconcile.row_matching.match_rows import Pair
from reconcile.row_matching.split_rows import Parts
from schemas.document import Document
from schemas.matches import Ground, ListedPlace, MatchedPair, MatchedReport, MatchedRow, Matches, Regrouped, RunnerUp


def matches_of(settled: Deciding) -> Matches:
    found = settled.found
    return Matches(
        left=matched_report(settled.left),
        right=matched_report(settled.right),
        pairs=[_pair(settled, pair) for pair in found.pairs],
        left_only=[_row(found.left[i], settled.left) for i in found.left_only],
        right_only=[_row(found.right[j], settled.right) for j in found.right_only],
        regrouped=[_regrouped(settled, parts) for parts in found.parts],
        notes=list(notes_on_decisions(found.decided)),
    )


def matched_report(report: Document) -> MatchedReport:
    source = report.source
    return MatchedReport(
        path=source.path, sha256=source.sha256, pages=source.pages, agency=report.agency, year=report.year
    )


def _regrouped(settled: Deciding, parts: Parts) -> Regrouped:
    left, right = (settled.found.left, settled.left), (settled.found.right, settled.right)
    (wholes, of_whole), (others, of_parts) = (left, right) if parts.side == "left" else (right, left)
    return Regrouped(
        what="split" if parts.side == "left" else "merged",
        whole=_row(wholes[parts.whole], of_whole),
        parts=[_row(others[place], of_parts) for place in parts.parts],
        adds_up=parts.adds_up,
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
        grounds=[Ground(key=reason.key, words=list(reason.words)) for reason in pair.reasons],
        scores=dict(pair.scores),
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
        listed=[ListedPlace(page=place.owner.page, indikator=place.label) for place in row.rows],
    )

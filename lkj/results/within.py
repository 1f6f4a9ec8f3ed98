"""The indicators of one report over all its lists, as they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from lkj.people.decision_notes import notes_on_decisions
from lkj.results.matches import matched_report
from lkj.words.pair_reasons import reasons_of
from reconcile.facts.rows import Row
from reconcile.lists.decided_rows import decided_row, row_mark
from reconcile.lists.matched_rows import Listed
from reconcile.lists.variants import targets, units, wordings
from reconcile.lists.within import Within
from reconcile.row_matching.match_rows import Pair
from schemas.matches import Ground
from schemas.within import List, ListedIndicator, Listing, PerhapsOne, Variant, WithinReport

Differs = Literal["wording", "unit", "target"]


def report_of_within(found: Within) -> WithinReport:
    document = found.index.document
    lists = lists_of(found)
    place_of = {entry.table: place for place, entry in enumerate(lists)}
    return WithinReport(
        report=matched_report(document),
        lists=lists,
        indicators=[_indicator([found.wordings[at] for at in places], found, place_of) for places in found.indicators],
        review=[_perhaps(found, pair) for pair in found.pairs if pair.decision == "review"],
        notes=list(notes_on_decisions(found.decided)),
    )


def lists_of(found: Within) -> list[List]:
    """The tables that list indicators, in the order of the report."""
    return [
        List(
            table=view.id,
            number=view.table.number if view.table else None,
            caption=view.table.caption if view.table else None,
            kind=view.table.kind if view.table else view.rows[0].owner.kind,
            pages=view.table.pages if view.table else sorted({row.owner.page for row in view.rows}),
            rows=len(view.rows),
        )
        for view in found.index.tables
        if view.rows
    ]


def _indicator(entries: Sequence[Listed], found: Within, place_of: dict[str, int]) -> ListedIndicator:
    order = {row.owner.id: at for at, row in enumerate(found.index.rows)}
    listed = sorted(((row, entry) for entry in entries for row in entry.rows), key=lambda each: order[each[0].owner.id])
    rows = [row for row, _ in listed]
    variants = {"wording": wordings(rows), "unit": units(rows), "target": targets(rows, found.index)}
    return ListedIndicator(
        indikator=rows[0].label,
        listings=[_listing(row, entry, found, place_of) for row, entry in listed],
        wordings=variants["wording"],
        units=variants["unit"],
        targets=variants["target"],
        differs=_differs(variants["wording"], variants["unit"], variants["target"]),
    )


def _differs(wordings: Sequence[Variant], units: Sequence[Variant], targets: Sequence[Variant]) -> list[Differs]:
    several = len({(target.year, target.basis) for target in targets}) < len(targets)
    told: list[tuple[Differs, bool]] = [("wording", len(wordings) > 1), ("unit", len(units) > 1), ("target", several)]
    return [what for what, so in told if so]


def _listing(row: Row, entry: Listed, found: Within, place_of: dict[str, int]) -> Listing:
    decided = decided_row(entry, found.index.document)
    return Listing(
        list=place_of[row.owner.table],
        page=row.owner.page,
        text=row.label,
        mark=row_mark(decided),
        satuan=decided.unit,
        under=decided.under,
        level=decided.level,
    )


def _perhaps(found: Within, pair: Pair) -> PerhapsOne:
    at = {places[0]: number for number, places in enumerate(found.indicators)}
    return PerhapsOne(
        left=at[pair.left],
        right=at[pair.right],
        score=pair.score,
        reasons=reasons_of(pair, found.decided),
        grounds=[Ground(key=reason.key, words=list(reason.words)) for reason in pair.reasons],
        scores=dict(pair.scores),
    )

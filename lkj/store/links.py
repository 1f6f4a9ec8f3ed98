"""Which indicators of a report are those of the reports of its agency in the years beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, or_, select

from lkj.store import tables
from lkj.store.load import document_in
from reconcile.match_documents import pairs_of
from schemas.crosswalk import Decision

_report, _match = tables.report.c, tables.match.c


def link(connection: Connection, documents: Iterable[int], decisions: Sequence[Decision] = ()) -> None:
    """Matches anew what stands beside the `documents` that were loaded: each report with the newest one of the year
    before it that its agency has, and with the one after it."""
    wanted = {pair for id in documents for pair in _beside(connection, id)}
    for left, right in sorted(wanted):
        connection.execute(tables.match.delete().where(_match.left_document == left, _match.right_document == right))
        rows = list(_pairs(connection, left, right, decisions))
        if rows:
            connection.execute(tables.match.insert(), rows)


def _beside(connection: Connection, id: int) -> Iterator[tuple[int, int]]:
    """Pairs of documents, the earlier first. Matches of what no longer stands beside it are taken out."""
    connection.execute(tables.match.delete().where(or_(_match.left_document == id, _match.right_document == id)))
    here = connection.execute(select(tables.report).where(_report.document == id)).one()
    if here.year is None or not here.agency_key:
        return
    reports = connection.execute(
        select(tables.report)
        .where(_report.agency_key == here.agency_key, _report.kind == here.kind, _report.year.is_not(None))
        .order_by(_report.year, _report.revision)
    ).all()
    before = [report for report in reports if report.year < here.year]
    after = [report for report in reports if report.year > here.year]
    if before:
        yield before[-1].document, id
    if after:
        yield id, _newest(after).document


def _newest(reports: Sequence[Row[Any]]) -> Row[Any]:
    """Of the first of the years."""
    return [report for report in reports if report.year == reports[0].year][-1]


def _pairs(connection: Connection, left: int, right: int, decisions: Sequence[Decision]) -> Iterator[dict[str, Any]]:
    found = pairs_of(document_in(connection, left), document_in(connection, right), decisions)
    for pair in found.pairs:
        yield {
            "left_document": left,
            "left_indicator": found.left[pair.left].first.owner.id,
            "right_document": right,
            "right_indicator": found.right[pair.right].first.owner.id,
            "score": Decimal(str(pair.score)),
            "decision": pair.decision,
            "change": pair.change,
            "grounds": msgspec.json.encode([{"key": each.key, "words": each.words} for each in pair.reasons]).decode(),
        }

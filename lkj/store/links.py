"""Which indicators of a report are those of the report of its agency in the year before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from lkj.store import tables
from lkj.store.finding_tables import match
from lkj.store.load import document_in
from lkj.store.locks import alone
from lkj.store.numbers import first_number, first_numbers
from lkj.store.placing import before
from reconcile.lists.match_documents import pairs_of
from schemas.crosswalk import Decision
from schemas.document import Document

_report = tables.report.c


def link(connection: Connection, documents: Iterable[int], decisions: Sequence[Decision] = ()) -> None:
    """Matches anew the `documents`, each with the one before it, and what else of their agencies has to be."""
    for document in documents:
        here = connection.execute(select(tables.report).where(_report.document == document)).one()
        alone(connection, f"agency {here.agency_key}")
        waiting = select(_report.document).where(
            _report.agency_key == here.agency_key, _report.kind == here.kind, _report.matched.is_(False)
        )
        for right in sorted({document, *connection.execute(waiting).scalars()}):
            _link(connection, right, decisions)


def unlinked(connection: Connection) -> list[int]:
    """Documents that were loaded, or whose neighbour was, and that nobody matched since."""
    return list(connection.execute(select(_report.document).where(_report.matched.is_(False))).scalars())


def _link(connection: Connection, right: int, decisions: Sequence[Decision]) -> None:
    connection.execute(match.delete().where(match.c.right_document == right))
    left = before(connection, right)
    if left is not None:
        rows = list(_pairs(connection, left, right, decisions))
        if rows:
            connection.execute(match.insert(), rows)
    connection.execute(tables.report.update().where(_report.document == right).values(matched=True))


def _pairs(connection: Connection, left: int, right: int, decisions: Sequence[Decision]) -> Iterator[dict[str, Any]]:
    documents = document_in(connection, left), document_in(connection, right)
    found = pairs_of(*documents, decisions)
    numbers = [_numbers(id, document) for id, document in zip((left, right), documents, strict=True)]
    for at, pair in enumerate(found.pairs, first_number(right)):
        yield {
            "id": at,
            "left_document": left,
            "left_indicator": numbers[0][found.left[pair.left].first.owner.id],
            "right_document": right,
            "right_indicator": numbers[1][found.right[pair.right].first.owner.id],
            "score": Decimal(str(pair.score)),
            "decision": pair.decision,
            "change": pair.change,
            "grounds": msgspec.json.encode([{"key": each.key, "words": each.words} for each in pair.reasons]).decode(),
        }


def _numbers(id: int, document: Document) -> dict[str, int]:
    return first_numbers(id, [row.id for row in document.indicators])

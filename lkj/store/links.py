"""Which indicators of a report are those of the report of its agency in the year before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from lkj.store import records, tables
from lkj.store.bulk import put_rows
from lkj.store.decisions import decisions_in
from lkj.store.finding_tables import match
from lkj.store.load import document_in
from lkj.store.locks import alone
from lkj.store.numbers import first_number, first_numbers
from lkj.store.placing import before
from reconcile.lists.match_documents import pairs_of
from schemas.crosswalk import Decision
from schemas.document import Document

_report = tables.report.c


@dataclass(frozen=True, slots=True)
class Matching:
    """What was found of the document `right` and of `left`, the one before it, if there is one. `rests_on` are the
    readings of both and the last decision: it holds as long as these do."""

    right: int
    left: int | None
    rests_on: tuple[Any, ...]
    rows: tuple[dict[str, Any], ...]


def link(connection: Connection, documents: Iterable[int], decisions: Sequence[Decision] = ()) -> None:
    """Matches anew the `documents`, each with the one before it, and what else of their agencies has to be."""
    for document in documents:
        for right in sorted({document, *_waiting(connection, document)}):
            _put(connection, _matching(connection, right, decisions))


def to_match(connection: Connection, sha256: str) -> list[int]:
    """What of the agency of these bytes has to be matched, be it another report: what is matched already stays so until
    something beside it changes."""
    asked = select(tables.document.c.id).where(tables.document.c.sha256 == sha256)
    return [right for id in connection.execute(asked).scalars() for right in _waiting(connection, id)]


def matching_of(connection: Connection, right: int) -> Matching:
    """Asks only: nobody waits for it."""
    return _matching(connection, right, decisions_in(connection))


def put_matching(connection: Connection, found: Matching) -> bool:
    """False, and nothing is written, where what it rests on has changed."""
    alone(connection, f"agency {_agency_of(connection, found.right)}")
    if _rests_on(connection, before(connection, found.right), found.right) != found.rests_on:
        return False
    _put(connection, found)
    return True


def unlinked(connection: Connection) -> list[int]:
    """Documents that were loaded, or whose neighbour was, and that nobody matched since."""
    return list(connection.execute(select(_report.document).where(_report.matched.is_(False))).scalars())


def _waiting(connection: Connection, document: int) -> list[int]:
    here = connection.execute(select(tables.report).where(_report.document == document)).one()
    alone(connection, f"agency {here.agency_key}")
    waiting = select(_report.document).where(
        _report.agency_key == here.agency_key, _report.kind == here.kind, _report.matched.is_(False)
    )
    return sorted(connection.execute(waiting).scalars())


def _agency_of(connection: Connection, document: int) -> str:
    return str(connection.execute(select(_report.agency_key).where(_report.document == document)).scalar_one())


def _matching(connection: Connection, right: int, decisions: Sequence[Decision]) -> Matching:
    left = before(connection, right)
    rows = () if left is None else tuple(_pairs(connection, left, right, decisions))
    return Matching(right, left, _rests_on(connection, left, right), rows)


def _rests_on(connection: Connection, left: int | None, right: int) -> tuple[Any, ...]:
    files = tables.document.c
    readings = select(files.id, files.reading).where(files.id.in_([right, *filter(None, [left])])).order_by(files.id)
    last = connection.execute(select(func.max(records.decision.c.id))).scalar_one()
    return left, last, *(tuple(row) for row in connection.execute(readings))


def _put(connection: Connection, found: Matching) -> None:
    connection.execute(match.delete().where(match.c.right_document == found.right))
    put_rows(connection, match, found.rows)
    connection.execute(tables.report.update().where(_report.document == found.right).values(matched=True))


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

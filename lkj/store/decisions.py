"""Decisions on pairs of rows, as the crosswalk has them: only ever added, each once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection, or_, select

from lkj.store import finding_tables, records, tables
from lkj.store.locks import alone
from schemas.crosswalk import Decision, decode_decision, encode_decision


def add_decisions(connection: Connection, decisions: Iterable[Decision]) -> int:
    """How many were new. The reports that have a row of theirs have to be matched anew, and those after them."""
    alone(connection, "decisions")
    rows = {_key(decision): decision for decision in decisions}
    known = set(connection.execute(select(records.decision.c.key)).scalars())
    new = {key: decision for key, decision in rows.items() if key not in known}
    if new:
        connection.execute(records.decision.insert(), [_row(key, decision) for key, decision in new.items()])
        _unmatch(connection, {row.mark for decision in new.values() for row in (decision.left, decision.right)})
    return len(new)


def decisions_in(connection: Connection) -> list[Decision]:
    """In the order in which they came."""
    lines = connection.execute(select(records.decision.c.line).order_by(records.decision.c.id)).scalars()
    return [decode_decision(line.encode()) for line in lines]


def _key(decision: Decision) -> str:
    return hashlib.sha256(encode_decision(decision)).hexdigest()


def _row(key: str, decision: Decision) -> dict[str, str]:
    return {
        "key": key,
        "left_mark": decision.left.mark,
        "left_text": decision.left.text,
        "right_mark": decision.right.mark,
        "right_text": decision.right.text,
        "verdict": decision.verdict,
        "who": decision.who,
        "said_at": decision.when,
        "why": decision.why,
        "line": encode_decision(decision).decode(),
    }


def _unmatch(connection: Connection, marks: set[str]) -> None:
    rows, report, match = tables.indicator.c, tables.report, finding_tables.match.c
    having = select(rows.document).where(rows.mark.in_(marks))
    after = select(match.right_document).where(match.left_document.in_(having))
    waiting = or_(report.c.document.in_(having), report.c.document.in_(after))
    connection.execute(report.update().where(waiting).values(matched=False))

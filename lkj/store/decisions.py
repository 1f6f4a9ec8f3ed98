"""Decisions on pairs of rows, as the crosswalk has them: only ever added, each once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection, select

from lkj.store import records
from schemas.crosswalk import Decision, decode_decision, encode_decision


def add_decisions(connection: Connection, decisions: Iterable[Decision]) -> int:
    """How many were new."""
    known = set(connection.execute(select(records.decision.c.key)).scalars())
    rows = {key: decision for decision in decisions if (key := _key(decision)) not in known}
    for key, decision in rows.items():
        connection.execute(
            records.decision.insert(),
            {
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
            },
        )
    return len(rows)


def decisions_in(connection: Connection) -> list[Decision]:
    """In the order in which they came."""
    lines = connection.execute(select(records.decision.c.line).order_by(records.decision.c.id)).scalars()
    return [decode_decision(line.encode()) for line in lines]


def _key(decision: Decision) -> str:
    return hashlib.sha256(encode_decision(decision)).hexdigest()

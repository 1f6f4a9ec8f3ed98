"""Corrections of what was read, as they stand beside the reports: only ever added, each once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection, select

from lkj.store import records
from lkj.store.locks import alone
from schemas.corrections import Correction, encode_correction


def add_corrections(connection: Connection, corrections: Iterable[Correction]) -> int:
    """How many were new."""
    alone(connection, "corrections")
    known = set(connection.execute(select(records.correction.c.key)).scalars())
    lines = {hashlib.sha256(line).hexdigest(): (line, one) for one in corrections for line in [encode_correction(one)]}
    rows = [
        {
            "key": key,
            "sha256": one.sha256,
            "page": one.page,
            "raw": one.raw,
            "before": one.before,
            "after": one.after,
            "who": one.who,
            "said_at": one.when,
            "why": one.why,
            "line": line.decode(),
        }
        for key, (line, one) in lines.items()
        if key not in known
    ]
    if rows:
        connection.execute(records.correction.insert(), rows)
    return len(rows)

"""One at a time, where two processes would count or choose the same."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, func, select


def alone(connection: Connection, word: str) -> None:
    """Whoever says the same word waits until this transaction ends. SQLite lets in one writer at a time anyway."""
    if connection.dialect.name == "postgresql":
        digest = hashlib.sha256(word.encode(errors="replace")).digest()
        connection.execute(select(func.pg_advisory_xact_lock(int.from_bytes(digest[:8], "big", signed=True))))

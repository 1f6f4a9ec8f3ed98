"""Whether two tables hold the same rows, without either of them in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

_LARGEST = 2**64


class Fingerprint:
    """The same for the same rows in whatever order: servers sort text differently."""

    def __init__(self) -> None:
        self.rows = 0
        self._sum = 0

    def add(self, rows: Iterable[Mapping[str, Any]]) -> None:
        for row in rows:
            digest = hashlib.sha256(repr(sorted(row.items())).encode(errors="replace")).digest()
            self._sum = (self._sum + int.from_bytes(digest[:8], "big")) % _LARGEST
            self.rows += 1

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fingerprint) and (self.rows, self._sum) == (other.rows, other._sum)

    __hash__ = None  # type: ignore[assignment]

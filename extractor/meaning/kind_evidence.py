"""What speaks for a kind of table, and how much."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.meaning.reasons import TableReason, reason
from schemas.table import Reason


@dataclass(frozen=True, slots=True)
class Evidence:
    """`weight` points for `kind`; `key` and `params` tell why."""

    kind: str
    weight: int
    key: TableReason
    params: dict[str, str]

    @property
    def reason(self) -> Reason:
        return reason(self.key, **self.params, kind=self.kind, weight=str(self.weight))


def has_columns(kind: str, weight: int, columns: Iterable[str]) -> Evidence:
    return Evidence(kind, weight, "columns", {"columns": ", ".join(sorted(columns))})

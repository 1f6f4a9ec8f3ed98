"""What a budget line that stands in a table of indicators is: money is agreed or spent, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.meaning.kinds import BUDGET_KINDS
from schemas.document import Value

_MEASURED = frozenset({"performance_measurement", "performance_comparison", "medium_term_comparison"})
_SPENT = frozenset({"realisasi", "sisa", "persen_keuangan", "persen_kinerja"})


def kind_of_line(table_kind: str, values: Iterable[Value]) -> str:
    """`table_kind` where the table is one of budgets."""
    if table_kind in BUDGET_KINDS:
        return table_kind
    spent = any(value.measure in _SPENT for value in values)
    return "budget_by_activity" if spent or table_kind in _MEASURED else "budget_agreement"

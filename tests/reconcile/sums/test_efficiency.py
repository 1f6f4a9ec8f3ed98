"""Efficiencies that follow from figures of one printed row, told of an indicator and of the line of its budget."""

from __future__ import annotations

from msgspec.structs import replace

from reconcile.index import Index
from reconcile.sums.efficiency import efficiencies
from tests.case_document import case_document

WEIGHED = """
indicator | capaian | other:Tingkat_Efisiensi
Indikator satu | 102,00 | 7,00
Indikator dua | 101,00 | 11,00
Indikator tiga | 99,00 | 4,00
budget | pagu | persen_keuangan
Indikator satu | 400.000.000 | 95,00
Indikator dua | 300.000.000 | 90,00
Indikator tiga | 200.000.000 | 95,00
"""


def test_the_absorption_may_stand_in_the_line_of_the_budget() -> None:
    document = case_document(WEIGHED)
    rows = zip(document.budget, document.indicators, strict=True)
    beside = [replace(line, id=row.id, table=row.table) for line, row in rows]
    told = list(efficiencies(Index(replace(document, budget=beside))))
    assert [[operand.raw for operand in one.equation.operands] for one in told if one.equation] == [
        ["102,00", "95,00"],
        ["101,00", "90,00"],
        ["99,00", "95,00"],
    ]

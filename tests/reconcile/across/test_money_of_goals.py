"""The money of a sasaran against the budget lines that another table puts beside it in a merged cell."""

from __future__ import annotations

import msgspec

from reconcile.across.money_of_goals import money_of_goals
from reconcile.index import Index
from schemas.document import Cell, Document
from schemas.table import Column
from tests.case_document import case_document

REPORT = """
budget | level | pagu | realisasi
Pelatihan kader | kegiatan | 40.000.000 | 36.000.000
Penyuluhan warga | kegiatan | 10.000.000 | 9.500.000
Penataan arsip | kegiatan | 25.000.000 | 20.000.000
Survei kepuasan | kegiatan | 80.000.000 | 62.000.000
table performance_measurement
sasaran Meningkatnya peran kader desa
indicator | capaian | persen_keuangan
Jumlah kader terlatih | 104 | 91
sasaran Tertibnya arsip daerah
Persentase arsip tertata | 98 | 80
sasaran Meningkatnya kepuasan masyarakat
Indeks kepuasan masyarakat | 101 | {third}
"""
GOALS = ("Meningkatnya peran kader desa", None, "2. Tertibnya arsip daerah", "Meningkatnya kepuasan masyarakat")


def with_goals(document: Document) -> Document:
    """The first table as it is printed: its lines with the sasaran beside them, of which the first covers two."""
    rows = []
    for line, goal in zip(document.budget, GOALS, strict=True):
        amounts = [Cell(text=value.raw, page=line.page, bbox=value.bbox) for value in line.values]
        beside = Cell(text=goal, page=line.page, bbox=line.values[0].bbox) if goal else None
        rows.append([beside, Cell(text=line.name, page=line.page, bbox=line.values[0].bbox), *amounts])
    columns = [Column(header="", role=role) for role in ("sasaran", "uraian", "pagu", "realisasi")]
    first = msgspec.structs.replace(document.tables[0], rows=rows, columns=columns)
    return msgspec.structs.replace(document, tables=[first, *document.tables[1:]])


def found(third: str) -> list[tuple[str, bool]]:
    index = Index(with_goals(case_document(REPORT.format(third=third))))
    return [(entry.stated.raw, entry.verdict.consistent) for entry in money_of_goals(index)]


def test_absorption_follows_from_the_lines_beside_the_sasaran() -> None:
    assert found("77,5") == [("91", True), ("80", True), ("77,5", True)]


def test_one_that_does_not_is_wrong_where_others_do() -> None:
    assert found("75,7") == [("91", True), ("80", True), ("75,7", False)]

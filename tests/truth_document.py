"""Documents built from hand-read truth files, so that the rules can be tried without the reader."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from extractor.numerals.number_format import decide_format
from extractor.numerals.parse import parse_numeral
from schemas.document import Aggregate, BudgetLine, Document, Indicator, Source, Value
from schemas.geometry import Box
from tests.case_document import read_value

BUDGET_MEASURES = ("pagu_awal", "pagu", "sisa", "persen_keuangan", "persen_kinerja")
MEASURES = ("target", "realisasi", "capaian", "kategori", *BUDGET_MEASURES)
PERCENTAGES = ("capaian", "persen_keuangan", "persen_kinerja")


class TruthDocument:
    """Values get ids and dummy boxes in the order in which they stand in the file."""

    def __init__(self, path: Path) -> None:
        self.truth: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        raws = [value["raw"] for row in self.rows() for value in row["values"]]
        self.format = decide_format(raws)
        self.count = 0
        self.totals: dict[tuple[Any, ...], str] = {}

    def rows(self) -> list[dict[str, Any]]:
        return [*self.truth["indicators"], *self.truth["budget"]]

    def box(self) -> Box:
        self.count += 1
        return Box(0.0, float(self.count), 10.0, self.count + 0.5)

    def value(self, told: dict[str, Any], page: int) -> Value:
        box, measure = self.box(), told["measure"]
        read = read_value(told["raw"], "percentage" if measure in PERCENTAGES else None, self.format)
        read["value"] = _decimal(told.get("value"), read)
        read["unit"] = told.get("unit") or read["unit"]
        printed = parse_numeral(told["raw"], self.format)
        read |= {"interval": printed.interval, "comparator": printed.comparator}
        return Value(id=f"v{self.count}", measure=measure, year=told.get("year"), page=page, bbox=box, **read)

    def indicator(self, row: dict[str, Any]) -> Indicator:
        self.count += 1
        id = f"i{self.count}"
        values = [self.value(value, row["page"]) for value in row["values"]]
        around = {name: row.get(name) or None for name in ("sasaran", "satuan", "program", "kegiatan")}
        table = row.get("table_id") or f"{row['table'] or row['page']}/{row['kind']}"
        return Indicator(
            id=id, table=table, page=row["page"], kind=row["kind"], indikator=row["indikator"], values=values, **around
        )

    def line(self, row: dict[str, Any]) -> BudgetLine:
        self.count += 1
        id = f"b{self.count}"
        values = [self.value(value, row["page"]) for value in row["values"]]
        table = row.get("table_id") or f"{row['table'] or row['page']}/{row['kind']}"
        if row["level"] in ("total", "subtotal"):
            self.totals.update({(row["page"], value.measure, value.raw): value.id for value in values})
        fields: dict[str, Any] = {name: row[name] for name in ("page", "kind", "level", "code", "name")}
        around: dict[str, Any] = {name: row.get(name) or None for name in ("program", "kegiatan")}
        return BudgetLine(id=id, table=table, values=values, **fields, **around)

    def aggregate(self, told: dict[str, Any], tables: dict[Any, str]) -> Aggregate:
        box, page = self.box(), told["page"]
        read = read_value(told["raw"], None, self.format)
        read["value"] = _decimal(told.get("value"), read)
        id = self.totals.get((page, told["of"], told["raw"]), f"a{self.count}")
        table = tables.get(told["table"] or page, str(told["table"] or page))
        return Aggregate(
            id=id, table=table, page=page, label=told["label"] or "", of=told["of"], year=told["year"], bbox=box, **read
        )

    def document(self) -> Document:
        indicators = [self.indicator(row) for row in self.truth["indicators"]]
        budget = [self.line(row) for row in self.truth["budget"]]
        homes = [row.table for row in indicators] + [line.table for line in budget]
        tables = {row["table"] or row["page"]: home for row, home in zip(self.rows(), homes, strict=True)}
        return Document(
            source=Source(path="report.pdf", sha256="0" * 64, pages=100),
            agency=self.truth["agency"],
            year=self.truth["year"],
            indicators=indicators,
            budget=budget,
            aggregates=[self.aggregate(told, tables) for told in self.truth["aggregates"]],
        )


def _decimal(value: str | None, read: dict[str, Any]) -> Any:
    """What was read by eye, unless the numeral is malformed and so has no reading of its own."""
    return read["value"] if value is None or read["status"] != "read" else Decimal(value)


def truth_document(path: Path) -> Document:
    return TruthDocument(path).document()

"""Documents built from hand-read truth files, so that the rules can be tried without the reader."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from extractor.numerals.number_format import decide_format
from extractor.numerals.parse import parse_numeral
from reconcile.words.wording import plain
from schemas.document import Aggregate, BudgetLine, Document, Indicator, Source, Value
from schemas.geometry import Box
from tests.case_document import read_value
from tests.truth_twins import name_of, twins

AROUND = ("sasaran", "tujuan", "program", "kegiatan", "number", "level")
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


def with_truth_rows(path: Path, read: Document) -> Document:
    """What was `read` of a report, with the rows, averages and totals of the truth file in place of its own.

    Rows on pages that were not read by eye stay as they were read. The rows of a table bear the id of the table of
    `read` that prints most of their names, so that its caption and the sentences about it are still its own.
    """
    truth = TruthDocument(path)
    built = truth.document()
    complete = {part: set(truth.truth["complete"].get(part, [])) for part in ("indicators", "budget")}
    homes = _homes([*built.indicators, *built.budget], read)

    found = twins([*built.indicators, *built.budget], [*read.indicators, *read.budget])

    def at_home(row: Any) -> Any:
        return _completed(row, found.get(row.id), homes)

    def home(entry: Any) -> Any:
        return msgspec.structs.replace(entry, table=homes.get(entry.table, entry.table))

    def apart(row: Any) -> Any:
        return msgspec.structs.replace(row, id=f"read {row.id}")

    seen = complete["indicators"] | complete["budget"]
    stated = {(entry.page, entry.raw.strip()): entry for entry in read.aggregates}
    kept = {
        "indicators": [apart(row) for row in read.indicators if row.page not in seen],
        "budget": [apart(line) for line in read.budget if line.page not in seen],
        "aggregates": [entry for entry in read.aggregates if entry.page not in seen or entry.of.startswith("other:")],
    }
    rows: dict[str, Any] = {
        name: sorted(
            [*(at_home(row) if name != "aggregates" else home(row) for row in getattr(built, name)), *others],
            key=lambda row: row.page,
        )
        for name, others in kept.items()
    }
    rows["aggregates"] = [
        _as_placed(entry, stated.get((entry.page, entry.raw.strip()), entry)) for entry in rows["aggregates"]
    ]
    return msgspec.structs.replace(read, agency=built.agency, year=built.year, **rows)


def _completed(row: Any, told: Any, homes: dict[str, str]) -> Any:
    """With what the truth file does not tell of the row: where its figures stand, what they measure against, further
    columns, and the headings over it."""
    if told is None:
        return msgspec.structs.replace(row, table=homes.get(row.table, row.table))
    around = {name: getattr(row, name) or getattr(told, name) for name in AROUND if hasattr(row, name)}
    further = [value for value in told.values if value.measure.startswith("other:")]
    values = [*_placed(row.values, told.values), *further]
    return msgspec.structs.replace(row, table=told.table, printed=told.printed, values=values, **around)


def _as_placed(entry: Aggregate, told: Aggregate) -> Aggregate:
    """Where a total or average stands, and over what, is read: the truth file tells its figure and its label."""
    return msgspec.structs.replace(entry, bbox=told.bbox, over=told.over)


def _placed(values: Iterable[Value], read: Iterable[Value]) -> list[Value]:
    """Each in the box, and on the basis, of the figure that was read with its very text."""
    left, placed = list(read), list[Value]()
    for value in values:
        twin = next((other for other in left if other.raw.strip() == value.raw.strip()), None)
        if twin is not None:
            left.remove(twin)
            value = msgspec.structs.replace(value, bbox=twin.bbox, basis=twin.basis)
        placed.append(value)
    return placed


def _homes(rows: Iterable[Indicator | BudgetLine], read: Document) -> dict[str, str]:
    """The table of `read` in which most rows of a table of the truth stand."""
    printed = {
        table.id: plain(" ".join(cell.text for row in table.rows for cell in row if cell)) for table in read.tables
    }
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        name = name_of(row)
        found[row.table].update(
            table.id for table in read.tables if row.page in table.pages and name and name in printed[table.id]
        )
    return {table: hits.most_common(1)[0][0] for table, hits in found.items() if hits}

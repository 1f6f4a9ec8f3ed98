"""Documents from a few readable lines, for worked cases of rules and for tests.

year 2024                                   the report's year, and of every figure without one of its own
page 12                                     what follows stands on this page
table performance_comparison                a new table of this kind follows (else the kind that fits its rows)
sasaran Meningkatnya mutu                   holds for the indicator rows that follow (also program, kegiatan)
indicator | target | realisasi | capaian    header of indicator rows; `capaian 2023` and `target renstra_end` also work
Persentase mutu | 77,5% | 50% | 85%         a row
= Rata-rata | | | 90,5%                     a stated average of the columns
budget | code | level | pagu | realisasi    header of budget rows; a row that begins with = is a total
scale | > 100 Sangat Baik | 91 - 100 Baik   a rating scale
heading 2 A. Latar Belakang                 a heading of that level
running Laporan Kinerja 2024                at the edge of a page (also citation, misdated, span, dated, contents)
agreement PERJANJIAN KINERJA TAHUN 2024, 2 Januari 2024     title and date; the parties follow
party BUDI SANTOSO | Sekretaris | 1         name, office, and a stand-in for the number (`1 invalid`)
caption Perjanjian Kinerja Tahun 2023       printed above the table that follows; several lines are several of these
doubt column_unknown 12 Capaian Kinerja     cells with figures that were not understood, and the caption over them
cells 1. | Sosialisasi [1234] | 20          a row of a table as it is printed, besides what is read from it
text Realisasi [realisasi Rp. 5.000] atau [persen_keuangan 50%]     a sentence with its claims
text (subject=Pelatihan, code=6709) ...     what all its claims are said of (also direction, after_table, listed)
text [jumlah:sasaran_strategis 3]            counts of several words have them joined; [none 3] has no measure
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from extractor.numerals.number_format import NumberFormat, decide_format
from extractor.numerals.parse import Kind, parse_numeral
from extractor.numerals.terbilang import parse_terbilang
from schemas.document import (
    Aggregate,
    Agreement,
    Band,
    Basis,
    BudgetLine,
    Cell,
    Document,
    Indicator,
    Party,
    Record,
    Scale,
    Source,
    Table,
    Value,
)
from schemas.geometry import Box
from schemas.prose import Claim, ClaimKind, Heading, Passage
from schemas.reading import Doubt, Reading

CLAIM = re.compile(r"\[(?P<measure>[\w:]+)(?: (?P<year>20\d\d))? (?P<raw>[^\]]+)\]")
WORDS = re.compile(r"\((?P<words>[^)]+)\)\s*$")
BASES: tuple[Basis, ...] = ("renstra_end", "previous_year", "national", "cumulative")
SPAN = re.compile(r"20\d\d\s*[-–]\s*20\d\d")
NAMED_YEAR = re.compile(r"(?:tahun|TA) (?:anggaran )?20\d\d", re.IGNORECASE)
PASSAGES = {
    "running": "running",
    "citation": "citation",
    "misdated": "year",
    "span": "span",
    "dated": "dated",
    "contents": "contents",
}
PARTS_OF_PASSAGES = {"span": SPAN, "dated": NAMED_YEAR}
FIELDS = ("code", "level", "satuan", "program", "kegiatan", "sasaran")


def read_value(raw: str, expected: Kind | None = None, number_format: NumberFormat | None = None) -> dict[str, Any]:
    """The fields of a Value, Aggregate or Claim that its printed text decides."""
    numeral = parse_numeral(raw, number_format, expected)
    return {
        "raw": raw,
        "value": numeral.value,
        "decimals": numeral.decimals,
        "unit": numeral.unit,
        "status": numeral.status,
        "reason": numeral.reason,
    }


class CaseDocument:
    """Reads the lines one by one and keeps what they add up to."""

    def __init__(self, text: str) -> None:
        self.year, self.page, self.kind, self.table, self.place = 2024, 1, "", 0, 0
        self.header: list[str] = []
        self.around: dict[str, str] = {}
        self.indicators: list[Indicator] = []
        self.budget: list[BudgetLine] = []
        self.aggregates: list[Aggregate] = []
        self.claims: list[Claim] = []
        self.scales: list[Scale] = []
        self.headings: list[Heading] = []
        self.tables: list[Table] = []
        self.title: list[str] = []
        self.agreements: list[Agreement] = []
        self.passages: list[Passage] = []
        self.doubts: list[Doubt] = []
        self.format = decide_format(text.splitlines())
        for line in filter(None, map(str.strip, text.strip().splitlines())):
            self.read(line)

    def read(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        if word in ("year", "page"):
            setattr(self, word, int(rest))
        elif word == "table":
            self.kind, self.around = rest, {}
        elif word in ("sasaran", "program", "kegiatan"):
            self.around[word] = rest
        elif word in ("indicator", "budget") and rest.startswith("|"):
            self.table, self.header = self.table + 1, [cell.strip() for cell in line.split("|")]
            self.printed_table("budget_by_activity" if word == "budget" else "performance_measurement")
        elif word == "heading":
            level, _, text = rest.partition(" ")
            self.headings.append(Heading(page=self.page, level=int(level), text=text))
        elif word == "agreement":
            self.agreements.append(agreement(rest, self.page))
        elif word == "party":
            self.agreements[-1].parties.append(party([cell.strip() for cell in rest.split("|")]))
        elif word in PASSAGES:
            kind = PASSAGES[word]
            part = PARTS_OF_PASSAGES[kind].search(rest) if kind in PARTS_OF_PASSAGES else None
            text = part[0] if part else rest
            self.passages.append(Passage(page=self.page, bbox=self.box(), kind=kind, text=text, quote=rest))
        elif word == "caption":
            self.title.append(rest)
        elif word == "doubt":
            self.doubts.append(doubt(rest, self.page))
        elif word == "cells":
            self.cells([cell.strip() for cell in rest.split("|")])
        elif word == "scale":
            self.scales.append(self.scale([cell.strip() for cell in rest.split("|") if cell.strip()]))
        elif word == "text":
            self.claims.extend(self.sentence(rest))
        else:
            self.row([cell.strip() for cell in line.split("|")])

    def printed_table(self, usual: str) -> None:
        kind, title, self.title = self.kind or usual, self.title, []
        table = Table(id=f"t{self.table}", kind=kind, pages=[self.page], header=[], rows=[], title=title)
        self.tables.append(msgspec.structs.replace(table, caption=" ".join(title) or None))

    def cells(self, texts: Sequence[str]) -> None:
        row = [Cell(text=text, page=self.page, bbox=self.box()) for text in texts]
        self.tables[-1].rows.append(list(row))

    def box(self) -> Box:
        self.place += 1
        return Box(0.0, float(self.place), 10.0, self.place + 0.5)

    def row(self, cells: Sequence[str]) -> None:
        total, name = cells[0].startswith("="), cells[0].lstrip("= ")
        given = {**self.around, **{h: c for h, c in zip(self.header, cells, strict=False) if h in FIELDS}}
        columns = [(h, c) for h, c in zip(self.header[1:], cells[1:], strict=False) if h not in FIELDS and c]
        values = [self.value(header, cell) for header, cell in columns]
        common: dict[str, Any] = {"table": f"t{self.table}", "page": self.page}
        if self.header[0] == "budget":
            given = {"level": "total" if total else "kegiatan", **given}
            kind = self.kind or "budget_by_activity"
            line = BudgetLine(
                id=f"b{len(self.budget)}", kind=kind, name=name, values=values, **common, **_only(BudgetLine, given)
            )
            self.budget.append(line)
        elif not total:
            kind = self.kind or "performance_measurement"
            id = f"i{len(self.indicators)}"
            row = Indicator(id=id, kind=kind, indikator=name, values=values, **common, **_only(Indicator, given))
            self.indicators.append(row)
        else:
            self.aggregates.extend(_aggregate(value, name, f"t{self.table}") for value in values)

    def value(self, header: str, raw: str) -> Value:
        measure, *slots = header.split(" ")
        years = [int(slot) for slot in slots if slot.isdigit()]
        basis = next((basis for basis in BASES if basis in slots), None)
        expected: Kind | None = "percentage" if measure.startswith("persen") or measure == "capaian" else None
        read = read_value(raw, expected, self.format)
        year = years[0] if years else self.year
        printed = parse_numeral(raw, self.format, expected)
        return Value(
            interval=printed.interval,
            comparator=printed.comparator,
            id=f"v{self.place}",
            measure=measure,
            page=self.page,
            bbox=self.box(),
            year=year,
            basis=basis,
            **read,
        )

    def scale(self, cells: Sequence[str]) -> Scale:
        return Scale(id=f"s{len(self.scales)}", page=self.page, bands=[band(cell) for cell in cells])

    def sentence(self, text: str) -> Iterator[Claim]:
        given = dict(pair.split("=") for pair in _head(text).split(", ") if pair)
        printed = re.sub(r"^\([^)]*\) ", "", text) if _head(text) else text
        quote = CLAIM.sub(lambda match: match["raw"], printed)
        number = self.claims[-1].sentence + 1 if self.claims else 0
        for order, match in enumerate(CLAIM.finditer(printed)):
            yield self.claim(match, quote, number, order, given)

    def claim(self, match: re.Match[str], quote: str, number: int, order: int, given: dict[str, str]) -> Claim:
        said = WORDS.search(match["raw"])
        raw = match["raw"][: said.start()].strip() if said else match["raw"]
        spoken = parse_terbilang(said["words"]) if said else None
        box = self.box()
        return Claim(
            id=f"c{self.place}",
            page=self.page,
            bbox=box,
            quote=quote,
            kind=claim_kind(match["measure"], raw),
            sentence=number,
            order=order,
            measure=None if match["measure"] == "none" else _measure(match["measure"]),
            lead=CLAIM.sub(lambda claim: claim["raw"], match.string[: match.start()]).strip(),
            direction=given.get("direction"),  # type: ignore[arg-type]  # naik or turun
            after_table=given.get("after_table"),
            listed=int(given["listed"]) if "listed" in given and match["measure"] != "none" else msgspec.UNSET,
            year=int(match["year"] or given.get("year", self.year)),
            subject=given.get("subject"),
            code=given.get("code"),
            words=said["words"] if said else None,
            words_value=spoken.value if spoken else None,
            **read_value(raw, None, self.format),
        )

    def document(self) -> Document:
        return Document(
            source=Source(path="case.pdf", sha256="0" * 64, pages=self.page),
            year=self.year,
            indicators=self.indicators,
            budget=self.budget,
            aggregates=self.aggregates,
            claims=self.claims,
            scales=self.scales,
            headings=self.headings,
            agreements=self.agreements,
            passages=self.passages,
            tables=self.tables,
            reading=self.reading(),
        )

    def reading(self) -> Reading | None:
        """Only documents that tell a doubt have an account: each cell that is not doubted is known."""
        if not self.doubts:
            return None
        unread = sum(doubt.cells for doubt in self.doubts)
        known = sum(len(row.values) for row in (*self.indicators, *self.budget))
        return Reading(
            digit_cells=known + unread, known=known, other=0, not_understood=unread, doubtful=list(self.doubts)
        )


def _only(record: type[Record], given: dict[str, str]) -> dict[str, Any]:
    return {name: text for name, text in given.items() if name in record.__struct_fields__}


def _aggregate(value: Value, label: str, table: str) -> Aggregate:
    return Aggregate(
        id=value.id,
        table=table,
        page=value.page,
        label=label,
        of=value.measure,
        raw=value.raw,
        bbox=value.bbox,
        year=value.year,
        value=value.value,
        unit=value.unit,
        decimals=value.decimals,
        status=value.status,
        reason=value.reason,
    )


def _measure(word: str) -> str:
    return word.replace("_", " ") if ":" in word else word


def _head(text: str) -> str:
    head = re.match(r"\(([^)]*=[^)]*)\) ", text)
    return head[1] if head else ""


def claim_kind(measure: str, raw: str) -> ClaimKind:
    if measure == "kategori":
        return "category"
    if measure.startswith("jumlah:"):
        return "count"
    if measure.startswith("selisih:"):
        return "change"
    return (
        "percentage" if "%" in raw else "amount" if measure in ("pagu", "pagu_awal", "realisasi", "sisa") else "number"
    )


def agreement(text: str, page: int) -> Agreement:
    title, _, date = text.partition(", ")
    year, revision = re.search(r"20\d\d", title), re.search(r"REVISI KE-(\d+)", title)
    return Agreement(
        page=page,
        title=title,
        date=date or None,
        year=int(year[0]) if year else None,
        revision=revision[1] if revision else None,
        parties=[],
    )


def doubt(rest: str, page: int) -> Doubt:
    reason, cells, *caption = rest.split(maxsplit=2)
    return msgspec.convert(
        {"page": page, "reason": reason, "cells": int(cells), "caption": caption[0] if caption else None}, Doubt
    )


def party(cells: Sequence[str]) -> Party:
    name, position, number = (*cells, "", "")[:3]
    if not number:
        return Party(name=name, position=position or None)
    ordinal, _, wrong = number.partition(" ")
    masked = f"******** ****** * {int(ordinal):03}"
    return Party(name=name, position=position, nip_masked=masked, nip_ordinal=int(ordinal), nip_valid=not wrong)


def band(cell: str) -> Band:
    """`91 - 100 Baik`, `> 100 Sangat Baik`, `< 50 Kurang`."""
    match = re.match(r"(?P<sign>[<>]=?)?\s*(?P<low>[\d,.]+)\s*(?:-\s*(?P<high>[\d,.]+))?\s+(?P<label>.+)", cell)
    assert match is not None, cell
    low, high = (Decimal(text.replace(",", ".")) if text else None for text in (match["low"], match["high"]))
    raw, sign = cell[: match.start("label")].strip(), match["sign"] or ""
    if sign.startswith("<"):
        low, high = None, low
    return Band(label=match["label"], raw=raw, low=low, high=high, low_open=sign == ">", high_open=sign == "<")


def case_document(text: str) -> Document:
    return CaseDocument(text).document()

"""Totals of tables whose figures are not known, from the cells as they are printed."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from reconcile.check import check
from schemas.document import COLUMN_UNKNOWN, Cell, Document, Indicator, Source, Table, Value
from schemas.findings import Finding
from schemas.geometry import Box


def printed(text: str) -> Document:
    """Rows of cells parted by strokes; cells that are numbers, but for the first, are figures of unknown columns."""
    rows = [
        [
            Cell(text=cell.strip(), page=1, bbox=Box(10.0 * c, 10.0 * r, 10.0 * c + 8, 10.0 * r + 8))
            for c, cell in enumerate(line)
        ]
        for r, line in enumerate(row.split("|") for row in text.strip("\n").splitlines())
    ]
    listed = [
        Indicator(id=f"i{r}", table="t1", page=1, kind="other", indikator=row[1].text, values=values)
        for r, row in enumerate(rows)
        if (values := [_value(cell) for cell in row[1:] if cell.text.isdigit()])
    ]
    table = Table(id="t1", kind="other", pages=[1], header=[], rows=[list(row) for row in rows])
    return Document(source=Source(path="r.pdf", sha256="0" * 64, pages=1), year=2024, indicators=listed, tables=[table])


def _value(cell: Cell) -> Value:
    number, place = Decimal(cell.text), f"v{cell.bbox}"
    return Value(
        id=place,
        measure="other:",
        raw=cell.text,
        page=1,
        bbox=cell.bbox,
        value=number,
        decimals=0,
        reason=COLUMN_UNKNOWN,
    )


def told(text: str) -> list[tuple[str, str, str]]:
    findings: list[Finding] = [finding for finding in check(printed(text)).findings if finding.rule == "B01"]
    return [(finding.severity, str(finding.stated), str(finding.computed)) for finding in findings]


def test_a_numbered_list_is_added_up_and_a_wrong_total_is_a_warning() -> None:
    assert told("1 | Kota A | 7\n2 | Kota B | 14\n3 | Kota C | 10\n  | Jumlah | 33") == [("warning", "33", "31")]


def test_a_right_total_is_no_fault() -> None:
    assert told("1 | Kota A | 7\n2 | Kota B | 14\n3 | Kota C | 10\n  | Jumlah | 31") == []


def test_where_other_totals_agree_a_wrong_one_is_an_error() -> None:
    first = (
        "1 | Desa A | 40\n2 | Desa B | 60\n | Sub Total | 100\n1 | Desa C | 30\n2 | Desa D | 20\n | Sub Total | 50\n"
    )
    assert told(first + "1 | Desa E | 38\n2 | Desa F | 34\n | Sub Total | 100") == [("error", "100", "72")]


def test_a_total_below_its_greatest_part_is_no_sum() -> None:
    assert told("1 | Tahun A | 70\n2 | Tahun B | 80\n3 | Tahun C | 90\n  | Jumlah | 50") == []


def test_a_list_without_numbers_may_lack_a_row() -> None:
    assert told("  | Kota A | 7\n  | Kota B | 14\n  | Jumlah | 33") == []


def test_parts_that_stand_there_with_sums_of_their_own_are_counted_twice() -> None:
    document = printed("""
1 | Belanja operasi | 640 | 30
2 | Belanja pegawai | 410 | 20
3 | Belanja barang | 230 | 10
| Jumlah | 640 | 30
""")
    assert [finding for finding in check(document).findings if finding.rule == "B01"] == []


def test_a_total_that_holds_once_a_wrong_sum_beside_a_row_is_put_right_is_no_second_fault() -> None:
    document = printed("""
1 | Kota A | 14 | 9 | 23
2 | Kota B | 8 | 17 | 25
3 | Kota C | 5 | 12 | 18
4 | Kota D | 3 | 8 | 11
| Jumlah | 30 | 46 | 76
""")
    table = document.tables[0]
    headed = msgspec.structs.replace(table, header=[["No", "Kota", "Banjir", "Longsor", "Jumlah"]])
    document = msgspec.structs.replace(document, tables=[headed])
    assert [str(finding.stated) for finding in check(document).findings if finding.rule == "B01"] == ["18"]

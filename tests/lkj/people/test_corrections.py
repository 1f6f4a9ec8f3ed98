"""What people correct in what was read: filled in, kept, applied in every later reading, and marked."""

from __future__ import annotations

import codecs
import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.people.corrections_file import NAME, read_corrections
from lkj.words.finding_notes import reading_notes
from lkj.words.sources import Sources
from lkj.words.written_number import NoNumber, TwoNumbers, number_in
from reconcile.check import check
from reconcile.decisions.corrections import applied, contradicted, holding, in_force
from schemas.corrections import Correction, decode_correction, encode_correction
from schemas.document import Aggregate, Document, PageNote, encode
from schemas.geometry import Box
from tests.case_document import case_document
from tests.command import lkj

REPORT = """
year 2024
page 7
indicator | target | realisasi | capaian
Jumlah taman kota | 4 Unit | 3 Unit | 75%
Jumlah kolam kota | 8 Unit | 6 Unit | 75%
"""


def report(doubtful: str = "3 Unit") -> Document:
    """In which the realisasi that is printed so is not sure."""
    document = case_document(REPORT)
    rows = [
        msgspec.structs.replace(
            row, values=[msgspec.structs.replace(value, sure=value.raw != doubtful) for value in row.values]
        )
        for row in document.indicators
    ]
    return msgspec.structs.replace(document, indicators=rows)


def correction(after: str | None, document: Document, withdrawn: bool = False) -> Correction:
    value = document.indicators[0].values[1]
    return Correction(
        sha256=document.source.sha256,
        page=value.page,
        bbox=value.bbox,
        raw=value.raw,
        measure=value.measure,
        label="Jumlah taman kota",
        before=value.value,
        after=None if after is None else Decimal(after),
        who="Ani",
        when="2026-01-31T08:00:00Z",
        why="buku",
        withdrawn=withdrawn,
    )


def test_a_corrected_value_is_sure_marked_and_checked_as_it_was_put_right() -> None:
    found = applied(report(), [correction("2", report())])
    value = found.document.indicators[0].values[1]
    assert (value.value, value.status, value.sure, value.raw) == (Decimal(2), "corrected", True, "3 Unit")
    assert value.corrected
    assert (value.corrected.who, value.corrected.before) == ("Ani", Decimal(3))
    assert [finding.rule for finding in check(found.document).findings] == ["C01"]
    assert check(report()).findings == []


def test_a_correction_holds_where_the_value_moved_a_little_and_lapses_where_its_print_is_gone() -> None:
    value = report().indicators[0].values[1]
    near = msgspec.structs.replace(correction("2", report()), bbox=Box(*(edge + 1 for edge in value.bbox)))
    other = msgspec.structs.replace(near, raw="9 Unit")
    assert applied(report(), [near]).count == 1
    assert applied(report(), [other]).lapsed == (other,)
    assert applied(report(), [msgspec.structs.replace(near, sha256="of another file")]).lapsed == ()


def test_the_last_word_holds_and_another_number_must_be_withdrawn_first() -> None:
    first, taken_back = correction("2", report()), correction(None, report(), withdrawn=True)
    assert contradicted([first], correction("1", report())) == first
    assert contradicted([first, taken_back], correction("1", report())) is None
    assert holding([first, taken_back]) == []


def moved(document: Document) -> Document:
    """As a newer reading may find it: a little beside, and under another measure."""
    (row, *others) = document.indicators
    value = row.values[1]
    beside = msgspec.structs.replace(value, bbox=Box(*(edge + 2 for edge in value.bbox)), measure="capaian")
    rows = [msgspec.structs.replace(row, values=[row.values[0], beside, *row.values[2:]]), *others]
    return msgspec.structs.replace(document, indicators=rows)


def test_a_newer_reading_speaks_of_the_same_correction() -> None:
    first, value = correction("2", report()), moved(report()).indicators[0].values[1]
    held = in_force([first], report().source.sha256, value)
    assert held == first
    taken_back = msgspec.structs.replace(held, withdrawn=True, after=None)
    assert contradicted([first], msgspec.structs.replace(held, after=Decimal(9))) == first
    assert applied(moved(report()), [first]).document.indicators[0].values[1].value == 2
    assert applied(moved(report()), [first, taken_back]).document == moved(report())


def test_a_correction_of_a_page_that_was_not_asked_for_has_not_lapsed() -> None:
    note = PageNote(page=3, content="text", width=1, height=1)
    part = msgspec.structs.replace(report(), indicators=[], page_notes=[note])
    assert applied(part, [correction("2", report())]).lapsed == ()


def test_figures_of_the_text_and_averages_are_put_right_too() -> None:
    document = case_document(
        "year 2024\nindicator | capaian\n= Rata-rata | 97%\ntext Anggaran [pagu Rp. 5.000] terserap"
    )
    for figure in (document.aggregates[0], document.claims[0]):
        measure = figure.of if isinstance(figure, Aggregate) else figure.measure or ""
        place = {"page": figure.page, "bbox": figure.bbox, "raw": figure.raw, "measure": measure}
        said = msgspec.structs.replace(correction("2", report()), sha256=document.source.sha256, **place)
        found = applied(document, [said]).document
        assert [each.status for each in (*found.aggregates, *found.claims)].count("corrected") == 1


def test_a_finding_tells_what_was_put_right_in_it() -> None:
    document = applied(report(), [correction("2", report())]).document
    (finding,) = check(document).findings
    assert list(reading_notes(finding, Sources(document))) == [
        "“3 Unit” (p. 7) put right by Ani, 2026-01-31: 3 → 2 (buku)"
    ]


def test_a_line_reads_back_as_it_was_written() -> None:
    for after in ("2.50", None):
        assert decode_correction(encode_correction(correction(after, report()))) == correction(after, report())


@pytest.mark.parametrize("number", ["NaN", "1e999999999"])
def test_a_line_with_a_number_that_nobody_prints_is_no_correction(number: str) -> None:
    line = encode_correction(correction("2", report())).replace(b'"after":"2"', f'"after":"{number}"'.encode())
    with pytest.raises(msgspec.ValidationError):
        decode_correction(line)


def test_a_misprint_stays_told_though_a_person_says_what_is_meant() -> None:
    document = case_document(REPORT.replace("8 Unit", "3.8000.000 Unit"))
    value = document.indicators[1].values[0]
    assert value.status != "read"
    meant = msgspec.structs.replace(
        correction("8", document), page=value.page, bbox=value.bbox, raw=value.raw, measure=value.measure
    )
    found = applied(document, [meant]).document
    assert [finding.rule for finding in check(found).findings] == ["N01"]


@given(st.decimals(-(10**20), 10**20, allow_nan=False, allow_infinity=False, places=2), st.sampled_from(".,"))
def test_what_is_typed_in_full_is_taken_as_it_stands(number: Decimal, mark: str) -> None:
    assert number_in(f"{number:f}".replace(".", mark)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("1.234.567", "1234567"), ("1234", "1234"), ("0,125", "0.125"), ("1,234.5", "1234.5")),
        *(("28.580.000,00", "28580000.00"), ("28,580,000.00", "28580000.00"), ("-1.234,5", "-1234.5")),
        *(("Rp 95.766.000", "95766000"), ("Rp. 1.234", "1234"), ("-Rp5", "-5"), ("Rp 5.000,-", "5000")),
        *(("99,19%", "99.19"), ("12 %", "12"), ("2,53269E+09", "2532690000"), ("1.5e3", "1500")),
    ],
)
def test_numbers_as_people_type_them(text: str, number: str) -> None:
    assert number_in(text) == Decimal(number)


@pytest.mark.parametrize("text", ["1.234", "12,345", "-1.234"])
def test_what_may_be_two_numbers_is_not_guessed(text: str) -> None:
    with pytest.raises(TwoNumbers):
        number_in(text)


@pytest.mark.parametrize("text", ["abc", "1.2.3", "1.23,4.5", "=1+1", "١٢", "Rp", "%", "1e99", "Rp abc"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(NoNumber):
        number_in(text)


def written(folder: Path) -> Path:
    path = folder / "report.json"
    path.write_bytes(encode(report()))
    return path


def filled(folder: Path, *numbers: str) -> Path:
    rows = list(csv.DictReader(io.StringIO(lkj("corrections", "export", folder / "report.json").stdout)))
    for row, number in zip(rows, numbers, strict=True):
        row["right_value"] = number
    with (folder / "values.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return folder / "values.csv"


def applying(folder: Path, *numbers: str) -> tuple[int, str]:
    done = lkj("corrections", "apply", filled(folder, *numbers), folder / "report.json", "--author", "Ani")
    return done.returncode, done.stdout + done.stderr


def test_values_in_doubt_are_exported_with_what_stands_beside_them(tmp_path: Path) -> None:
    path = written(tmp_path)
    (row,) = csv.DictReader(io.StringIO(lkj("corrections", "export", path).stdout))
    assert (row["printed"], row["read"], row["page"]) == ("3 Unit", "3", "7")
    assert row["neighbours"] == "target 2024 4 Unit | capaian 2024 75%"
    assert len(lkj("corrections", "export", path, "--all").stdout.splitlines()) == 7


def test_what_is_filled_in_is_kept_once_and_holds_in_every_command(tmp_path: Path) -> None:
    written(tmp_path)
    assert applying(tmp_path, "2") == (0, "1 value put right\n")
    (kept,) = read_corrections(tmp_path / NAME)
    assert (kept.who, kept.before, kept.after) == ("Ani", Decimal(3), Decimal(2))
    held = json.loads(lkj("trend", tmp_path / "report.json", "--format", "json").stdout)
    shown = {figure["measure"]: figure["shown"] for figure in held["indicators"][0]["figures"]}
    assert (shown["realisasi"]["value"], shown["realisasi"]["corrected"]) == ("2", True)
    assert "3 Unit ✎ 2" in lkj("trend", tmp_path / "report.json").stdout


def test_what_is_said_already_is_not_said_twice_and_the_opposite_is_refused(tmp_path: Path) -> None:
    written(tmp_path)
    applying(tmp_path, "2")
    table = tmp_path / "values.csv"
    again = lkj("corrections", "apply", table, tmp_path / "report.json", "--author", "Budi")
    assert again.stdout == "0 values put right\n"
    table.write_text(table.read_text().replace(",2,,", ",5,,"))
    refused = lkj("corrections", "apply", table, tmp_path / "report.json", "--author", "Budi")
    assert refused.returncode == 2
    assert "contradicts" in refused.stderr
    assert len(read_corrections(tmp_path / NAME)) == 1


@pytest.mark.parametrize(("number", "fault"), [("1.234", "may be two numbers"), ("drei", "is no number")])
def test_a_table_with_a_faulty_line_writes_nothing(tmp_path: Path, number: str, fault: str) -> None:
    written(tmp_path)
    code, told = applying(tmp_path, number)
    assert code == 2
    assert fault in told
    assert not (tmp_path / NAME).exists()


def test_a_table_for_indonesian_spreadsheets_comes_back(tmp_path: Path) -> None:
    """As the spreadsheet shows it and saves it again: semicolons, decimal comma, groups of thousands."""
    report = written(tmp_path)
    table = tmp_path / "tabel.csv"
    assert lkj("corrections", "export", report, "--all", "-o", table, "--lang", "id").returncode == 0
    data = table.read_bytes()
    assert data.startswith(codecs.BOM_UTF8 + b"berkas;halaman;tabel;baris;ukuran;tahun;tercetak;terbaca;")
    lines = data.decode("utf-8-sig").splitlines()
    columns = lines[0].split(";")
    cells = lines[1].split(";")
    cells[columns.index("nilai_benar")] = "28.580.000,00"
    table.write_bytes(codecs.BOM_UTF8 + "\r\n".join([lines[0], ";".join(cells)]).encode())
    done = lkj("corrections", "apply", table, report, "--author", "Ani", "--lang", "en")
    assert done.returncode == 0, done.stdout + done.stderr
    assert read_corrections(tmp_path / NAME)[0].after == Decimal("28580000")

"""Tidy tables: as CSV in a zip file, and as DataFrames; what they hold is the same."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import pandas
import pytest

import lkj
from lkj.outputs import require_known
from lkj.outputs.report_context import ReportContext
from lkj.outputs.tables import zip_bytes
from lkj.reading.material import Material
from lkj.tidy import frames
from lkj.tidy.columns import COLUMNS, Name, names
from lkj.tidy.reading import Read, Reading
from reconcile.decisions.choices import Choices
from reconcile.facts.joined import Outside
from schemas.document import Document, Indicator, Source, Value, encode
from schemas.errors import UnreadableInput, UsageError
from schemas.findings import Coverage, Report
from schemas.geometry import Box
from tests.command import HANGS, SAMPLE

HOSTILE = "=cmd|'/C calc'!A0"


@pytest.fixture(scope="module")
def sample() -> Reading:
    return lkj.read(SAMPLE, language="en")


def report_context(reading: Reading) -> ReportContext:
    return ReportContext(Material((reading.document,), Outside(None, None)), reading.report, [SAMPLE], "en", Choices())


def archive(reading: Reading) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(zip_bytes(report_context(reading))))


def one_figure(text: str, value: Decimal | None) -> Reading:
    figure = Value(id="v1", measure="target", raw=text, value=value, page=1, bbox=Box(1, 2, 3, 4))
    row = Indicator(id="r1", table="t1", page=1, kind="other", indikator=text, values=[figure])
    document = Document(source=Source(path="a/b.pdf", sha256="0", pages=1), indicators=[row])
    return Reading(
        [
            Read(
                document,
                Report(source=document.source, findings=[], coverage=Coverage(numbers=1, tested=0, untested={})),
            )
        ]
    )


@pytest.mark.parametrize("table", list(COLUMNS))
def test_frames_equal_the_csv(sample: Reading, table: Name) -> None:
    with archive(sample).open(f"{table}.csv") as file:
        read = pandas.read_csv(file, dtype=str, keep_default_na=False)
    frame = getattr(sample, table)
    assert list(read.columns) == names(table)
    assert len(read) == len(frame) > 0
    figures = [column.name for column in COLUMNS[table] if column.type == "figure"]
    for name in figures:
        exact = [("" if value is None else f"{value:f}") for value in frame[name + frames.EXACT]]
        assert exact == list(read[name])
        assert [float(text) for text in exact if text] == list(frame[name].dropna())


def test_types_of_columns(sample: Reading) -> None:
    types = sample.indicators.dtypes.astype(str)
    assert types[["value", "page", "sure", "raw"]].to_list() == ["float64", "Int64", "boolean", "string"]
    assert isinstance(sample.indicators["value_exact"].dropna().iloc[0], Decimal)


def test_hostile_text_is_guarded_in_csv_and_as_printed_in_frames() -> None:
    reading = one_figure(HOSTILE, None)
    assert b",'=cmd|" in archive(reading).read("indicators.csv")
    assert reading.indicators["label"].to_list() == [HOSTILE]


def test_what_steers_is_taken_out_of_csv_and_long_text_stays_one_cell() -> None:
    reading = one_figure("\x00\x1b[31m\u202ekanan\u202c " + "x" * 10_000, None)
    [_head, row] = csv.reader(io.StringIO(archive(reading).read("indicators.csv").decode()))
    label = row[names("indicators").index("label")]
    assert label.endswith("x" * 10_000)
    assert not set(label) & set("\x00\x1b\u202e\u202c")


def test_an_unread_figure_is_no_zero() -> None:
    frame = one_figure("tidak jelas", None).indicators
    assert frame["value"].isna().all()
    assert frame["value_exact"].to_list() == [None]


def test_the_same_bytes_twice_with_a_fixed_date(sample: Reading) -> None:
    assert zip_bytes(report_context(sample)) == zip_bytes(report_context(sample))
    assert {entry.date_time for entry in archive(sample).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_column_is_described(sample: Reading) -> None:
    package = json.loads(archive(sample).read("datapackage.json"))
    told = {part["name"]: [field["name"] for field in part["schema"]["fields"]] for part in package["resources"]}
    assert told == {table: names(table) for table in COLUMNS}
    assert all(field["description"] for part in package["resources"] for field in part["schema"]["fields"])


def test_extracted_json_reads_as_the_pdf_does(sample: Reading, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(encode(sample.document))
    assert lkj.read(path, language="en").findings.equals(sample.findings)


def test_several_reports_stand_below_each_other(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(encode(one_figure("5", Decimal(5)).document))
    both = lkj.read(path, path)
    assert both.indicators["value"].to_list() == [5.0, 5.0]
    with pytest.raises(ValueError, match="too many"):
        _ = both.document


def test_what_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput) as refused:
        lkj.read(tmp_path / "none.pdf")
    assert "none.pdf" in refused.value.__notes__[0]
    with pytest.raises(TypeError, match="path of a report"):
        lkj.read()


def test_the_command_does_not_load_pandas() -> None:
    code = "import sys, lkj.cli.app as app, lkj.outputs; app.make_app(); print({'pandas', 'pikepdf'} & {*sys.modules})"
    told = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, timeout=HANGS, check=True)
    assert told.stdout == "set()\n"


def test_one_csv_file_is_refused_with_what_to_do_instead() -> None:
    with pytest.raises(UsageError, match="several_tables") as refused:
        require_known(Path("hasil.csv"))
    assert refused.value.params["instead"] == "hasil.zip"

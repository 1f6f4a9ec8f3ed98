"""Exported tables: the same figures as in the database, whole or not there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet
from sqlalchemy import Engine, text

from lkj.export import parquet_file
from lkj.export.columns import DECIMALS, number_of
from lkj.export.export import EXPORTED, export
from lkj.export.export_folder import require_free
from lkj.store.corrections import add_corrections
from lkj.store.database import opened, reading
from lkj.store.links import link, unlinked
from lkj.store.load import load_document
from lkj.store.ready import ready
from reconcile.check import check
from schemas.corrections import Correction
from schemas.document import Document
from schemas.errors import UsageError
from schemas.geometry import Box
from tests.case_document import case_document
from tests.command import lkj

DATABASE = Path(__file__).parents[3] / "docs" / "database.md"
REPORT = """
year 2024
page 7
sasaran Pelayanan
indicator | target | realisasi | capaian
Indeks Kepuasan Masyarakat | 4,50 Indeks | 2 Indeks | 60%
Jumlah taman | 4 Unit | 12345678901234567,89 Unit | 60%
budget | code | level | pagu | realisasi
Pelatihan | 1.01 | program | Rp 3.000 | Rp 1.000
"""
CORRECTION = Correction(
    sha256="b" * 64,
    page=7,
    bbox=Box(x0=0, top=0, x1=1, bottom=1),
    raw="2 Indeks",
    measure="realisasi",
    label="Indeks",
    before=Decimal("2"),
    after=Decimal("3.10"),
    who="Ani",
    when="2025-01-01T00:00:00Z",
    why="",
)
VIEWS = ("reports", "indicators_by_year", "absorption", "findings_by_rule", "findings_of_reports", "indicators_matched")
ALL = [f"SELECT * FROM {name}" for name in VIEWS]
QUESTIONS = [
    asked
    for asked in "".join(re.findall(r"```sql\n(.*?)```", DATABASE.read_text(encoding="utf-8"), re.DOTALL)).split(";")
    if asked.strip()
]


def report(year: int, file: str) -> Document:
    words = REPORT.replace("2024", str(year)).replace("taman", "taman kota" if year == 2023 else "taman")
    document = msgspec.structs.replace(case_document(words), agency="Dinas Anu (DA)")
    return msgspec.structs.replace(document, source=msgspec.structs.replace(document.source, sha256=file * 64))


def filled(engine: Engine) -> None:
    with engine.begin() as connection:
        for year, file in ((2023, "a"), (2024, "b")):
            load_document(connection, report(year, file), check(report(year, file), "en"))
        link(connection, unlinked(connection))
        add_corrections(connection, [CORRECTION])


def exported(address: str, folder: Path) -> Path:
    with ready(address) as engine, reading(engine) as connection:
        list(export(connection, folder))
    return folder


@pytest.fixture
def filled_database(database: str) -> str:
    with ready(database) as engine:
        filled(engine)
    return database


def by_duckdb(folder: Path, question: str) -> list[tuple[Any, ...]]:
    views = (folder / "views.sql").read_text().replace("read_parquet('", f"read_parquet('{folder}/")
    with duckdb.connect() as connection:
        connection.execute(views)
        return alike(connection.execute(question).fetchall())


def by_database(address: str, question: str) -> list[tuple[Any, ...]]:
    with opened(address).connect() as connection:
        return alike(connection.execute(text(question)))


def alike(rows: Iterable[Iterable[Any]]) -> list[tuple[Any, ...]]:
    """Numbers by their size: a server has them as floats, as decimals, as truth values, or as text."""
    return sorted((tuple(map(_size, row)) for row in rows), key=repr)


def _size(value: Any) -> Any:
    try:
        return float(f"{Decimal(value):.12g}")
    except (InvalidOperation, TypeError):
        return value


@pytest.mark.parametrize("question", [*QUESTIONS, *ALL])
def test_duckdb_answers_what_the_database_answers(question: str, sqlite_export: tuple[str, Path]) -> None:
    address, folder = sqlite_export
    assert by_duckdb(folder, question) == by_database(address, question)
    assert by_duckdb(folder, question)


@pytest.fixture(scope="module")
def sqlite_export(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    place = tmp_path_factory.mktemp("export")
    address = str(place / "lkj.db")
    with ready(address) as engine:
        filled(engine)
    return address, exported(address, place / "out")


def test_a_server_is_exported_with_the_same_figures(postgresql_database: str, tmp_path: Path) -> None:
    with ready(postgresql_database) as engine:
        filled(engine)
    folder = exported(postgresql_database, tmp_path / "out")
    for question in (*QUESTIONS, *ALL):
        assert by_duckdb(folder, question) == by_database(postgresql_database, question)


def test_figures_and_words_are_those_that_are_printed(filled_database: str, tmp_path: Path) -> None:
    folder = exported(filled_database, tmp_path / "out")
    [first, *_] = parquet.read_table(folder / "observation.parquet").to_pylist()
    assert (first["raw"], first["value"], first["value_exact"]) == ("4,50 Indeks", Decimal("4.5"), "4.50")
    told = {row["value_exact"] for row in parquet.read_table(folder / "observation.parquet").to_pylist()}
    assert "12345678901234567.89" in told
    [document, _] = parquet.read_table(folder / "document.parquet").to_pylist()
    assert json.loads(document["content"])["agency"] == "Dinas Anu (DA)"


def test_the_package_is_one_and_its_tables_hold_to_it(filled_database: str, tmp_path: Path) -> None:
    folder = exported(filled_database, tmp_path / "out")
    package = frictionless.Package(str(folder / "datapackage.json"))
    told = package.validate()
    assert told.flatten(["title", "fieldName", "message"]) == []
    assert told.valid
    assert package.resource_names == [table.name for table in EXPORTED]
    assert {path.name for path in folder.iterdir()} == {
        *("datapackage.json", "views.sql"),
        *(f"{table.name}.parquet" for table in EXPORTED),
    }


def test_a_package_that_says_what_is_not_so_would_be_found(filled_database: str, tmp_path: Path) -> None:
    description = exported(filled_database, tmp_path / "out") / "datapackage.json"
    description.write_text(description.read_text().replace('"name": "raw",\n      "type": "string"', '"name": "x"'))
    assert not frictionless.Package(str(description)).validate().valid


def test_rows_are_written_some_at_a_time(filled_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = parquet.read_table(exported(filled_database, tmp_path / "whole") / "observation.parquet")
    monkeypatch.setattr(parquet_file, "_ROWS", 3)
    path = exported(filled_database, tmp_path / "parts") / "observation.parquet"
    assert parquet.ParquetFile(path).num_row_groups == -(-whole.num_rows // 3) > 1
    assert parquet.read_table(path) == whole


def test_what_is_broken_off_leaves_nothing_and_what_was_there_stays(filled_database: str, tmp_path: Path) -> None:
    folder = exported(filled_database, tmp_path / "out")
    before = (folder / "datapackage.json").read_bytes()
    with ready(filled_database) as engine, reading(engine) as connection:
        for target in (tmp_path / "new", folder):
            running = export(connection, target)
            next(running)
            running.close()
    assert not (tmp_path / "new").exists()
    assert (folder / "datapackage.json").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["out"]


def test_only_an_export_is_replaced_and_only_by_force(tmp_path: Path) -> None:
    address, mine = tmp_path / "lkj.db", tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.odt").write_text("dear")
    assert lkj("load", mine, "--db", address).returncode == 3
    assert lkj("export", "--db", address, "-o", tmp_path / "out").returncode == 0
    assert lkj("export", "--db", address, "-o", tmp_path / "out").returncode == 2
    assert lkj("export", "--db", address, "-o", tmp_path / "out", "--force").returncode == 0
    with pytest.raises(UsageError, match="export_elsewhere"):
        require_free(mine, force=True)


def test_without_a_database_nothing_is_made(tmp_path: Path) -> None:
    told = lkj("export", "--db", tmp_path / "none.db", "-o", tmp_path / "out")
    assert told.returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_where_the_extra_is_missing_it_is_told_how_to_add_it() -> None:
    without = "import sys; sys.modules['pyarrow'] = None; from lkj.__main__ import run; sys.exit(run(sys.argv[1:]))"
    command = [sys.executable, "-c", without, "export", "-o", "x", "--lang", "en"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (told.returncode, "`make data` in the folder of lkj" in told.stderr) == (2, True)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_number_is_the_printed_one_to_its_last_decimal(value: Decimal) -> None:
    number, half = number_of(value), Decimal(10) ** -DECIMALS / 2
    assert number is None if abs(value) >= Decimal(10) ** 26 - 1 else abs(Decimal(number) - value) <= half

"""Readings in a database: on SQLite and on a real PostgreSQL alike."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, func, select, text

from lkj.store import finding_tables, records, tables
from lkj.store.copy import copy
from lkj.store.database import opened, shown, url_of
from lkj.store.decisions import add_decisions, decisions_in
from lkj.store.every_table import EVERY_TABLE, OF_A_READING
from lkj.store.links import link, unlinked
from lkj.store.load import Loaded, document_in, load_document
from lkj.store.metadata import METADATA
from lkj.store.ready import ready
from lkj.words.language import Language
from reconcile.check import check
from reconcile.decisions.crosswalk import mark_of
from schemas.crosswalk import DecidedRow, Decision
from schemas.document import Document
from schemas.errors import UnreadableInput, UsageError
from tests.case_document import case_document
from tests.command import lkj
from tests.sample_reading import sample_document, sample_report

REPORT = """
year 2024
page 7
sasaran Olahraga
indicator | target | realisasi | capaian
Jumlah taman kota | 4 Unit | 2 Unit | 60%
budget | code | level | pagu | realisasi
Pelatihan | 1.01 | kegiatan | Rp 1.000 | Rp 750
"""
VIEWS = (
    *("reports", "indicators_by_year", "absorption", "findings_by_rule", "findings_of_reports"),
    "indicators_matched",
)
SETTLED = {"document": {"loaded_at", "content"}, "attempt": {"started", "seconds"}}
"""Columns that are of the moment of loading."""


def report(words: str = REPORT, file: str = "a", agency: str = "Dinas Anu (DA)") -> Document:
    document = msgspec.structs.replace(case_document(words), agency=agency)
    return msgspec.structs.replace(document, source=msgspec.structs.replace(document.source, sha256=file * 64))


def load(connection: Connection, document: Document, language: Language = "en") -> Loaded:
    sample = document is sample_document()
    return load_document(connection, document, sample_report(language) if sample else check(document, language))


def rows(connection: Connection, query: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.execute(text(query))]


def everything(address: str) -> dict[str, list[dict[str, Any]]]:
    with ready(address) as engine, engine.connect() as connection:
        return {
            table.name: [
                {name: value for name, value in row.items() if name not in SETTLED.get(table.name, ())}
                for row in sorted(connection.execute(select(table)).mappings(), key=lambda row: str(list(row.values())))
            ]
            for table in EVERY_TABLE
        }


def test_a_reading_stands_as_it_was_printed_and_can_be_read_back(database: str) -> None:
    with ready(database) as engine, engine.begin() as connection:
        loaded = load(connection, report())
        assert loaded.what == "loaded"
        assert document_in(connection, loaded.document) == report()
        told = "SELECT target, realisasi, capaian, sure FROM indicators_by_year"
        assert rows(connection, told) == [("4 Unit", "2 Unit", "60%", True)]
        absorbed = rows(connection, "SELECT pagu, serapan_computed FROM absorption WHERE level = 'kegiatan'")
        assert [(pagu, float(share)) for pagu, share in absorbed] == [("Rp 1.000", 75.0)]
        assert ("C01", "error", 1) in rows(connection, "SELECT rule, severity, findings FROM findings_by_rule")


def test_loading_twice_changes_nothing_wherever_the_file_lies_and_whatever_the_language(database: str) -> None:
    elsewhere = msgspec.structs.replace(report().source, path="/elsewhere/b.pdf")
    with ready(database) as engine, engine.begin() as connection:
        load(connection, report())
        moved = msgspec.structs.replace(report(), source=elsewhere)
        assert load(connection, moved, "id").what == "unchanged"
        assert rows(connection, "SELECT path FROM document") == [("case.pdf",)]


def test_a_newer_reading_takes_the_place_of_the_last_one_in_one_transaction(database: str) -> None:
    newer = report(REPORT.replace("2 Unit", "3 Unit").replace("kolam", "x"))
    with ready(database) as engine:
        with engine.begin() as connection:
            first = load(connection, report())
        with engine.connect() as connection:
            load(connection, newer)  # and killed before the end
        with engine.begin() as connection:
            assert rows(connection, "SELECT realisasi FROM indicators_by_year") == [("2 Unit",)]
            assert load(connection, newer) == Loaded(first.document, "replaced")
            assert rows(connection, "SELECT realisasi FROM indicators_by_year") == [("3 Unit",)]
            assert rows(connection, "SELECT revision FROM report") == [(1,)]


def test_a_revision_stands_beside_the_first_version(database: str) -> None:
    with ready(database) as engine, engine.begin() as connection:
        load(connection, report())
        load(connection, report(REPORT.replace("60%", "50%"), "b", "DINAS ANU"))
        load(connection, report(REPORT.replace("2024", "2023"), "c"))
        told = "SELECT year, revision, newest FROM reports ORDER BY year, revision"
        assert [(year, number, bool(newest)) for year, number, newest in rows(connection, told)] == [
            *((2023, 1, True), (2024, 1, False), (2024, 2, True))
        ]


def test_figures_of_one_measure_and_year_keep_their_own_print(database: str) -> None:
    (row,) = report().indicators
    first = row.values[0]
    second = msgspec.structs.replace(first, id="second", raw="10 Unit", value=Decimal(10))
    quarters = msgspec.structs.replace(row, values=[first, second, *row.values[1:]])
    with ready(database) as engine, engine.begin() as connection:
        load(connection, msgspec.structs.replace(report(), indicators=[quarters]))
        told = "SELECT place, target, target_value, realisasi FROM indicators_by_year ORDER BY place"
        assert rows(connection, told) == [(1, "4 Unit", 4, "2 Unit"), (2, "10 Unit", 10, None)]


def test_a_report_of_a_year_between_is_matched_with_both_and_parts_them(database: str) -> None:
    with ready(database) as engine, engine.begin() as connection:
        ids = {
            year: load(connection, report(REPORT.replace("2024", year), file)).document
            for year, file in (("2022", "a"), ("2024", "b"))
        }
        link(connection, unlinked(connection))
        assert matched(connection) == {(ids["2022"], ids["2024"])}
        ids["2023"] = load(connection, report(REPORT.replace("2024", "2023"), "c")).document
        assert set(unlinked(connection)) == {ids["2023"], ids["2024"]}
        link(connection, [ids["2023"]])
        assert matched(connection) == {(ids["2022"], ids["2023"]), (ids["2023"], ids["2024"])}
        assert unlinked(connection) == []


def test_a_revision_takes_the_place_of_the_first_version_before_the_year_after(database: str) -> None:
    with ready(database) as engine, engine.begin() as connection:
        _, later = (load(connection, each).document for each in (report(REPORT.replace("2024", "2023"), "a"), report()))
        link(connection, unlinked(connection))
        revised = load(connection, report(REPORT.replace("2024", "2023").replace("60%", "50%"), "b")).document
        link(connection, unlinked(connection))
        assert matched(connection) == {(revised, later)}


def matched(connection: Connection) -> set[tuple[int, int]]:
    return {(left, right) for left, right in rows(connection, "SELECT left_document, right_document FROM match")}


def test_reports_of_years_beside_each_other_are_matched_by_what_people_decided_too(database: str) -> None:
    before = report(REPORT.replace("2024", "2023").replace("taman", "hutan"), "b")
    one, other = (DecidedRow(mark="", text=name) for name in ("Jumlah hutan kota", "Jumlah taman kota"))
    with ready(database) as engine, engine.begin() as connection:
        ids = [load(connection, document).document for document in (report(), before)]
        link(connection, ids)
        assert rows(connection, "SELECT count(*) FROM match WHERE decision = 'match'") == [(0,)]
        decided = Decision(
            left=msgspec.structs.replace(one, mark=mark_of(one.text)),
            right=msgspec.structs.replace(other, mark=mark_of(other.text)),
            verdict="same",
            who="Ani",
            when="2026-01-31T08:00:00Z",
            why="SK 12",
        )
        assert [add_decisions(connection, [decided]), add_decisions(connection, [decided])] == [1, 0]
        assert unlinked(connection) == ids
        link(connection, unlinked(connection), decisions_in(connection))
        told = "SELECT left_document, right_document, decision FROM match"
        assert rows(connection, told) == [(ids[1], ids[0], "match")]


def test_what_no_server_can_hold_is_seen_to_have_been_there(database: str) -> None:
    hostile = report(REPORT.replace("taman", "ta\x00man'); DROP TABLE document;--" + "x" * 10_000))
    with ready(database) as engine, engine.begin() as connection:
        load(connection, hostile)
        (name,) = connection.execute(select(tables.indicator.c.name)).scalars()
        assert "ta\u2400man');" in name
        assert len(name) > 10_000


@pytest.mark.parametrize("number", ["NaN", "1e999999"])
def test_a_number_that_no_column_holds_is_told_of_its_report(database: str, number: str) -> None:
    (row,) = report().indicators
    odd = msgspec.structs.replace(row.values[0], value=Decimal(number))
    document = msgspec.structs.replace(report(), indicators=[msgspec.structs.replace(row, values=[odd])])
    with ready(database) as engine:
        with pytest.raises(UnreadableInput, match="not_storable"), engine.begin() as connection:
            load_document(connection, document, check(report()))
        with engine.begin() as connection:
            assert rows(connection, "SELECT count(*) FROM document") == [(0,)]


@pytest.mark.parametrize("sha256", ["", "a" * 63, "A" * 64, "a" * 63 + "\x00"])
def test_what_is_of_no_file_has_no_place(tmp_path: Path, sha256: str) -> None:
    document = report()
    source = msgspec.structs.replace(document.source, sha256=sha256)
    with ready(str(tmp_path / "lkj.db")) as engine, engine.begin() as connection, pytest.raises(UnreadableInput):
        load(connection, msgspec.structs.replace(document, source=source))


def test_one_report_loaded_by_several_at_once_is_there_once(database: str) -> None:
    document, findings = report(), check(report())

    def load_it(_number: int) -> str:
        with ready(database) as engine, engine.begin() as connection:
            return load_document(connection, document, findings).what

    with ThreadPoolExecutor(4) as several:
        assert sorted(several.map(load_it, range(4))) == ["loaded", "unchanged", "unchanged", "unchanged"]


def test_revisions_that_come_at_once_are_counted_one_by_one(database: str) -> None:
    def load_it(file: str) -> None:
        with ready(database) as engine, engine.begin() as connection:
            load(connection, report(file=file))

    with ThreadPoolExecutor(4) as several:
        list(several.map(load_it, "abcd"))
    with ready(database) as engine, engine.begin() as connection:
        assert rows(connection, "SELECT revision FROM report ORDER BY 1") == [(1,), (2,), (3,), (4,)]


def test_a_row_goes_without_a_search_through_those_that_may_refer_to_it() -> None:
    """And every reference is to one column, which is what Datasette turns into a link."""
    for table in (*OF_A_READING, finding_tables.match):
        first = {next(iter(index.columns)).name for index in (*table.indexes, table.primary_key)}
        for reference in table.foreign_key_constraints:
            assert len(reference.columns) == 1
            assert reference.column_keys[0] in first


def test_no_employee_number_is_in_a_database(tmp_path: Path) -> None:
    address = str(tmp_path / "lkj.db")
    with ready(address) as engine, engine.begin() as connection:
        load(connection, sample_document())
        (content,) = connection.execute(select(tables.document.c.content)).scalars()
        assert rows(connection, "SELECT count(*) FROM party WHERE nip_masked LIKE '%*%'") > [(0,)]
    told = str(everything(address)) + zlib.decompress(content).decode()
    assert re.search(r"(?<!\d)(19|20)\d{6}\s?(19|20)\d{4}\s?[12]\s?\d{3}(?!\d)", told) is None


def test_decimals_keep_what_is_printed(database: str) -> None:
    with ready(database) as engine, engine.begin() as connection:
        connection.execute(records.correction.insert(), [_correction(n) for n in ("1.50", "12345678901234567890.1234")])
        told = connection.execute(select(records.correction.c.before).order_by(records.correction.c.id)).scalars()
        assert list(map(str, told)) == ["1.50", "12345678901234567890.1234"]


def test_what_a_table_cannot_hold_is_told_with_the_database(tmp_path: Path) -> None:
    address = str(tmp_path / "lkj.db")
    with pytest.raises(UsageError, match="database_failed"), ready(address) as engine, engine.begin() as connection:
        connection.execute(records.correction.insert(), [_correction("1e999999")])


def _correction(number: str) -> dict[str, Any]:
    said = {name: name for name in ("sha256", "raw", "who", "said_at", "why", "line")}
    return {"key": number, "page": 1, "before": Decimal(number), "after": None, **said}


def test_both_servers_hold_the_same_and_a_copy_is_equal(tmp_path: Path, postgresql_database: str) -> None:
    addresses = [str(tmp_path / "one.db"), postgresql_database]
    for address in addresses:
        with ready(address) as engine, engine.begin() as connection:
            ids = [load(connection, document).document for document in (sample_document(), *_years())]
            link(connection, ids)
    held = everything(addresses[0])
    assert held == everything(addresses[1])
    assert len(held["match"]) > 0
    copied(addresses[0], str(tmp_path / "copy.db"))
    assert everything(str(tmp_path / "copy.db")) == held


def copied(here: str, there: str) -> None:
    with ready(here) as one, ready(there) as other, one.connect() as source, other.begin() as target:
        assert dict(copy(source, target))["document"] > 0


def test_a_copy_on_a_server_goes_on_counting(tmp_path: Path, postgresql_database: str) -> None:
    with ready(str(tmp_path / "one.db")) as engine, engine.begin() as connection:
        load(connection, report())
    copied(str(tmp_path / "one.db"), postgresql_database)
    with ready(postgresql_database) as engine, engine.begin() as connection:
        assert load(connection, report(file="b")).document == 2


def test_views_tell_the_same_on_both_servers(tmp_path: Path, postgresql_database: str) -> None:
    told = []
    for address in (str(tmp_path / "one.db"), postgresql_database):
        with ready(address) as engine, engine.begin() as connection:
            ids = [load(connection, document).document for document in (sample_document(), *_years())]
            link(connection, ids)
            told.append({view: _answers(connection, view) for view in VIEWS})
    assert told[0] == told[1]
    assert all(told[0].values())


def _answers(connection: Connection, view: str) -> list[str]:
    """A view of SQLite turns exact numbers into floating ones."""
    found = connection.execute(text(f"SELECT * FROM {view}")).mappings()
    return sorted(str({name: _plain(value) for name, value in row.items() if name != "loaded_at"}) for row in found)


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, str) else f"{float(value):.6f}"  # type: ignore[arg-type]


def _years() -> Sequence[Document]:
    return report(), report(REPORT.replace("2024", "2023"), "b")


@pytest.mark.parametrize("read", [sample_document, report], ids=["sample", "small"])
def test_counts_are_those_of_the_json(database: str, read: Callable[[], Document]) -> None:
    document = read()
    findings = check(document)
    with ready(database) as engine, engine.begin() as connection:
        load_document(connection, document, findings)

        def count(table: Any) -> int:
            return connection.execute(select(func.count()).select_from(table)).scalar_one()

        values = sum(len(row.values) for row in (*document.indicators, *document.budget))
        assert count(tables.observation) == values
        assert count(tables.indicator) == len(document.indicators)
        assert count(tables.budget_line) == len(document.budget)
        assert count(tables.claim) == len(document.claims)
        assert count(tables.aggregate) == len(document.aggregates)
        assert count(tables.party) == sum(len(entry.parties) for entry in document.agreements)
        assert count(finding_tables.finding) == len(findings.findings)
        assert count(finding_tables.evidence) == sum(len(finding.evidence) for finding in findings.findings)
        assert count(tables.cell) == sum(cell is not None for t in document.tables for row in t.rows for cell in row)


def test_the_migrations_make_just_the_tables_that_are_known(database: str) -> None:
    with ready(database) as engine, engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


@pytest.mark.parametrize(
    "address",
    [
        "mysql://a@b/c",
        "postgresql://a:word@b:word/c",
        "x://secret:word@",
        "",
        ":memory:",
        "bob:word@host/db",
        "bob:w/word@h",
    ],
)
def test_what_is_no_database_is_told_without_its_password(address: str) -> None:
    try:
        told = str(opened(address).url)
    except UsageError as error:
        told = str(error.params)
    assert "word" not in told


def test_addresses() -> None:
    assert url_of("lkj.db").render_as_string() == "sqlite:///lkj.db"
    assert "secret" not in shown("host/name?password=secret")
    assert "secret" not in shown("postgresql://me@host/name?password=secret")
    assert shown("postgres://me:secret@host/name") == "postgresql://me:***@host/name"


def test_a_database_of_a_newer_lkj_is_left_alone(tmp_path: Path) -> None:
    address = str(tmp_path / "lkj.db")
    with ready(address) as engine, engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UsageError, match="database_newer"), ready(address):
        pass


def test_a_database_that_tells_two_steps_is_left_alone(tmp_path: Path) -> None:
    address = str(tmp_path / "lkj.db")
    with ready(address) as engine, engine.begin() as connection:
        connection.execute(text("INSERT INTO alembic_version VALUES ('0001')"))
    with pytest.raises(UsageError, match="database_two_heads"), ready(address):
        pass
    status = lkj("db", "status", "--db", address)
    assert (status.returncode, status.stdout) == (2, "")
    assert "0001, " in status.stderr

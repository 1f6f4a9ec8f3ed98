"""Many reports into a database: each once, whatever happens, and told where it could not be."""

from __future__ import annotations

import csv
import io
import random
import shutil
import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select, update

from extractor.limits import DEFAULT_LIMITS
from lkj.batch import ledger_runs
from lkj.batch.batch import Asked, Batch
from lkj.batch.files import looks_of
from lkj.batch.folder import OutFolder
from lkj.batch.job import BatchJob, Read
from lkj.batch.keeping import Keeping
from lkj.batch.ledger import Ledger
from lkj.batch.owner import this_process
from lkj.batch.reason import Reason, reason_of
from lkj.batch.view import Silent
from lkj.batch.worker_slot import Terms
from lkj.io.regular_file import digest_of
from lkj.store import tables
from lkj.store.database import opened
from lkj.store.ledger_tables import jobs, runs
from lkj.store.records import attempt, correction
from schemas.document import decode, encode
from schemas.errors import LkjError, UsageError
from schemas.findings import encode_report
from tests.batch_run import FAULTY, attempts, documents, folder_of, run, started, statuses, store_at
from tests.command import SAMPLE, lkj
from tests.sample_reading import sample_document, sample_report


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return store_at(f"sqlite:///{tmp_path}/lkj.db")


def test_each_report_is_read_once(database: str, tmp_path: Path) -> None:
    engine, folder = store_at(database), folder_of(tmp_path / "in", "abc")
    for _ in range(2):
        assert statuses(run(engine, folder, tmp_path / "out")) == {"a": "read", "b": "read", "c": "read"}
    assert documents(engine) == attempts(engine) == 3
    engine.dispose()


def test_the_database_holds_what_the_folder_holds(engine: Engine, tmp_path: Path) -> None:
    rows = run(engine, folder_of(tmp_path / "in", "a"), tmp_path / "out")
    (path,) = (tmp_path / "out" / "documents").glob("*/*")
    document = decode(path.read_bytes())
    assert document.source.sha256 == rows["a"].sha256
    with engine.begin() as connection:
        pages = connection.execute(select(func.count()).select_from(tables.page)).scalar_one()
    assert pages == len(document.page_notes)


def test_a_run_writes_a_page_for_each_report_and_the_summary_leads_to_it(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    shutil.copy(SAMPLE, folder / "a.pdf")
    assert lkj("run", folder, "--out", out, "--db", tmp_path / "lkj.db", "--lang", "en").returncode == 0
    (page,) = (out / "reports").glob("*/*")
    assert f'href="{page.relative_to(out)}"' in (out / "summary.html").read_text()
    told = page.read_text()
    assert told.startswith("<!doctype html>")
    assert "./../../../in/a.pdf" in told


def test_what_people_put_right_and_decided_beside_a_report_is_in_the_database(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(SAMPLE, folder / "a.pdf")
    table = tmp_path / "values.csv"
    lkj("corrections", "export", folder, "--all", "--output", table)
    rows = list(csv.DictReader(io.StringIO(table.read_text())))
    rows[0]["right_value"] = "77"
    with table.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    lkj("corrections", "apply", table, folder, "--author", "Ani")
    assert lkj("run", folder, "--out", tmp_path / "out", "--db", tmp_path / "lkj.db").returncode == 0
    with opened(str(tmp_path / "lkj.db")).connect() as connection:
        told = select(tables.observation.c.value).where(tables.observation.c.status == "corrected")
        assert set(map(str, connection.execute(told).scalars())) == {"77"}
        assert connection.execute(select(func.count()).select_from(correction)).scalar_one() == 1


def test_a_changed_file_is_read_anew(engine: Engine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", "a")
    run(engine, folder, tmp_path / "out")
    (folder / "a.pdf").write_bytes((folder / "a.pdf").read_bytes() + b"% more\n")
    run(engine, folder, tmp_path / "out")
    assert documents(engine) == attempts(engine) == 2


def test_a_moved_file_is_known_by_its_bytes(engine: Engine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", "a")
    run(engine, folder, tmp_path / "out")
    (folder / "a.pdf").rename(folder / "b.pdf")
    assert statuses(run(engine, folder, tmp_path / "out")) == {"b": "read"}
    assert attempts(engine) == 1


def test_the_same_bytes_twice_are_one_report(engine: Engine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", "a")
    (folder / "b.pdf").write_bytes((folder / "a.pdf").read_bytes())
    assert statuses(run(engine, folder, tmp_path / "out")) == {"a": "read", "b": "same"}
    assert documents(engine) == 1


def test_what_is_missing_in_the_folder_is_made_again(engine: Engine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", "ab")
    run(engine, folder, tmp_path / "out")
    first, _second = sorted((tmp_path / "out" / "findings").glob("*/*"))
    first.unlink()
    run(engine, folder, tmp_path / "out")
    assert first.is_file()
    assert (documents(engine), attempts(engine)) == (2, 3)


def test_a_poisoned_report_costs_itself_only(engine: Engine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", ["a", "crash-0", "eat-0", "b", "crash-2"])
    rows = run(engine, folder, tmp_path / "out", FAULTY)
    assert statuses(rows) == {"a": "read", "crash-0": "failed", "eat-0": "failed", "b": "read", "crash-2": "read"}
    reasons = [row.reason.text for row in rows.values() if row.reason]
    assert sorted(reason.partition("failed: ")[2] for reason in reasons) == [
        "it needs more memory than the limit",
        "the PDF engine crashed on it (damaged, hostile, or too large for the memory limit)",
    ]


def test_every_try_is_in_the_ledger(engine: Engine, tmp_path: Path) -> None:
    run(engine, folder_of(tmp_path / "in", ["crash-2"]), tmp_path / "out", FAULTY)
    with engine.begin() as connection:
        tries = connection.execute(select(attempt).order_by(attempt.c.id)).all()
    assert [(one.outcome, one.key) for one in tries] == [("failed", "crash"), ("loaded", None)]
    assert all(one.peak_bytes and one.seconds > 0 for one in tries)


def test_what_failed_is_read_again_only_when_asked(engine: Engine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", ["crash-0"])
    assert statuses(run(engine, folder, tmp_path / "out", FAULTY)) == {"crash-0": "failed"}
    assert statuses(run(engine, folder, tmp_path / "out")) == {"crash-0": "failed"}
    assert statuses(run(engine, folder, tmp_path / "out", retry_failed=True)) == {"crash-0": "read"}


def test_what_another_run_reads_is_left_to_it(engine: Engine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", "ab")
    first = run(engine, folder, tmp_path / "out")
    _hold(engine, first["a"].sha256)
    rows = run(engine, folder, tmp_path / "out", resume=True)
    assert statuses(rows) == {"a": "elsewhere", "b": "read"}


def test_what_a_silent_run_holds_is_taken_back(engine: Engine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", "ab")
    first = run(engine, folder, tmp_path / "out")
    _hold(engine, first["a"].sha256, heard_at="2020-01-01T00:00:00Z")
    assert statuses(run(engine, folder, tmp_path / "out"))["a"] == "elsewhere"
    assert statuses(run(engine, folder, tmp_path / "out", resume=True))["a"] == "read"


def test_a_run_taken_for_dead_cannot_end_what_another_took(engine: Engine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", "a")
    slow, other = Ledger(engine, lambda _: None), "2020-01-01T00:00:00Z"
    slow.begin(this_process(), "out")
    sha256 = run(engine, folder, tmp_path / "out")["a"].sha256
    with engine.begin() as connection:
        connection.execute(update(jobs).values(state="running", held_by=slow.run))
        connection.execute(update(runs).where(runs.c.id == slow.run).values(heard_at=other))
    run(engine, folder, tmp_path / "out", resume=True)
    job = BatchJob(sha256 or "", folder / "a.pdf")
    assert not slow.failed(job, Reason("password", '{"path": "a"}'), [])


def _hold(engine: Engine, sha256: str | None, heard_at: str | None = None) -> None:
    """Give the report to another run, of this process, that is at work."""
    other = Ledger(engine, lambda _: None)
    other.begin(this_process(), "out")
    with engine.begin() as connection:
        connection.execute(update(jobs).where(jobs.c.sha256 == sha256).values(state="running", held_by=other.run))
        if heard_at:
            connection.execute(update(runs).where(runs.c.id == other.run).values(heard_at=heard_at))


def test_a_run_stopped_by_hand_gives_back_what_it_held(engine: Engine, tmp_path: Path) -> None:
    class Stopping(Silent):
        def read(self, *_: object) -> None:
            raise KeyboardInterrupt

    folder = folder_of(tmp_path / "in", "abcd")
    database = engine.url.render_as_string(hide_password=False)
    asked = Asked([folder], OutFolder(tmp_path / "out"), database, Terms(DEFAULT_LIMITS, "en"), 2)
    asked.out.make()
    with pytest.raises(KeyboardInterrupt):
        Batch(asked, Ledger(engine, lambda _: None), Stopping()).run(4)
    assert set(statuses(run(engine, folder, tmp_path / "out")).values()) == {"read"}
    assert documents(engine) == 4


def test_a_folder_that_cannot_be_written_to_stops_the_run_and_loses_nothing(engine: Engine, tmp_path: Path) -> None:
    folder, in_the_way = folder_of(tmp_path / "in", "abc"), tmp_path / "out" / "documents"
    in_the_way.parent.mkdir()
    in_the_way.write_text("a file where a folder is wanted")
    with pytest.raises(UsageError, match="output_failed"):
        run(engine, folder, tmp_path / "out")
    in_the_way.unlink()
    assert documents(engine) == 0
    assert set(statuses(run(engine, folder, tmp_path / "out")).values()) == {"read"}


def test_a_run_killed_at_any_moment_is_gone_on_with(tmp_path: Path) -> None:
    url, chance = f"sqlite:///{tmp_path}/lkj.db", random.Random(7)
    folder = folder_of(tmp_path / "in", [f"r{number}" for number in range(12)])
    for _ in range(4):
        process = started(folder, tmp_path / "out", url, "--resume")
        time.sleep(chance.uniform(0.3, 1.5))
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert lkj("run", folder, "--out", tmp_path / "out", "--db", url, "--resume").returncode == 0
    engine = store_at(url)
    assert documents(engine) == 12
    with engine.begin() as connection:
        read = connection.execute(select(func.count()).where(attempt.c.outcome == "loaded")).scalar_one()
    assert read == 12  # each was loaded once


def test_two_runs_at_once_share_the_work(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/lkj.db"
    engine, folder = store_at(url), folder_of(tmp_path / "in", [f"r{number}" for number in range(10)])
    both = [started(folder, tmp_path / f"out{number}", url) for number in range(2)]
    assert [process.communicate() and process.returncode for process in both] == [0, 0]
    assert (documents(engine), attempts(engine)) == (10, 10)


def test_a_dead_run_is_told(engine: Engine, tmp_path: Path) -> None:
    sha256 = run(engine, folder_of(tmp_path / "in", "a"), tmp_path / "out")["a"].sha256
    _hold(engine, sha256)
    with engine.begin() as connection:
        assert ledger_runs.dead(connection) == []
        connection.execute(update(runs).values(process_born=1))
        assert len(ledger_runs.dead(connection)) == 1


def test_the_command_tells_what_could_not_be_read(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", "a")
    (folder / "broken.pdf").write_bytes(b"no pdf")
    told = lkj("run", folder, "--out", tmp_path / "out", "--db", tmp_path / "lkj.db")
    assert told.returncode == 3
    assert "1 read and in the database" in told.stdout
    assert "broken.pdf: this is not a PDF file" in told.stderr


@pytest.mark.parametrize(("given", "code"), [("nowhere", 3), ("empty", 3)])
def test_without_reports_nothing_is_made(tmp_path: Path, given: str, code: int) -> None:
    (tmp_path / "empty").mkdir()
    told = lkj("run", tmp_path / given, "--out", tmp_path / "out", "--db", tmp_path / "lkj.db")
    assert told.returncode == code
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "lkj.db").exists()


def test_a_list_names_reports(engine: Engine, tmp_path: Path) -> None:
    folder_of(tmp_path / "in", "ab")
    (tmp_path / "in" / "list.txt").write_text("a.pdf\n\ngone.pdf\n")
    rows = run(engine, tmp_path / "in" / "list.txt", tmp_path / "out")
    assert statuses(rows) == {"a": "read", "gone": "failed"}


def test_a_refusal_that_makes_no_sense_is_told_as_that() -> None:
    reason = reason_of(LkjError("no_text", nonsense="{"), "a")
    assert (reason.key, reason.text) == (
        "file_unreadable",
        "a: reading failed: the reading process gave no sensible answer",
    )


@pytest.mark.parametrize(("document", "key"), [(b"{", "file_unreadable"), (b"other", "changed_meanwhile")])
def test_a_report_of_a_worker_is_looked_at(engine: Engine, tmp_path: Path, document: bytes, key: str) -> None:
    folder, ledger = folder_of(tmp_path / "in", "a"), Ledger(engine, lambda _: None)
    found = looks_of(folder / "a.pdf")
    sha256 = digest_of(found.path)
    ledger.begin(this_process(), "out")
    ledger.entered([replace(found, sha256=sha256)], {})
    assert ledger.claim(sha256)
    said = encode(sample_document()) if document == b"other" else document
    findings = encode_report(sample_report("en"))
    told = Keeping(ledger, OutFolder(tmp_path / "out")).keep(Read(BatchJob(sha256, found.path), said, findings, ()))
    assert isinstance(told, Reason)
    assert told.key == key

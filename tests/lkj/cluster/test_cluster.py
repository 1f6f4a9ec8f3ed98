"""Reports read by a Dask cluster: the same rows as of one computer, and nothing lost with whoever is killed."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select, text

from extractor.limits import DEFAULT_LIMITS
from lkj.batch.batch import Asked, Batch
from lkj.batch.files import count_of, files_of, place_of
from lkj.batch.folder import OutFolder
from lkj.batch.job import BatchJob, Failed, Read, Try
from lkj.batch.ledger import Ledger
from lkj.batch.summary_rows import SummaryRow, summary_rows
from lkj.batch.view import Silent
from lkj.batch.whole_run import loaders_for
from lkj.batch.worker_slot import Terms
from lkj.cluster.engine import engine as cluster_engine
from lkj.cluster.many_computers import read_on_cluster
from lkj.cluster.readers import reading_of
from lkj.cluster.shard import forget, mark_of, put_shard, shard_of, taken
from lkj.store.every_table import OF_A_READING
from lkj.store.records import attempt
from lkj.store.tables import document
from schemas.errors import UnreadableInput, UsageError
from tests.batch_run import FAULTY, attempts, folder_of, run, statuses, store_at
from tests.cluster_processes import Processes, cluster
from tests.command import LKJ, lkj

FAILED = Failed(BatchJob("a" * 64, Path("x.pdf")), UnreadableInput("password", path="x.pdf", pages=[1]), ())


@pytest.fixture(scope="module")
def standing() -> Iterator[Processes]:
    with cluster() as made:
        yield made


def rows(engine: Engine) -> dict[str, object]:
    """What is in the database, whatever the order of loading: readings, and how many rows of each table."""
    with engine.begin() as connection:
        readings = {row.sha256: row.reading for row in connection.execute(select(document))}
        counts = {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in OF_A_READING
        }
    return {"readings": readings, **counts}


Do = Callable[[int], None]


def run_on(
    made: Processes, database: str, folder: Path, out: Path, faulty: bool = False, do: Do = lambda _: None
) -> dict[str, SummaryRow]:
    """`do` is called with the number of reports that were kept, after each."""

    class Telling(Silent):
        kept = 0

        def read(self, *_: object) -> None:
            self.kept += 1
            do(self.kept)

    engine, ledger = store_at(database), Ledger(store_at(database), lambda _: None)
    terms = Terms(DEFAULT_LIMITS, "en")
    asked = Asked([folder], OutFolder(out), database, terms, 2, loaders_for(database, 9), resume=True)
    asked.out.make()
    reading = replace(reading_of(asked, "never"), command=FAULTY if faulty else None)
    with cluster_engine(made.address, 2) as connect:
        readers = partial(read_on_cluster, connect=connect, reading=reading)
        Batch(replace(asked, readers=readers), ledger, Telling()).run(count_of([folder]))
    with engine.connect() as connection:
        told = summary_rows(connection, map(place_of, files_of([folder])))
    return {Path(row.file).stem: row for row in told}


def test_the_rows_are_those_of_one_computer(standing: Processes, database: str, tmp_path: Path) -> None:
    folder, alone = folder_of(tmp_path / "in", "abc"), store_at(f"sqlite:///{tmp_path}/alone.db")
    (folder / "broken.pdf").write_bytes(b"no pdf")
    told = run_on(standing, database, folder, tmp_path / "out")
    assert statuses(told) == statuses(run(alone, folder, tmp_path / "alone"))
    assert statuses(told) == {"a": "read", "b": "read", "c": "read", "broken": "failed"}
    assert rows(store_at(database)) == rows(alone)
    assert sorted(path.name for path in (tmp_path / "out").glob("documents/*/*")) == sorted(
        path.name for path in (tmp_path / "alone").glob("documents/*/*")
    )
    assert not list((tmp_path / "out" / "shards").glob("*/*"))


def test_a_poisoned_report_costs_itself_only(standing: Processes, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", ["a", "crash-0", "b", "killed-2"])
    told = run_on(standing, f"sqlite:///{tmp_path}/lkj.db", folder, tmp_path / "out", faulty=True)
    assert statuses(told) == {"a": "read", "b": "read", "crash-0": "failed", "killed-2": "read"}
    assert [worker.poll() for worker in standing.workers] == [None, None]


def test_the_command_has_a_cluster_read(standing: Processes, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", "ab")
    where = ("--out", tmp_path / "out", "--db", tmp_path / "lkj.db", "--cluster", standing.address)
    told = lkj("run", folder, *where)
    assert told.returncode == 0
    assert "2 read and in the database" in told.stdout


def test_a_run_that_is_killed_is_gone_on_with_and_nothing_is_read_twice(standing: Processes, tmp_path: Path) -> None:
    url, out = f"sqlite:///{tmp_path}/lkj.db", tmp_path / "out"
    folder = folder_of(tmp_path / "in", [f"r{number}" for number in range(6)])
    command = [*LKJ, "run", folder, "--out", out, "--db", url, "--cluster", standing.address, "--quiet"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    _until(lambda: any((out / "documents").glob("*/*")))
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert set(statuses(run_on(standing, url, folder, out)).values()) == {"read"}
    with store_at(url).begin() as connection:
        assert connection.execute(select(func.count()).select_from(attempt)).scalar_one() == 6


def test_a_worker_and_the_scheduler_that_are_killed_cost_nothing(tmp_path: Path) -> None:
    names = [f"slow-{page}" for page in (0, 1, 2, 3)] + ["a", "b", "c", "d"]
    folder = folder_of(tmp_path / "in", names)
    with cluster() as made:

        def strike(kept: int) -> None:
            if kept == 1:
                made.kill_worker()
                made.begin_worker()
            if kept == 3:
                made.kill_scheduler()
                made.begin_scheduler()
                made.begin_worker()

        url = f"sqlite:///{tmp_path}/lkj.db"
        told = run_on(made, url, folder, tmp_path / "out", faulty=True, do=strike)
    assert statuses(told) == dict.fromkeys(names, "read")
    engine = store_at(url)
    assert attempts(engine) == len(names)  # each was taken up once
    with engine.begin() as connection:
        loaded = connection.execute(select(func.count()).where(attempt.c.outcome == "loaded")).scalar_one()
        assert connection.execute(text("SELECT count(*) FROM document")).scalar_one() == loaded == len(names)


def test_without_a_scheduler_the_run_is_stopped_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lkj.cluster.many_computers.MOST_AWAY_SECONDS", 0.0)
    monkeypatch.setattr("lkj.cluster.engine._CONNECT_SECONDS", 0.2)
    folder = folder_of(tmp_path / "in", "a")
    with pytest.raises(UsageError, match="cluster_away"):
        run_on(Processes(9), f"sqlite:///{tmp_path}/lkj.db", folder, tmp_path / "out")
    assert statuses(run(store_at(f"sqlite:///{tmp_path}/lkj.db"), folder, tmp_path / "out")) == {"a": "read"}


def test_what_is_no_address_is_told(tmp_path: Path) -> None:
    told = lkj("run", folder_of(tmp_path / "in", "a"), "--out", tmp_path / "out", "--cluster", "somewhere")
    assert told.returncode == 2
    assert "tcp://" in told.stderr


def test_what_dask_says_of_a_scheduler_that_is_gone_is_not_shown(caplog: pytest.LogCaptureFixture) -> None:
    with cluster_engine("tcp://127.0.0.1:9", 1):
        logging.getLogger("distributed.client").error("Failed to reconnect")
    assert caplog.text == ""


def test_where_the_extra_is_missing_it_is_told_how_to_add_it(tmp_path: Path) -> None:
    without = "import sys; sys.modules['distributed'] = None; from lkj.__main__ import run; sys.exit(run(sys.argv[1:]))"
    command = [sys.executable, "-c", without, "run", str(tmp_path), "-o", "x", "--cluster", "local", "--lang", "en"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (told.returncode, "`make cluster` in the folder of lkj" in told.stderr) == (2, True)


def test_a_shard_tells_what_was_put_in(tmp_path: Path) -> None:
    job = BatchJob("b" * 64, Path("y.pdf"))
    read = Read(job, b"{}", b"[]", (Try(datetime.now(UTC), 1.5, 3, 7, "crash"),), "<p>")
    for end in (read, FAILED):
        mark = put_shard(tmp_path, end, "Dinas")
        assert mark_of(tmp_path, end.job.key) == mark
        told = taken(tmp_path, end.job)
        assert type(told) is type(end)
        assert told is not None
        assert told.tries == end.tries
    assert taken(tmp_path, job) == read
    refused = taken(tmp_path, FAILED.job)
    assert isinstance(refused, Failed)
    assert (type(refused.error), refused.error.key, refused.error.params) == (
        *(UnreadableInput, "password"),
        {"path": "x.pdf", "pages": [1]},
    )


def test_a_shard_that_is_not_whole_is_none(tmp_path: Path) -> None:
    put_shard(tmp_path, FAILED, "")
    shard = shard_of(tmp_path, FAILED.job.key)
    whole = shard.read_bytes()
    shard.write_bytes(whole[:-1])
    assert mark_of(tmp_path, FAILED.job.key) is None
    shard.write_bytes(whole)
    assert mark_of(tmp_path, FAILED.job.key) is not None
    forget(tmp_path, FAILED.job.key)
    assert mark_of(tmp_path, FAILED.job.key) is None
    assert taken(tmp_path, FAILED.job) is None


def _until(so: Callable[[], bool]) -> None:
    waiting = threading.Event()
    end = time.monotonic() + 600
    while not so() and time.monotonic() < end:
        waiting.wait(0.05)
    assert so()

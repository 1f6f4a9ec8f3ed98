"""Keeping what was read is done by processes of its own: in order, little in hand, and nothing lost when one dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import closing
from itertools import product
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine, func, select

from extractor.limits import DEFAULT_LIMITS
from lkj.batch import loader_process
from lkj.batch.figures import Figures
from lkj.batch.folder import OutFolder
from lkj.batch.job import BatchJob, Failed, Read
from lkj.batch.ledger import Ledger
from lkj.batch.loader_orders import Employment
from lkj.batch.loader_process import LoaderProcess
from lkj.batch.loaders import Loaders
from lkj.batch.owner import this_process
from lkj.batch.reason import Reason
from lkj.batch.supervisor import supervise
from lkj.batch.tally import Tally
from lkj.batch.todo import Todo
from lkj.batch.view import Silent
from lkj.batch.whole_run import loaders_for
from lkj.batch.worker_slot import Terms
from lkj.store.finding_tables import match
from lkj.store.ledger_tables import jobs
from lkj.store.links import matching_of, put_matching, to_match
from lkj.store.load import load_document
from lkj.store.tables import report
from reconcile.check import check
from schemas.document import Document
from schemas.errors import UsageError
from tests.batch_run import FAULTY, folder_of, store_at
from tests.case_document import case_document

REPORT = """
year 2024
indicator | target | realisasi
Jumlah taman kota | 4 Unit | 2 Unit
"""
TERMS = Terms(DEFAULT_LIMITS, "en", command=FAULTY)
Told = dict[str, Figures | Reason | None]


class Kept:
    """A run of a folder that has taken up all of it, with loaders to keep it."""

    def __init__(self, address: str, engine: Engine, out: Path, count: int) -> None:
        self.told: Told = {}
        self.engine = engine
        self.ledger = Ledger(engine, lambda _: None)
        self.ledger.begin(this_process(), str(out))
        employment = Employment(address, OutFolder(out), self.ledger.run, "en")
        self.count = count
        self.loaders = Loaders(count, employment, self._tell, lambda _: None)

    def _tell(self, end: Read | Failed, told: Figures | Reason | None) -> None:
        assert end.job.path.stem not in self.told  # once each
        self.told[end.job.path.stem] = told

    def ends(self, folder: Path) -> Iterator[Read | Failed]:
        paths = sorted(folder.iterdir())
        jobs = Todo(self.ledger, OutFolder(folder / "none"), Tally(9), Silent(), False, 9).jobs(paths)
        return (event for event in supervise(jobs, TERMS, 2) if isinstance(event, Read | Failed))


@pytest.fixture
def kept(database: str, tmp_path: Path) -> Iterator[Kept]:
    engine = store_at(database)
    made = Kept(database, engine, tmp_path / "out", loaders_for(database, 9))
    with closing(made.loaders):
        yield made
    engine.dispose()


def test_a_loader_that_is_killed_loses_nothing_and_does_nothing_twice(kept: Kept, tmp_path: Path) -> None:
    names = [f"r{number}" for number in range(6)]
    for end in kept.ends(folder_of(tmp_path / "in", names)):
        kept.loaders.keep(end)
        for pid in kept.loaders.pids:
            os.kill(pid, signal.SIGKILL)
        for _ in kept.loaders.finish():
            pass
    assert set(kept.told) == set(names)
    assert all(isinstance(told, Figures) for told in kept.told.values())


def test_one_that_dies_over_the_same_report_again_and_again_stops_the_run(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader_process, "LOADER_COMMAND", ("false",))
    (end,) = kept.ends(folder_of(tmp_path / "in", "a"))
    with pytest.raises(UsageError, match="loader_died"):  # noqa: PT012 - whichever of the two hears of it first
        kept.loaders.keep(end)
        list(kept.loaders.finish())


def test_where_its_hands_are_full_one_waits(kept: Kept, tmp_path: Path) -> None:
    for given, end in enumerate(kept.ends(folder_of(tmp_path / "in", [f"r{number}" for number in range(8)])), 1):
        kept.loaders.keep(end)
        assert given - len(kept.told) <= 4 * kept.count
    list(kept.loaders.finish())
    assert len(kept.told) == 8


def test_nobody_waits_until_a_busy_loader_takes_what_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader_process, "LOADER_COMMAND", ("sleep", "20"))
    monkeypatch.setattr(loader_process, "_LAST_BREATH_SECONDS", 0.0)
    job = BatchJob("0" * 64, tmp_path / "a.pdf")
    with closing(LoaderProcess(Employment("lkj.db", OutFolder(tmp_path), 1, "en"))) as loader:
        loader.give(Read(job, b"?" * 1_000_000, b"", ()))  # more than a pipe holds
        busy = loader.pid
        assert list(loader.answers(0.5)) == []
        assert (loader.pid, loader.waiting) == (busy, 1)


def test_a_database_that_is_no_more_stops_the_run(tmp_path: Path) -> None:
    address = str(tmp_path / "lkj.db")
    engine = store_at(address)
    made = Kept(address, engine, tmp_path / "out", 1)
    (end,) = made.ends(folder_of(tmp_path / "in", "a"))
    (tmp_path / "out").write_text("no folder")
    made.loaders.keep(end)
    with closing(made.loaders), pytest.raises(UsageError, match="output_failed"):
        list(made.loaders.finish())


def test_years_of_many_agencies_are_matched_by_several(kept: Kept) -> None:
    with kept.engine.begin() as connection:
        for agency, year in product(range(6), (2023, 2024)):
            document = report_of(agency, year)
            load_document(connection, document, check(document, "en"))
            done = {"sha256": document.source.sha256, "state": "done", "attempts": 1, "linked": False}
            connection.execute(jobs.insert(), done)
    agencies = kept.ledger.to_link_by_agency(100)
    assert [len(reports) for reports in agencies] == [2] * 6
    kept.loaders.be_at_least(3)
    for reports in agencies:
        kept.loaders.match(reports)
    list(kept.loaders.finish())
    assert len(kept.loaders.pids) == 3
    with kept.engine.begin() as connection:
        assert connection.execute(select(func.count()).select_from(match)).scalar_one() == 6
        assert connection.execute(select(func.count()).where(report.c.matched.is_(False))).scalar_one() == 0
    assert kept.ledger.to_link() == []


def test_what_changed_while_it_was_thought_over_is_not_overwritten(kept: Kept) -> None:
    first, later, between = report_of(1, 2021), report_of(1, 2024), report_of(1, 2023)
    with kept.engine.begin() as connection:
        for document in (first, later):
            load_document(connection, document, check(document, "en"))
        [right] = to_match(connection, later.source.sha256)[-1:]
        found = matching_of(connection, right)
        load_document(connection, between, check(between, "en"))
        assert not put_matching(connection, found)
        assert put_matching(connection, matching_of(connection, right))


def report_of(agency: int, year: int) -> Document:
    made = replace(case_document(REPORT.replace("2024", str(year))), agency=f"Dinas {agency}")
    return replace(made, source=replace(made.source, sha256=f"{agency:032x}{year:032x}"))

"""Small batches for tests: folders of small reports, run in this process or in one of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Engine, func, select

from extractor.limits import DEFAULT_LIMITS
from lkj.batch.batch import Asked, Batch
from lkj.batch.files import count_of, files_of, place_of
from lkj.batch.folder import OutFolder
from lkj.batch.ledger import Ledger
from lkj.batch.summary_rows import SummaryRow, summary_rows
from lkj.batch.view import Silent
from lkj.batch.worker_process import WORKER_COMMAND
from lkj.batch.worker_slot import Terms
from lkj.store import tables
from lkj.store.database import opened
from lkj.store.ledger_tables import jobs
from lkj.store.migrations import upgrade
from tests.command import LKJ
from tests.pdfs import with_text

FAULTY = (sys.executable, "-P", str(Path(__file__).with_name("faulty_worker.py")))


def folder_of(path: Path, names: Sequence[str]) -> Path:
    """A folder with a report of each name, all of different bytes."""
    path.mkdir(exist_ok=True)
    for name in names:
        (path / f"{name}.pdf").write_bytes(with_text("LAPORAN KINERJA", f"Laporan {name} tahun 2023"))
    return path


def store_at(url: str) -> Engine:
    engine = opened(url)
    with engine.begin() as connection:
        upgrade(connection)
    return engine


def run(
    engine: Engine,
    folder: Path,
    out: Path,
    command: Sequence[str] = WORKER_COMMAND,
    resume: bool = False,
    retry_failed: bool = False,
) -> dict[str, SummaryRow]:
    """What the summary tells of each file, by its name."""
    terms = Terms(DEFAULT_LIMITS, "en", command=command)
    database = engine.url.render_as_string(hide_password=False)
    asked = Asked([folder], OutFolder(out), database, terms, 2, resume=resume, retry_failed=retry_failed)
    ledger = Ledger(engine, lambda _: None)
    asked.out.make()
    Batch(asked, ledger, Silent()).run(count_of([folder]))
    rows = ledger.ask(lambda connection: summary_rows(connection, map(place_of, files_of([folder]))))
    return {Path(row.file).stem: row for row in rows}


def statuses(rows: dict[str, SummaryRow]) -> dict[str, str]:
    return {name: row.status for name, row in rows.items()}


def attempts(engine: Engine) -> int:
    """How often a report was taken up, over all runs."""
    with engine.begin() as connection:
        return connection.execute(select(func.sum(jobs.c.attempts))).scalar_one() or 0


def documents(engine: Engine) -> int:
    with engine.begin() as connection:
        return connection.execute(select(func.count()).select_from(tables.document)).scalar_one()


def started(folder: Path, out: Path, url: str, *options: str) -> subprocess.Popen[bytes]:
    """The command itself, at work."""
    command = [*LKJ, "run", folder, "--out", out, "--db", url, "--jobs", "2", "--quiet", *options]
    environment = {**os.environ, "LC_ALL": "en_US.UTF-8"}
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )

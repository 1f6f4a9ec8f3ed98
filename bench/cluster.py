"""Many reports by `lkj run` and by a Dask cluster of two workers, everybody killed once: how fast, and what is lost.

`python -m bench.cluster FOLDER` reads the PDFs of FOLDER twice, each time into an empty folder and an empty SQLite
file, and kills (-9) on the way: a worker, a loader and the run itself of the first; a worker, the scheduler and the run
of the second. It holds the rows of both against each other, writes bench/cluster.json and bench/cluster.md, and fails
where a row is lost or another.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import func, select

from bench.compare import LKJ
from lkj.store.database import opened
from lkj.store.every_table import OF_A_READING
from lkj.store.records import attempt
from lkj.store.tables import document
from tests.cluster_processes import Processes, cluster

HERE = Path(__file__).parent
LOOK_SECONDS = 0.5
Blow = Callable[["Running"], None]


@dataclass
class Running:
    """A run as it goes, with the computing time that was seen of each process that it began."""

    command: Sequence[str]
    out: Path
    process: subprocess.Popen[bytes] | None = None
    computed: dict[int, float] = field(default_factory=dict)
    killed: list[str] = field(default_factory=list)

    def begin(self) -> None:
        self.process = subprocess.Popen([*self.command, "--resume", "--quiet"], stdout=subprocess.DEVNULL)

    def kept(self) -> int:
        return sum(1 for _ in self.out.glob("documents/*/*.json"))

    def look(self) -> None:
        for process in psutil.Process().children(recursive=True):
            try:
                spent = process.cpu_times()
            except psutil.Error:
                continue
            self.computed[process.pid] = spent.user + spent.system

    def kill_own(self, module: str) -> None:
        assert self.process is not None
        for process in psutil.Process(self.process.pid).children(recursive=True):
            if module in process.cmdline():
                process.kill()
                self.killed.append(module)
                return

    def kill_run(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()
        self.killed.append("the run")
        self.begin()


def measured(running: Running, reports: int, blows: Mapping[float, Blow]) -> dict[str, object]:
    """`blows` fall once such a share of the reports is kept."""
    began, left = time.perf_counter(), sorted(blows.items())
    running.begin()
    while running.process is None or running.process.poll() is None:
        running.look()
        if left and running.kept() >= left[0][0] * reports:
            left.pop(0)[1](running)
        time.sleep(LOOK_SECONDS)
    seconds, computed = time.perf_counter() - began, sum(running.computed.values())
    return {
        "exit code": running.process.returncode,
        "seconds": round(seconds, 1),
        "documents a minute": round(60 * reports / seconds, 1),
        "computing seconds": round(computed, 1),
        "computing seconds a document": round(computed / reports, 3),
        "killed": running.killed,
        "not killed": len(left),
    }


def rows(database: Path) -> dict[str, object]:
    with opened(str(database)).connect() as connection:
        told: dict[str, object] = {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (document, *OF_A_READING)
        }
        told["readings"] = {row.sha256: row.reading for row in connection.execute(select(document))}
        loaded = select(func.count()).where(attempt.c.outcome == "loaded")
        told["loaded"] = connection.execute(loaded).scalar_one()
    return told


def on_cluster(made: Processes) -> dict[float, Blow]:
    def worker(running: Running) -> None:
        made.kill_worker()
        made.begin_worker()
        running.killed.append("a Dask worker")

    def scheduler(running: Running) -> None:
        made.kill_scheduler()
        made.begin_scheduler()
        for _ in range(2):
            made.begin_worker()
        running.killed.append("the scheduler, and with it its workers")

    return {0.2: worker, 0.4: scheduler, 0.7: lambda running: running.kill_run()}


ALONE: dict[float, Blow] = {
    0.2: lambda running: running.kill_own("lkj.batch.worker"),
    0.4: lambda running: running.kill_own("lkj.batch.loader"),
    0.7: lambda running: running.kill_run(),
}


def command(folder: Path, place: Path, *more: str) -> list[str]:
    where = ["--out", f"{place}/out", "--db", f"{place}/lkj.db"]
    return [LKJ, "run", str(folder), *where, "--ocr", "never", "--jobs", "2", *more]


def bytes_of(place: Path) -> dict[str, int]:
    files = [path for path in (place / "out").rglob("*") if path.is_file()]
    return {"database": (place / "lkj.db").stat().st_size, "folder": sum(path.stat().st_size for path in files)}


def as_markdown(reports: int, found: Mapping[str, Mapping[str, Any]], load: float) -> str:
    names = ("documents a minute", "seconds", "computing seconds", "computing seconds a document")
    lines = [f"# {reports} documents with everybody killed once", ""]
    lines += [
        f"Load of the machine at the beginning: {load:.1f}, on {os.cpu_count()} cores; others worked on it too.",
        "",
    ]
    lines += ["| | " + " | ".join(found) + " |", "|---|" + "---|" * len(found)]
    lines += [f"| {name} | " + " | ".join(str(one[name]) for one in found.values()) + " |" for name in names]
    lines += ["| killed (-9) | " + " | ".join(", ".join(map(str, one["killed"])) for one in found.values()) + " |"]
    lines += ["| documents, each loaded once | " + " | ".join(str(one["loaded"]) for one in found.values()) + " |"]
    lines += ["| rows lost or other | " + " | ".join(str(one["other"]) for one in found.values()) + " |"]
    return "\n".join(lines) + "\n"


def main(folder: str) -> int:
    load, reports = os.getloadavg()[0], len(list(Path(folder).glob("*.pdf")))
    with tempfile.TemporaryDirectory() as scratch:
        alone, many = Path(scratch, "alone"), Path(scratch, "many")
        for place in (alone, many):
            place.mkdir()
        first = measured(Running(command(Path(folder), alone), alone / "out"), reports, ALONE)
        with cluster(2) as made:
            asked = command(Path(folder), many, "--cluster", made.address)
            second = measured(Running(asked, many / "out"), reports, on_cluster(made))
        told = [rows(alone / "lkj.db"), rows(many / "lkj.db")]
        sizes = [bytes_of(alone), bytes_of(many)]
    other = sum(told[0][name] != told[1][name] for name in told[0])
    found = {
        name: {**measures, "loaded": rows_of["loaded"], "documents": rows_of["document"], "other": other, "bytes": size}
        for name, measures, rows_of, size in zip(
            ("lkj run, two workers", "two Dask workers"), (first, second), told, sizes, strict=True
        )
    }
    table = as_markdown(reports, found, load)
    (HERE / "cluster.md").write_text(table, encoding="utf-8")
    (HERE / "cluster.json").write_text(json.dumps({"load": load, "documents": reports, **found}, indent=1) + "\n")
    print(table)
    return 1 if other or told[0]["loaded"] != told[0]["document"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

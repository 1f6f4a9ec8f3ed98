"""How much faster two workers are than one, and how memory grows with the number of reports.

`python -m bench.batch SHARED` takes SHARED/corpus/*/report.pdf, or the sample where there are none, and runs `lkj run`
over changed copies of them (a comment behind the end of the file), each time into an empty folder and an empty SQLite
file. It writes bench/batch.json and bench/batch.md, and fails where a target is missed.

One worker has one core to itself, with all that the run does beside it; two workers have two.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from pypdfium2 import PdfDocument

from bench.compare import LKJ
from bench.process_tree import megabytes_of, seconds_of
from bench.rates import reports_of

HERE = Path(__file__).parent
QUIET = 0.5
FEWER, REPORTS = (10, 20), 40
LEAST_SPEED_UP = 1.7
MOST_GROWTH = 1.15
"""Memory of the most reports to that of the fewest."""


def copies(reports: Sequence[str], count: int, folder: Path) -> Path:
    """So many reports of different bytes."""
    folder.mkdir()
    for number, report in enumerate(islice(cycle(reports), count)):
        (folder / f"{number:03}.pdf").write_bytes(Path(report).read_bytes() + b"%% copy %d\n" % number)
    return folder


def running(folder: Path, workers: int) -> list[str]:
    """The command, into places that are not there yet."""
    here = tempfile.mkdtemp(dir=folder.parent)
    places = ["--out", f"{here}/out", "--db", f"{here}/lkj.db"]
    return [LKJ, "run", str(folder), *places, "--jobs", str(workers), "--quiet"]


def seconds_on(cores: set[int], folder: Path) -> float:
    usable = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)  # what is started stays on them too
    try:
        return seconds_of(running(folder, len(cores)))[0]
    finally:
        os.sched_setaffinity(0, usable)


def as_markdown(pages: int, seconds: dict[int, float], megabytes: dict[int, float], load: float) -> str:
    lines = [f"# `lkj run` over {REPORTS} reports of {pages} pages", ""]
    lines += [
        f"The load of the machine was {load:.1f} when it began; above {QUIET:g}, others had a share of its cores.",
        "",
    ]
    lines += ["| workers, cores | seconds | reports a minute | pages a second |", "|---|---|---|---|"]
    lines += [
        f"| {workers} | {spent:.1f} | {60 * REPORTS / spent:.0f} | {pages / spent:.1f} |"
        for workers, spent in seconds.items()
    ]
    lines += ["", "| reports, two workers | most megabytes of all processes together |", "|---|---|"]
    lines += [f"| {count} | {most:.0f} |" for count, most in megabytes.items()]
    reached = figures(seconds, megabytes)
    lines += ["", "| target | reached | |", "|---|---|---|"]
    lines += [f"| {SPEED_UP} | {reached[SPEED_UP]:.2f} | at least {LEAST_SPEED_UP:g} |"]
    lines += [f"| {GROWTH} | {reached[GROWTH]:.2f} | at most {MOST_GROWTH:g} |"]
    return "\n".join(lines) + "\n"


SPEED_UP, GROWTH = "two workers on two cores to one on one", f"memory of {REPORTS} reports to that of {FEWER[0]}"


def figures(seconds: dict[int, float], megabytes: dict[int, float]) -> dict[str, float]:
    return {SPEED_UP: seconds[1] / seconds[2], GROWTH: megabytes[REPORTS] / megabytes[FEWER[0]]}


def main(shared: Path) -> int:
    load, reports = os.getloadavg()[0], reports_of(shared)
    cores = sorted(os.sched_getaffinity(0))[:2]
    with tempfile.TemporaryDirectory() as scratch:
        folders = {count: copies(reports, count, Path(scratch, str(count))) for count in (*FEWER, REPORTS)}
        pages = sum(len(PdfDocument(path)) for path in folders[REPORTS].iterdir())
        seconds = {workers: seconds_on(set(cores[:workers]), folders[REPORTS]) for workers in (1, 2)}
        megabytes = {count: megabytes_of(running(folder, 2)) for count, folder in folders.items()}
    table, reached = as_markdown(pages, seconds, megabytes, load), figures(seconds, megabytes)
    (HERE / "batch.md").write_text(table, encoding="utf-8")
    results = {
        "load": load,
        "reports": REPORTS,
        "pages": pages,
        "seconds": seconds,
        "megabytes": megabytes,
        "figures": reached,
    }
    (HERE / "batch.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(table)
    missed = [SPEED_UP] * (reached[SPEED_UP] < LEAST_SPEED_UP) + [GROWTH] * (reached[GROWTH] > MOST_GROWTH)
    for name in missed:
        print(f"missed: {name}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""Pages a second and memory over all reports, beside pdfplumber and camelot in the same run, on one core.

`python -m bench.rates SHARED` takes SHARED/corpus/*/report.pdf, or the sample where there are none; it writes
bench/rates.json and bench/rates.md, and fails where a target is missed.
What is quick is repeated, and its median counts.

Words and rulings are timed within a process that has the engine loaded. The rest is whole processes, one a report, from
start to end: for lkj to the written JSON, for the others to all tables (camelot has no reading of words alone).
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pypdfium2 import PdfDocument

from bench.compare import LKJ
from bench.process_tree import peak_megabytes_of, seconds_of
from bench.yardsticks import ENGINES as TABLE_ENGINES

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples"
LONG_ENOUGH = 6.0  # seconds that a figure rests on at least

WORDS, EXTRACT, MEMORY = "lkj, words and rulings", "lkj extract", "most megabytes of lkj extract over a report"
LEAST = {WORDS: 200.0, EXTRACT: 25.0}  # pages a second
MOST_MEGABYTES = 400.0


def reports_of(shared: Path) -> list[str]:
    found = sorted((shared / "corpus").glob("*/report.pdf")) or sorted(SAMPLES.glob("*/report.pdf"))
    return [str(path) for path in found]


def repeated(seconds: Callable[[], float]) -> float:
    """The median of as many runs as make up LONG_ENOUGH."""
    runs = [seconds()]
    while sum(runs) < LONG_ENOUGH:
        runs.append(seconds())
    return statistics.median(runs)


def reading(engine: str, reports: Sequence[str]) -> float:
    """Seconds for words and rulings of all pages of `reports`."""
    command = [sys.executable, "-m", "bench.page_readers", engine, *reports]
    return repeated(lambda: float(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def in_turn(commands: Iterable[Sequence[str]]) -> float:
    """Seconds for all of `commands`, one after the other."""
    return repeated(lambda: sum(seconds_of(command)[0] for command in commands))


def extracting(report: str, folder: str) -> list[str]:
    return [
        LKJ,
        "extract",
        report,
        "--format",
        "json",
        "--output",
        f"{folder}/document.json",
        "--quiet",
        "--no-confirm",
    ]


def seconds_each(reports: Sequence[str], folder: str) -> dict[str, float]:
    engines = {f"{name}, all tables": name for name in TABLE_ENGINES}
    return {
        WORDS: reading("lkj", reports),
        "pdfplumber, characters, rects, lines and edges": reading("pdfplumber", reports),
        "pdfium, pages and text loaded and nothing asked": reading("pdfium", reports),
        EXTRACT: in_turn([extracting(report, folder) for report in reports]),
        **{
            label: in_turn([[sys.executable, "-m", "bench.yardsticks", name, report] for report in reports])
            for label, name in engines.items()
        },
    }


def as_markdown(reports: int, pages: int, rates: dict[str, float], megabytes: float) -> str:
    lines = [f"# Pages a second over {reports} reports of {pages} pages, on one core", ""]
    lines += [f"| | pages a second | {WORDS}: to it | {EXTRACT}: to it |", "|---|---|---|---|"]
    lines += [
        f"| {name} | {rate:.1f} | {rates[WORDS] / rate:.2f} | {rates[EXTRACT] / rate:.2f} |"
        for name, rate in rates.items()
    ]
    lines += ["", "| target | reached | |", "|---|---|---|"]
    lines += [f"| {name}, pages a second | {rates[name]:.0f} | at least {least:g} |" for name, least in LEAST.items()]
    lines += [f"| {MEMORY} | {megabytes:.0f} | at most {MOST_MEGABYTES:g} |"]
    return "\n".join(lines) + "\n"


def missed(rates: dict[str, float], megabytes: float) -> list[str]:
    slow = [name for name, least in LEAST.items() if rates[name] < least]
    return [*slow, MEMORY] if megabytes > MOST_MEGABYTES else slow


def main(shared: Path) -> int:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # what is started stays on it too
    reports = reports_of(shared)
    pages = sum(len(PdfDocument(report)) for report in reports)
    with tempfile.TemporaryDirectory() as folder:
        rates = {name: pages / seconds for name, seconds in seconds_each(reports, folder).items()}
        megabytes = max(peak_megabytes_of(extracting(report, folder)) for report in reports)
    table = as_markdown(len(reports), pages, rates, megabytes)
    (HERE / "rates.md").write_text(table, encoding="utf-8")
    results = {"reports": len(reports), "pages": pages, "pages a second": rates, MEMORY: megabytes}
    (HERE / "rates.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(table)
    for name in missed(rates, megabytes):
        print(f"missed: {name}", file=sys.stderr)
    return 1 if missed(rates, megabytes) else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""How the cost of a catalogue grows with the reports, beside a plain pass over all pairs, and how right it is.

`python -m bench.catalogue READ` takes the JSON of `lkj extract` in READ, makes 25 to 200 reports of these lists
(bench.variants), and writes bench/catalogue.json and bench/catalogue.md. Times are of the process, on one core, and
begin with the documents in memory. Fails where the precision of pairs is under 0.99, or the cost grows as the square.
"""

from __future__ import annotations

import json
import math
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

from bench.variants import Truth, variants, wanted
from lkj.reading.many_reports import reports_in
from lkj.results.catalogue_reports import read_all
from reconcile.lists.catalogue import ReportEntries, catalogue, report_entries
from reconcile.lists.catalogue_blocks import worth_comparing
from reconcile.lists.catalogue_entries import KnownWords
from reconcile.row_matching.likeness_of_names import compared
from reconcile.row_matching.subjects import Likeness
from schemas.catalogue import Catalogue
from schemas.document import Document

HERE = Path(__file__).parent
SIZES = (25, 50, 100, 200)
PLAIN_SIZE = 25
PRECISION, GROWTH = 0.99, 1.6


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def measured(documents: Sequence[Document], truth: Truth) -> dict[str, float]:
    reports: list[ReportEntries] = []
    taken = seconds(lambda: reports.extend(report_entries(one, one.source.path) for one in documents))
    made: list[Catalogue] = []
    putting = seconds(lambda: made.append(catalogue(reports)))
    names = list({entry.name.full: None for report in reports for entry in report.entries})
    return {
        "reports": len(documents),
        "indicators": sum(len(report.entries) for report in reports),
        "wordings": len(names),
        "entries": len(made[0].entries),
        "seconds to take the lists": round(taken, 2),
        "seconds to put together": round(putting, 2),
        "wordings compared": sum(1 for _ in worth_comparing(names)),
        "all pairs of wordings": math.comb(len(names), 2),
        **rightness(made[0], truth),
    }


def rightness(made: Catalogue, truth: Truth) -> dict[str, float]:
    """Over pairs of rows of different reports: put together, and one in truth; `asked` are pairs that are one, in two
    entries of which each is told to be perhaps the other."""
    shas = [report.sha256 for report in made.reports]
    home = {entry.id: Counter(truth[shas[one.report], one.text] for one in entry.listings) for entry in made.entries}
    whole: Counter[str] = Counter()
    for held in home.values():
        whole.update(held)
    together = sum(math.comb(held.total(), 2) for held in home.values())
    right = sum(math.comb(times, 2) for held in home.values() for times in held.values())
    all_right = sum(math.comb(times, 2) for times in whole.values())
    asked = sum(
        times * home[other.entry][is_]
        for entry in made.entries
        for other in entry.in_doubt
        if entry.id < other.entry
        for is_, times in home[entry.id].items()
    )
    return {
        "precision of pairs": round(right / together, 4),
        "recall of pairs": round(right / all_right, 4),
        "recall with pairs asked about": round((right + asked) / all_right, 4),
    }


def plain_seconds(documents: Sequence[Document]) -> float:
    """Each wording compared with each, by the same comparison."""
    reports = [report_entries(one, one.source.path) for one in documents]
    names = list({entry.name.full: entry.name for report in reports for entry in report.entries}.values())
    likeness, known = Likeness([name.full for name in names]), KnownWords()
    return seconds(lambda: [compared(one, other, likeness, known) for one, other in combinations(names, 2)])


def growth(runs: Sequence[dict[str, float]], what: str) -> float:
    """The power of the number of reports with which `what` grows: the slope of the logarithms."""
    points = [(math.log(run["reports"]), math.log(max(run[what], 0.01))) for run in runs]
    mean = [sum(values) / len(points) for values in zip(*points, strict=True)]
    spread: float = sum((x - mean[0]) ** 2 for x, _ in points)
    slope: float = sum((x - mean[0]) * (y - mean[1]) for x, y in points) / spread
    return round(slope, 2)


def as_markdown(runs: Sequence[dict[str, float]], told: dict[str, float]) -> str:
    lines = ["# The catalogue of generated reports, on one core", "", f"| {' | '.join(map(str, runs[0]))} |"]
    lines += [f"|{'---|' * len(runs[0])}"]
    lines += [
        f"| {' | '.join(f'{value:g}' if value < 1e6 else f'{value:.0f}' for value in run.values())} |" for run in runs
    ]
    lines += ["", *(f"- {name}: {value:g}" for name, value in told.items())]
    return "\n".join(lines) + "\n"


def main(read: Path) -> int:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    lists = wanted(catalogue(*read_all(reports_in([read]), quiet=True)))
    runs = [measured(*variants(lists, size)) for size in SIZES]
    plain = plain_seconds(variants(lists, PLAIN_SIZE)[0])
    told = {
        "seconds to put together grow with the reports to the power of": growth(runs, "seconds to put together"),
        "wordings compared grow with the reports to the power of": growth(runs, "wordings compared"),
        f"seconds of a plain pass over all pairs of {PLAIN_SIZE} reports": round(plain, 2),
        "which is so many times ours": round(plain / runs[0]["seconds to put together"], 1),
    }
    (HERE / "catalogue.md").write_text(as_markdown(runs, told), encoding="utf-8")
    (HERE / "catalogue.json").write_text(json.dumps({"runs": runs, **told}, indent=1) + "\n", encoding="utf-8")
    print(as_markdown(runs, told))
    wrong = min(run["precision of pairs"] for run in runs) < PRECISION
    return 1 if wrong or growth(runs, "seconds to put together") > GROWTH else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

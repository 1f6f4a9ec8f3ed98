"""How long a trend takes, by the number of years, and how right its chains are.

`python -m bench.trend READ` takes the JSON of `lkj extract` in READ, makes reports of one agency and 2 to 20 years of
thirty of their indicators (bench.variants), and writes bench/trend.json and bench/trend.md. Times are of the process,
on one core, and begin with the documents in memory. Fails where the precision of pairs is under 0.99.
"""

from __future__ import annotations

import json
import math
import os
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

from bench.catalogue import as_markdown, seconds
from bench.variants import Truth, Wanted, wanted, years
from lkj.reading.many_reports import reports_in
from lkj.results.catalogue_reports import read_all
from reconcile.lists.catalogue import catalogue
from reconcile.words.wording import plain
from reconcile.years.trend import trend
from schemas.document import Document
from schemas.trend import Trend

HERE = Path(__file__).parent
YEARS = (2, 5, 10, 20)
INDICATORS = 30
PRECISION = 0.99


def measured(documents: list[Document], truth: Truth) -> dict[str, float]:
    made: list[Trend] = []
    taken = seconds(lambda: made.append(trend([(one.source.path, one) for one in documents]).trend))
    return {
        "years": len(documents),
        "rows": sum(report.indicators for report in made[0].reports),
        "chains": len(made[0].indicators),
        "seconds": round(taken, 2),
        **rightness(made[0], truth),
    }


def rightness(made: Trend, truth: Truth) -> dict[str, float]:
    """Over pairs of rows of different reports: in one chain, and one in truth."""
    chains = [
        Counter(truth[made.reports[name.report].sha256, name.text] for name in line.names) for line in made.indicators
    ]
    whole: Counter[str] = Counter()
    for held in chains:
        whole.update(held)
    together = sum(math.comb(held.total(), 2) for held in chains)
    right = sum(math.comb(times, 2) for held in chains for times in held.values())
    every = sum(math.comb(times, 2) for times in whole.values())
    return {"precision of pairs": round(right / together, 4), "recall of pairs": round(right / every, 4)}


def some(lists: Sequence[Sequence[Wanted]]) -> list[Wanted]:
    """From all lists in turn; what differs in nothing but spaces is one."""
    mixed = (one for of in zip_longest(*lists) for one in of if one is not None)
    different = {plain(one.text).replace(" ", ""): one for one in mixed}
    return list(different.values())[:INDICATORS]


def main(read: Path) -> int:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    listed = some(wanted(catalogue(*read_all(reports_in([read]), quiet=True))))
    runs = [measured(*years(listed, count)) for count in YEARS]
    told = as_markdown(runs, {}).replace("The catalogue of generated reports", "Trends over generated reports")
    (HERE / "trend.md").write_text(told.rstrip() + "\n", encoding="utf-8")
    (HERE / "trend.json").write_text(json.dumps({"runs": runs}, indent=1) + "\n", encoding="utf-8")
    print(told)
    return 1 if min(run["precision of pairs"] for run in runs) < PRECISION else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

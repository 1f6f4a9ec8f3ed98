"""What the checks find where all rows are read right: `python -m bench.checks SHARED [--documents FOLDER]`.

SHARED holds score/score.py, whose matching of findings is used, and corpus/*/{report.pdf,truth.json}. The rows, totals
and averages are those of truth.json; text, headings, scales and the grid of the tables are read by the program, or
taken from FOLDER/<report>.json where `lkj extract --format json` has put them. Prints recall and precision, report by
report in the order of their names, and over all; exit 1 where one of FLOORS is not reached.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from bench.sure import load_scorer
from lkj.reading.pipeline import document_of
from reconcile.check import check
from schemas.document import Document, decode
from schemas.findings import encode_report
from tests.truth_rows import with_truth_rows

FLOORS = {"recall": 85.0, "precision": 85.0}


def read(folder: Path, documents: Path | None) -> Document:
    kept = documents / f"{folder.name}.json" if documents else None
    return decode(kept.read_bytes()) if kept and kept.exists() else document_of(folder / "report.pdf")


def scored(scorer: Any, folder: Path, documents: Path | None) -> dict[str, Any]:
    """The scorer's counts for one report."""
    path = folder / "truth.json"
    truth: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    report = check(with_truth_rows(path, read(folder, documents)))
    told = json.loads(encode_report(report))["findings"]
    pages = {page for part in ("indicators", "budget") for page in truth["complete"].get(part, [])}
    counts: dict[str, Any] = scorer.score_findings(
        truth.get("findings", []), truth.get("sound", []), told, pages, set()
    )
    return counts


def shares(counts: Counter[str]) -> dict[str, float]:
    return {
        "recall": 100 * counts["findings_right"] / max(1, counts["findings"]),
        "precision": 100 * counts["backed"] / max(1, counts["told"]),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--documents", type=Path)
    parser.add_argument("--show", action="store_true", help="list what is missed and what truth does not know")
    given = parser.parse_args()
    if (scorer := load_scorer(given.shared)) is None:
        print(f"no reports read by eye in {given.shared}: nothing to measure", file=sys.stderr)
        return 0
    total = Counter[str]()
    for place, folder in enumerate(sorted(path.parent for path in given.shared.glob("corpus/*/truth.json")), 1):
        counts = scored(scorer, folder, given.documents)
        numbers = Counter({key: value for key, value in counts.items() if isinstance(value, int)})
        total.update(numbers)
        found = shares(numbers)
        print(f"{place:4} {found['recall']:6.1f} {found['precision']:6.1f} {numbers['false']:4}")
        for key in ("missed", "unbacked", "false_alarms") if given.show else ():
            print(*(f"     {key} {entry}" for entry in counts[key]), sep="\n")
    found = shares(total)
    print(f" all {found['recall']:6.1f} {found['precision']:6.1f} {total['false']:4}")
    return int(any(found[name] < floor for name, floor in FLOORS.items()))


if __name__ == "__main__":
    sys.exit(main())

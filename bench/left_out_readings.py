"""Rows and values of whole readings with weights that have not seen the report: those of each agency are left out in
turn, and its reports are read with what the reports of all others teach.

`python -m bench.left_out_readings SHARED`: SHARED holds score/score.py, whose counting is used, and
corpus/*/{report.pdf,truth.json}. Beside them stand the readings with the weights set by hand, and with none: the rules
of words and figures alone. What was measured is kept in left_out_readings.json beside this file.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import msgspec

from bench.examples import examples, group_of, read_report, reports
from bench.left_out import learned_elsewhere
from bench.sure import load_scorer
from extractor.meaning.column_weights import Weights, weights_by_hand

KEPT: Final = Path(__file__).with_name("left_out_readings.json")
PARTS: Final = {"indicators": "indikator", "budget": "name"}
SHARES: Final = {
    "rows": ("indicators rows_found", "indicators rows"),
    "val R": ("indicators values_right", "indicators values"),
    "val P": ("indicators values_right", "indicators values_told"),
    "bud R": ("budget values_right", "budget values"),
    "bud P": ("budget values_right", "budget values_told"),
}


def counted(scorer: ModuleType, report: Path, weights: Weights) -> Counter[str]:
    """What is right, asked and told in the report in folder `report`, read with `weights`."""
    truth = json.loads((report / "truth.json").read_text(encoding="utf-8"))
    document: dict[str, Any] = json.loads(msgspec.json.encode(read_report(report, weights).document))
    found: Counter[str] = Counter()
    for part, name in PARTS.items():
        pages = set(truth.get("complete", {}).get(part, []))
        told = scorer.score_rows(
            truth.get(part, []), document[part], pages, lambda row, name=name: row.get(name) or "", truth.get("year")
        )
        found.update({f"{part} {key}": value for key, value in told.items() if isinstance(value, int)})
    return found


def shares_of(counts: Mapping[str, int]) -> dict[str, float]:
    """In percent, as the scorer prints them."""
    return {name: round(100 * counts[right] / counts[of], 1) for name, (right, of) in SHARES.items() if counts.get(of)}


def main(shared: Path) -> int:
    if (scorer := load_scorer(shared)) is None:
        print(f"no reports read by eye in {shared}: nothing to measure", file=sys.stderr)
        return 0
    folders = reports(shared)
    learned = learned_elsewhere([one for report in folders for one in examples(report)])
    ways = {"rules alone": {}, "weights by hand": weights_by_hand()}
    kept: dict[str, dict[str, float]] = {}
    for way in (*ways, "weights learned from others"):
        total: Counter[str] = Counter()
        for report in folders:
            total += counted(scorer, report, ways.get(way, learned.get(group_of(report.name), {})))
        kept[way] = shares_of(total)
        print(f"{way:<30}" + "  ".join(f"{name} {share:5.1f}" for name, share in kept[way].items()))
    KEPT.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

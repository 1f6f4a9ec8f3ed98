"""What is read and told in reports that were read by eye, held against bench/floors.json: no figure may fall.

`python -m bench.score SHARED`: SHARED holds score/score.py and corpus/*/{report.pdf,truth.json}. A figure that rose
raises its floor in the file, to be committed with the change that raised it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
LKJ = Path(sys.executable).with_name("lkj")

# name of a figure -> what is right, and of how many
SHARES = {
    "rows": ("indicators.rows_found", "indicators.rows"),
    "val R": ("indicators.values_right", "indicators.values"),
    "val P": ("indicators.values_right", "indicators.values_told"),
    "bud R": ("budget.values_right", "budget.values"),
    "bud P": ("budget.values_right", "budget.values_told"),
    "agg R": ("aggregates.aggregates_right", "aggregates.aggregates"),
    "ctx": ("indicators.around_right", "indicators.around"),
    "find R": ("findings.findings_right", "findings.findings"),
    "find P": ("findings.backed", "findings.told"),
    "sure": ("indicators.sure_right", "indicators.sure"),
    "bud sure": ("budget.sure_right", "budget.sure"),
    "cell R": ("tables.cells_right", "tables.cells"),
    "cell P": ("tables.cells_right", "tables.cells_told"),
}
FALSE_ALARMS = "false"  # the one figure that may not rise


def scored(shared: Path) -> dict[str, dict[str, float]]:
    reports = sorted(truth.parent for truth in (shared / "corpus").glob("*/truth.json"))
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder) / "results.json"
        command = [sys.executable, shared / "score" / "score.py", "--lkj", LKJ, "--json", results]
        subprocess.run([*map(str, command), *map(str, reports)], check=True)
        return {result["report"]: figures_of(result) for result in json.loads(results.read_text())}


def figures_of(result: dict[str, Any]) -> dict[str, float]:
    """In percent, cut to a tenth and at a hundred (values told under two measures count as right, not as told); a
    figure of which the report has none is left out."""

    def count(path: str) -> int:
        part, name = path.split(".")
        return int(result.get(part, {}).get(name, 0))

    known = {name: (count(right), count(of)) for name, (right, of) in SHARES.items() if count(of)}
    figures = {name: min(1000, 1000 * right // of) / 10 for name, (right, of) in known.items()}
    return figures | {FALSE_ALARMS: float(count("findings.false"))}


def worse(name: str, value: float, floor: float) -> bool:
    return value > floor if name == FALSE_ALARMS else value < floor


def compared(floors: dict[str, dict[str, float]], reached: dict[str, dict[str, float]]) -> list[str]:
    """What fell, one line each; a report or figure that has vanished fell too."""
    fallen = []
    for report, known in floors.items():
        for name, floor in known.items():
            value = reached.get(report, {}).get(name)
            if value is None or worse(name, value, floor):
                fallen.append(f"{report}: {name} is {value}, and was {floor}")
    return fallen


def main(shared: Path) -> int:
    if not (shared / "score" / "score.py").exists():
        print(f"no reports read by eye in {shared}: nothing to score", file=sys.stderr)
        return 0
    kept: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    reached = scored(shared)
    fallen = compared(kept, reached)
    for line in fallen:
        print(f"fell: {line}", file=sys.stderr)
    if not fallen and reached != kept:
        FLOORS.write_text(json.dumps(reached, indent=1) + "\n", encoding="utf-8")
        print("floors raised: commit bench/floors.json")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""Time and memory of `lkj check` beside pdfplumber and camelot, over one file, in one run, as ratios.

`python -m bench.compare REPORT.pdf` writes bench/results.json and bench/results.md, and fails where a target is missed.
Whole processes are measured, from start to end. For time each command runs ROUNDS times, in turns, and
its median counts; memory is looked at in one more run.
"""

from __future__ import annotations

import json
import statistics
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.process_tree import megabytes_of, seconds_of
from bench.register import seconds_of_checks
from bench.yardsticks import ENGINES

ROUNDS = 3
HERE = Path(__file__).parent
LKJ = str(Path(sys.executable).with_name("lkj"))

# figure -> the most it may be
TARGETS = {
    "time of lkj check / pdfplumber": 0.4,
    "time of lkj check / camelot": 0.1,
    "megabytes of lkj check": 200.0,
    "seconds of lkj --help": 0.3,
    "seconds of all checks once read": 0.3,
}


@dataclass(frozen=True, slots=True)
class Cost:
    seconds: float
    megabytes: float


def commands(report: str) -> dict[str, list[str]]:
    yardsticks = {name: [sys.executable, "-m", "bench.yardsticks", name, report] for name in ENGINES}
    check = [LKJ, "check", report, "--format", "json", "--quiet"]
    return {"lkj --help": [LKJ, "--help"], "lkj check": check, **yardsticks}


def measured(report: str) -> dict[str, Cost]:
    seconds: dict[str, list[float]] = {name: [] for name in commands(report)}
    for _ in range(ROUNDS):
        for name, command in commands(report).items():
            seconds[name].append(seconds_of(command))
    return {
        name: Cost(statistics.median(seconds[name]), megabytes_of(command))
        for name, command in commands(report).items()
    }


def figures(costs: dict[str, Cost]) -> dict[str, float]:
    check = costs["lkj check"]
    return {
        "time of lkj check / pdfplumber": check.seconds / costs["pdfplumber"].seconds,
        "time of lkj check / camelot": check.seconds / costs["camelot"].seconds,
        "megabytes of lkj check": check.megabytes,
        "seconds of lkj --help": costs["lkj --help"].seconds,
    }


def with_checks(reached: dict[str, float], report: str) -> dict[str, float]:
    return reached | {"seconds of all checks once read": seconds_of_checks(Path(report))}


def as_markdown(report: str, costs: dict[str, Cost], reached: dict[str, float]) -> str:
    check = costs["lkj check"]
    lines = [f"# Time and memory over {Path(report).parent.name}, median of {ROUNDS}", ""]
    lines += ["| | s | MB | time of lkj check to it |", "|---|---|---|---|"]
    lines += [
        f"| {name} | {cost.seconds:.2f} | {cost.megabytes:.0f} | {check.seconds / cost.seconds:.2f} |"
        for name, cost in costs.items()
    ]
    lines += ["", "| target | reached | at most |", "|---|---|---|"]
    lines += [f"| {name} | {value:.2f} | {TARGETS[name]:g} |" for name, value in reached.items()]
    return "\n".join(lines) + "\n"


def main(report: str) -> int:
    costs = measured(report)
    reached = with_checks(figures(costs), report)
    table = as_markdown(report, costs, reached)
    (HERE / "results.md").write_text(table, encoding="utf-8")
    plain = {name: asdict(cost) for name, cost in costs.items()}
    results = {"report": Path(report).parent.name, "rounds": ROUNDS, "costs": plain, "figures": reached}
    (HERE / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(table)
    missed = [name for name, value in reached.items() if value > TARGETS[name]]
    for name in missed:
        print(f"missed: {name} is {reached[name]:.2f}, at most {TARGETS[name]:g}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

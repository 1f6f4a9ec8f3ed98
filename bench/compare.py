"""Time and memory of `lkj` beside the floor and other engines, over one file, in one run, as ratios.

`python -m bench.compare REPORT.pdf` writes bench/results.json and bench/results.md, with how the work grows
(bench.growth) in the same run, and fails where a target is missed.
Whole processes are measured, from start to end. For time each command runs ROUNDS times, in turns, after one that does
not count, and its median counts; memory is looked at in one more run. Ratios are of seconds of computing, which other
programs on the machine disturb little; the clock stands beside them, with how busy the machine was.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import growth
from bench.growth import repeated
from bench.process_tree import megabytes_of, seconds_of
from bench.register import seconds_of_checks
from bench.yardsticks import ENGINES

ROUNDS = 3
LONG = 5
HERE = Path(__file__).parent
LKJ = str(Path(sys.executable).with_name("lkj"))
MEASURED = ("pypdfium2", "tablers", "pdf_oxide", "pdfplumber", "camelot-py")

# figure -> the most it may be
TARGETS = {
    "computing of lkj extract / floor": 2.2,
    "computing of lkj check / floor": 3.0,
    "computing of lkj check / pdfplumber": 0.4,
    "computing of lkj check / camelot": 0.1,
    "megabytes of lkj check": 200.0,
    "megabytes of lkj check of 400 pages": 150.0,
    "seconds of computing of lkj --help": 0.3,
    "seconds of all checks once read": 0.3,
}


@dataclass(frozen=True, slots=True)
class Cost:
    """`seconds` by the clock, `computing` of all processors and processes together."""

    seconds: float
    computing: float
    megabytes: float


def commands(report: str) -> dict[str, list[str]]:
    yardsticks = {name: [sys.executable, "-m", "bench.yardsticks", name, report] for name in ENGINES}
    own = {f"lkj {what}": [LKJ, what, report, "--format", "json", "--quiet"] for what in ("extract", "check")}
    return {"lkj --help": [LKJ, "--help"], **own, **yardsticks}


def measured(report: str) -> dict[str, Cost]:
    for command in commands(report).values():
        seconds_of(command)
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands(report)}
    for _ in range(ROUNDS):
        for name, command in commands(report).items():
            taken[name].append(seconds_of(command))
    return {
        name: Cost(*(statistics.median(each) for each in zip(*taken[name], strict=True)), megabytes_of(command))
        for name, command in commands(report).items()
    }


def figures(costs: dict[str, Cost]) -> dict[str, float]:
    check, floor = costs["lkj check"], costs["floor"]
    return {
        "computing of lkj extract / floor": costs["lkj extract"].computing / floor.computing,
        "computing of lkj check / floor": check.computing / floor.computing,
        "computing of lkj check / pdfplumber": check.computing / costs["pdfplumber"].computing,
        "computing of lkj check / camelot": check.computing / costs["camelot"].computing,
        "megabytes of lkj check": check.megabytes,
        "seconds of computing of lkj --help": costs["lkj --help"].computing,
    }


def with_checks(reached: dict[str, float], report: str) -> dict[str, float]:
    return reached | {
        "megabytes of lkj check of 400 pages": megabytes_of_a_long_one(Path(report)),
        "seconds of all checks once read": seconds_of_checks(Path(report)),
    }


def megabytes_of_a_long_one(report: Path) -> float:
    """Of a report of 80 pages, read five times over. Pictures are not recognized, which has its own program and bench:
    whether they are would hang on what an earlier run has kept."""
    with TemporaryDirectory() as folder:
        longer = repeated(report, Path(folder), LONG)
        return megabytes_of([LKJ, "check", str(longer), "--format", "json", "--quiet", "--ocr", "never"])


def conditions() -> dict[str, str]:
    """On what the figures were measured; `load` is of the minute before, to be read beside the number of processors."""
    compiled = "not kept" if sys.dont_write_bytecode else "kept"
    return {
        "python": platform.python_version(),
        **{name: version(name) for name in MEASURED},
        "processors": str(os.cpu_count()),
        "load": f"{os.getloadavg()[0]:.1f}",
        "compiled modules": compiled,
    }


def as_markdown(report: str, costs: dict[str, Cost], reached: dict[str, float], on: dict[str, str]) -> str:
    floor = costs["floor"].computing
    lines = [f"# Time and memory over {Path(report).parent.name}, median of {ROUNDS}", ""]
    lines += ["| | s by the clock | s of computing | MB | computing to the floor |", "|---|---|---|---|---|"]
    lines += [
        f"| {name} | {cost.seconds:.2f} | {cost.computing:.2f} | {cost.megabytes:.0f} | {cost.computing / floor:.2f} |"
        for name, cost in costs.items()
    ]
    lines += ["", "| target | reached | at most |", "|---|---|---|"]
    lines += [f"| {name} | {value:.2f} | {TARGETS[name]:g} |" for name, value in reached.items()]
    lines += ["", "Measured on: " + ", ".join(f"{name} {value}" for name, value in on.items()) + "."]
    return "\n".join(lines) + "\n"


def main(report: str) -> int:
    on = conditions()
    costs = measured(report)
    reached = with_checks(figures(costs), report)
    grown = growth.measured(Path(report))
    table = as_markdown(report, costs, reached, on) + "\n".join(["", *growth.table_of(grown)]) + "\n"
    (HERE / "results.md").write_text(table, encoding="utf-8")
    too_fast = growth.kept(grown)
    plain = {name: asdict(cost) for name, cost in costs.items()}
    results = {"report": Path(report).parent.name, "rounds": ROUNDS, "on": on, "costs": plain, "figures": reached}
    (HERE / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(table)
    missed = [name for name, value in reached.items() if value > TARGETS[name]]
    for name in missed:
        print(f"missed: {name} is {reached[name]:.2f}, at most {TARGETS[name]:g}", file=sys.stderr)
    return 1 if missed or too_fast else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

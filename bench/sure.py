"""Of the values told as sure, how many are right in reports that were read by eye: at least FLOOR of a hundred.

`python -m bench.sure SHARED`: SHARED holds score/score.py, whose pairing of rows is used, and
corpus/*/{report.pdf,truth.json}. A sure value of a row that is on a page read by eye, and not in what was read there,
is wrong. What was measured is kept in sure.json beside this file, report by report in the order of their names.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

FLOOR = 99.8
KEPT = Path(__file__).with_name("sure.json")
LKJ = Path(sys.executable).with_name("lkj")
NAMES = {"indicators": "indikator", "budget": "name"}
MONEY = {"pagu_awal", "pagu", "sisa", "persen_keuangan", "persen_kinerja"}  # not read by eye in rows of indicators

Row = dict[str, Any]


@dataclass(slots=True)
class Tally:
    values: int = 0
    sure: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def share_sure(self) -> float:
        return 100 * self.sure / self.values if self.values else 0.0

    @property
    def share_right(self) -> float:
        return 100 - 100 * len(self.wrong) / self.sure if self.sure else 100.0

    def add(self, other: Tally) -> None:
        self.values += other.values
        self.sure += other.sure
        self.wrong += other.wrong


def tally(scorer: ModuleType, truth: dict[str, Any], document: dict[str, Any]) -> Tally:
    """Truth and document as their files hold them."""
    total = Tally()
    for part, name in NAMES.items():
        pages = set(truth.get("complete", {}).get(part, []))
        known = [row for row in truth.get(part, []) if row["page"] in pages]
        told = [row for row in document.get(part, []) if row["page"] in pages]
        for row in [*known, *told]:
            for value in row["values"]:
                value["year"] = value.get("year") or truth.get("year")
        pairs = scorer.pair(known, told, lambda row, name=name: row.get(name) or "")
        partner = {place: known[at] for at, place in pairs.items()}
        for place, row in enumerate(told):
            values = [v for v in row["values"] if part == "budget" or v["measure"] not in MONEY]
            total.add(_row(scorer, {**row, "values": values}, partner.get(place), row[name]))
    return total


def _row(scorer: ModuleType, told: Row, truth: Row | None, name: str) -> Tally:
    result = Tally()
    left = list(truth["values"]) if truth else []
    open_year = truth is not None and truth.get("kind") == "medium_term_comparison"
    for value in told["values"]:
        if value["measure"] not in scorer.KNOWN or value["status"] == "blank":
            continue
        result.values += 1
        result.sure += value["sure"]
        match = next((one for one in left if _same(scorer, value, one, open_year)), None)
        if match is not None:
            left.remove(match)
        elif value["sure"]:
            result.wrong.append(f"p{told['page']} {value['measure']} {value['year']} {value['raw']!r} of {name[:60]!r}")
    return result


def _same(scorer: ModuleType, told: Row, truth: Row, open_year: bool) -> bool:
    if truth["measure"] not in (told["measure"], told.get("header_measure")):
        return False
    amounts = [scorer.number(one.get("value")) for one in (told, truth)]
    texts = [scorer.norm(one.get("raw")) for one in (told, truth)]
    same_amount = amounts[0] == amounts[1] if amounts != [None, None] else texts[0] == texts[1]
    return same_amount and (open_year or told["year"] == truth.get("year"))


def load_scorer(shared: Path) -> ModuleType | None:
    """The scorer as a module; None where `shared` holds none."""
    location = importlib.util.spec_from_file_location("score", shared / "score" / "score.py")
    if location is None or location.loader is None or not (shared / "score" / "score.py").exists():
        return None
    scorer = importlib.util.module_from_spec(location)
    location.loader.exec_module(scorer)
    return scorer


def main(shared: Path) -> int:
    if (scorer := load_scorer(shared)) is None:
        print(f"no reports read by eye in {shared}: nothing to measure", file=sys.stderr)
        return 0
    total, kept = Tally(), list[dict[str, float]]()
    for truth in sorted((shared / "corpus").glob("*/truth.json")):
        command = [str(LKJ), "extract", str(truth.with_name("report.pdf")), "--format", "json"]
        told = subprocess.run(command, check=True, capture_output=True).stdout
        own = tally(scorer, json.loads(truth.read_text(encoding="utf-8")), json.loads(told))
        print(_line(truth.parent.name, own), *own.wrong, sep="\n    ")
        total.add(own)
        kept.append(_kept(own))
    print(_line("all", total))
    KEPT.write_text(json.dumps({"reports": kept, "all": _kept(total)}, indent=1) + "\n", encoding="utf-8")
    return 0 if total.share_right >= FLOOR else 1


def _kept(own: Tally) -> dict[str, float]:
    return {
        "values": own.values,
        "percent_sure": round(own.share_sure, 1),
        "percent_right_of_sure": round(own.share_right, 2),
    }


def _line(name: str, own: Tally) -> str:
    return f"{name:34}{own.values:6} values {own.share_sure:6.1f} % sure, of these {own.share_right:6.2f} % right"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""Which weights name the columns of reports best that they have not seen: those set by hand, or learned ones.

`python -m bench.left_out SHARED`: SHARED holds corpus/*/{report.pdf,truth.json}. For each agency in turn, weights are
learned from the reports of all others, and asked for its columns; several reports of one agency are left out together.
The weights set by hand are asked for the same columns. What was measured is kept in left_out.json beside this file.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from bench.examples import Example, examples, reports
from bench.learn import fitted
from extractor.meaning.column_roles import MEASURES
from extractor.meaning.column_weights import Weights, shares, weights_by_hand

KEPT: Final = Path(__file__).with_name("left_out.json")
_MEASURED: Final = MEASURES | {"realisasi_uang"}
_RULE: Final = "rule "
_WITHOUT_RULES: Final = ("rule ", "before ", "after ", "beside ", "table has ")


def by_rules(one: Example) -> str:
    """What the rules of words and figures alone say."""
    told = (feature.removeprefix(_RULE) for feature in one.features if feature.startswith(_RULE))
    return next(role for role in told if "," not in role and not role.endswith(" again"))


def without_rules(one: Example) -> Example:
    features = frozenset(feature for feature in one.features if not feature.startswith(_WITHOUT_RULES))
    return Example(one.group, features, one.role)


def learned_elsewhere(known: Sequence[Example]) -> dict[str, Weights]:
    """For each agency the weights that the reports of the others give."""
    groups = sorted({one.group for one in known})
    return {group: fitted([one for one in known if one.group != group]) for group in groups}


def measured(known: Sequence[Example]) -> dict[str, dict[str, int]]:
    """How many columns of each agency, of those that hold a measure or are taken for one, each way names right."""
    by_hand = weights_by_hand()
    learned = learned_elsewhere(known)
    bare = learned_elsewhere([without_rules(one) for one in known])
    ways: dict[str, Callable[[Example], str]] = {
        "rules": by_rules,
        "by_hand": lambda one: best(one, by_hand),
        "learned": lambda one: best(one, learned[one.group]),
        "learned_without_rules": lambda one: best(without_rules(one), bare[one.group]),
    }
    asked = [one for one in known if {one.role, by_rules(one)} & _MEASURED]
    found: dict[str, Counter[str]] = {group: Counter() for group in sorted({one.group for one in asked})}
    for one in asked:
        found[one.group]["columns"] += 1
        for way, name in ways.items():
            found[one.group][way] += name(one) == one.role
    return {group: dict(counts) for group, counts in found.items()}


def best(one: Example, weights: Weights) -> str:
    return next(iter(shares(one.features, weights)))


def main() -> None:
    found = measured([one for report in reports(Path(sys.argv[1])) for one in examples(report)])
    total: Counter[str] = Counter()
    for counts in found.values():
        total.update(counts)
    print(f"columns of measures: {total['columns']}, of {len(found)} agencies; named right:")
    for way in ("rules", "by_hand", "learned", "learned_without_rules"):
        print(f"  {way.replace('_', ' '):<24}{100 * total[way] / total['columns']:5.1f} %")
    KEPT.write_text(json.dumps({"agencies": list(found.values()), "all": dict(total)}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()

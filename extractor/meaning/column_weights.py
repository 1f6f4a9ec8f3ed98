"""The weights of the signs of columns: set by hand in a data file, and the shares of roles that weights give."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from math import exp
from pathlib import Path
from typing import Final

from extractor.meaning.column_roles import ROLE_KINDS

Weights = dict[str, dict[str, float]]
"""For each role the weight of each feature that speaks for it, or against it."""

WEIGHTS_FILE: Final = Path(__file__).parents[1] / "words" / "column_weights.toml"
_MONEY_APART: Final = "realisasi_uang"


@cache
def weights_by_hand() -> Weights:
    """Those of the data file, with the weight of the rules for each role that they may say."""
    told = tomllib.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    rules = float(told["rules"])
    return {
        role: {**told["weights"].get(role, {}), f"rule {role}": rules} for role in sorted({*ROLE_KINDS, _MONEY_APART})
    }


def shares(features: Iterable[str], weights: Weights) -> dict[str, float]:
    """How likely each role is, the likeliest first: sums of weights, brought to a sum of one."""
    known = list(features)
    sums = {role: sum(own.get(feature, 0.0) for feature in known) for role, own in weights.items()}
    highest = max(sums.values())
    parts = {role: exp(weight - highest) for role, weight in sums.items()}
    total = sum(parts.values())
    return dict(sorted(((role, part / total) for role, part in parts.items()), key=lambda told: -told[1]))


def speaking(features: Iterable[str], role: str, against: str, weights: Weights) -> list[tuple[str, float]]:
    """What spoke most for `role` rather than `against`, with by how much."""
    mine, others = weights[role], weights.get(against, {})
    gained = ((f, mine.get(f, 0.0) - others.get(f, 0.0)) for f in features)
    return sorted(((f, gain) for f, gain in gained if gain > 0), key=lambda told: (-told[1], told[0]))

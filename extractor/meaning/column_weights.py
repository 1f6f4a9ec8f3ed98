"""The learned weights of the features of columns: a data file, one line a weight, that `bench.learn` writes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from math import exp
from pathlib import Path
from typing import Final

Weights = dict[str, dict[str, float]]
"""For each role the weight of each feature that speaks for it, or against it."""

WEIGHTS_FILE: Final = Path(__file__).parent / "vocabulary" / "column_weights.json"


@cache
def learned() -> Weights:
    told: Weights = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    return told


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
    gained = ((f, weights[role].get(f, 0.0) - weights[against].get(f, 0.0)) for f in features)
    return sorted(((f, gain) for f, gain in gained if gain > 0), key=lambda told: (-told[1], told[0]))

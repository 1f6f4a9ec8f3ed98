"""Weights of the features of columns, learned from reports that were read by eye.

The model is a multinomial logistic regression over the named features
of `extractor.meaning.column_evidence`, fitted by gradient descent with a penalty on large weights. It needs numpy;
reading does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np

from bench.examples import Example
from extractor.meaning.column_weights import Weights

PENALTY: Final = 0.003
_STEPS: Final = 150
_RATE: Final = 0.1
_FEWEST: Final = 3  # columns that a feature must be seen in
_SMALLEST: Final = 0.02  # weights below it are left out
_DECAY, _SECOND_DECAY, _LITTLE = 0.9, 0.99, 1e-8  # of the averages of Adam


def fitted(known: Sequence[Example], penalty: float = PENALTY) -> Weights:
    """The weights that tell the roles of `known` best."""
    counts = Counter(feature for one in known for feature in one.features)
    features = sorted(feature for feature, count in counts.items() if count >= _FEWEST)
    roles = sorted({one.role for one in known})
    place = {feature: column for column, feature in enumerate(features)}
    seen = np.zeros((len(known), len(features)))
    for row, one in enumerate(known):
        seen[row, [place[feature] for feature in one.features if feature in place]] = 1
    told = np.eye(len(roles))[[roles.index(one.role) for one in known]]
    weights = _descended(seen, told, penalty)
    return {
        role: {f: round(float(w), 2) for f, w in zip(features, weights[:, r], strict=True) if abs(w) >= _SMALLEST}
        for r, role in enumerate(roles)
    }


def _descended(seen: np.ndarray, told: np.ndarray, penalty: float) -> np.ndarray:
    weights = np.zeros((seen.shape[1], told.shape[1]))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        sums = seen @ weights
        parts = np.exp(sums - sums.max(axis=1, keepdims=True))
        gradient = seen.T @ (parts / parts.sum(axis=1, keepdims=True) - told) / len(seen) + penalty * weights
        mean = _DECAY * mean + (1 - _DECAY) * gradient
        square = _SECOND_DECAY * square + (1 - _SECOND_DECAY) * gradient**2
        usual = np.sqrt(square / (1 - _SECOND_DECAY**step)) + _LITTLE
        weights -= _RATE * (mean / (1 - _DECAY**step)) / usual
    return weights

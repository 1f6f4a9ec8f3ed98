"""One fault and what hangs on it: F is the root of G where correcting F makes G consistent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from reconcile.equation import Corrections
from reconcile.outcome import Contradiction
from reconcile.tell import fingerprint


def numbered(contradictions: Sequence[Contradiction]) -> list[Contradiction]:
    """Faults of one identity get ordinals, in the order in which they are told, so that every fingerprint is unique."""
    seen: dict[str, int] = defaultdict(int)
    told = []
    for entry in contradictions:
        base = entry.finding.fingerprint
        ordinal = seen[base]
        seen[base] += 1
        mark = fingerprint(base, str(ordinal)) if ordinal else base
        told.append(replace(entry, finding=msgspec.structs.replace(entry.finding, fingerprint=mark)))
    return told


def rooted(contradictions: Sequence[Contradiction]) -> list[Contradiction]:
    """Every contradiction that the corrections of another one mend gets that one as `because_of`.

    A root never hangs on another root's consequence: the corrections of one that hangs itself are not tried.
    """
    hanging: dict[int, int] = {}
    for place, entry in enumerate(contradictions):
        root = next(
            (i for i, other in enumerate(contradictions) if i not in hanging and _mends(other, i, entry, place)), None
        )
        if root is not None and hanging.get(root) is None and place not in hanging.values():
            hanging[place] = root
    return [
        _hung(entry, contradictions[hanging[i]] if i in hanging else None) for i, entry in enumerate(contradictions)
    ]


def _mends(root: Contradiction, at: int, entry: Contradiction, place: int) -> bool:
    if at == place or not root.corrections or entry.finding.because_of is not None:
        return False
    return _touches(root.corrections, entry) and entry.holds is not None and entry.holds(root.corrections)


def _touches(corrections: Corrections, entry: Contradiction) -> bool:
    own = set(entry.corrections)
    return any(figure.id in corrections and figure.id not in own for figure in entry.figures)


def _hung(entry: Contradiction, root: Contradiction | None) -> Contradiction:
    if root is None:
        return entry
    return replace(entry, finding=msgspec.structs.replace(entry.finding, because_of=root.finding.fingerprint))

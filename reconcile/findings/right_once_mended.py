"""Sums that are right once another fault is put right: they state nothing wrong.

A sum of which one part is misprinted does not meet its parts as they are printed. Where the part's own figures show
what it should be, and the sum is the sum of that, the sum is right: it proves the part wrong, hangs on that fault, and
is no error.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reconcile.outcome import Contradiction

SUMS = frozenset({"B01", "B05"})
"""Checks of a figure against several rows."""
OF_PARTS = frozenset({*SUMS, "B02"})
"""Checks that show a part to be wrong by the figures that it is made of."""


def right_once_mended(contradictions: Sequence[Contradiction]) -> dict[int, int]:
    """The place of each such contradiction to that of the fault in one of its parts."""
    mending = defaultdict[str, list[int]](list)
    for place, entry in enumerate(contradictions):
        for id in entry.corrections if entry.finding.rule in OF_PARTS else ():
            mending[id].append(place)
    found = {}
    for place, entry in enumerate(contradictions):
        faults = _faults_of_parts(entry, mending) if entry.finding.rule in SUMS else []
        root = next((at for at in faults if at != place and _mends(contradictions[at], entry)), None)
        if root is not None:
            found[place] = root
    return {place: root for place, root in found.items() if root not in found}


def _faults_of_parts(entry: Contradiction, mending: Mapping[str, Sequence[int]]) -> list[int]:
    return sorted({place for part in entry.figures[1:] for place in mending.get(part.id, ())})


def _mends(fault: Contradiction, entry: Contradiction) -> bool:
    """Whether the corrections of `fault` leave the sum as it is and make it right."""
    stated = entry.figures[0].id
    return entry.holds is not None and stated not in fault.corrections and entry.holds(fault.corrections)


def hung_on(right: Mapping[int, int], roots: Mapping[int, int]) -> dict[int, int]:
    """`roots`, with what is right under its fault, and what hung on it there as well."""
    moved = {place: right.get(root, root) for place, root in roots.items()}
    return {place: root for place, root in {**moved, **right}.items() if place != root}

"""One fault and what hangs on it: F is the root of G where correcting F makes G consistent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

import msgspec

from reconcile.findings.build_finding import fingerprint
from reconcile.index import Index
from reconcile.outcome import Contradiction
from schemas.equation import Corrections

Roots = dict[int, int]
"""The place of a contradiction to the place of what it hangs on."""


def numbered(contradictions: Sequence[Contradiction]) -> list[Contradiction]:
    """Faults of one identity get ordinals, in the order in which they are told, so that every fingerprint is unique."""
    seen: dict[str, int] = defaultdict(int)
    found = []
    for entry in contradictions:
        base = entry.finding.fingerprint
        mark = fingerprint(base, str(seen[base])) if seen[base] else base
        seen[base] += 1
        found.append(replace(entry, finding=msgspec.structs.replace(entry.finding, fingerprint=mark)))
    return found


def rooted(contradictions: Sequence[Contradiction], index: Index, beside: Roots | None = None) -> Roots:
    """What hangs on what, each on its last root. `beside` are those that hang together where no correction ties them:
    they rest on one doubtful reading."""
    spread = _each_once([_spread(entry.corrections, index) for entry in contradictions])
    mending = _mending(spread)
    rules = [entry.finding.rule for entry in contradictions]
    roots = _repeated(contradictions)
    for place, entry in enumerate(contradictions):
        root = None if place in roots else _root(place, entry, spread, mending, rules, roots)
        if root is not None:
            roots[place] = root
    for place, root in (beside or {}).items():
        if place not in roots and _top(root, roots) != place:
            roots[place] = root
    return {place: _top(root, roots) for place, root in roots.items()}


def _spread(corrections: Corrections, index: Index) -> dict[str, Fraction]:
    """A correction holds wherever the same wrong figure is printed again."""
    return {
        other.id: value
        for id, value in corrections.items()
        if id in index.figures
        for other in index.repeats(index.figures[id])
    }


def _each_once(spread: Sequence[dict[str, Fraction]]) -> list[dict[str, Fraction]]:
    """What is corrected alike is one object: a report that prints a fault again and again corrects it in one way."""
    kept: dict[frozenset[tuple[str, Fraction]], dict[str, Fraction]] = {}
    return [kept.setdefault(frozenset(mended.items()), mended) for mended in spread]


def _mending(spread: Sequence[Corrections]) -> dict[str, list[int]]:
    """The places of the contradictions whose correction changes a figure, by its id."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, mended in enumerate(spread):
        for id in mended:
            found[id].append(place)
    return found


def _repeated(contradictions: Sequence[Contradiction]) -> Roots:
    first: dict[str, int] = {}
    for place, entry in enumerate(contradictions):
        if entry.fault:
            first.setdefault(entry.fault, place)
    return {
        at: first[entry.fault] for at, entry in enumerate(contradictions) if entry.fault and first[entry.fault] != at
    }


def _root(
    place: int,
    entry: Contradiction,
    spread: Sequence[Corrections],
    mending: Mapping[str, Sequence[int]],
    rules: Sequence[str],
    roots: Roots,
) -> int | None:
    """The first whose correction mends `entry`, or the first of several that mend it together. Of one rule, what is
    told first is the root."""
    holds = entry.holds
    if holds is None:
        return None
    tested = {figure.id for figure in entry.figures}
    touching = sorted({at for id in tested for at in mending.get(id, ()) if at != place})
    free = [at for at in touching if _top(at, roots) != place and (rules[at] != rules[place] or at < place)]
    once = sorted({id(spread[at]): at for at in reversed(free)}.values())
    for at in once:
        if holds(spread[at]):
            return at
    together = {figure: value for at in reversed(once) for figure, value in spread[at].items()}
    return free[0] if len(free) > 1 and holds(together) else None


def _top(place: int, roots: Roots) -> int:
    while place in roots:
        place = roots[place]
    return place

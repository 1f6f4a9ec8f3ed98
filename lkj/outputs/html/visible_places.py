"""Which places of a finding are shown at once, and which are folded away until they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lkj.outputs.html.places import Place, places_of
from lkj.outputs.html.table_rows import TableRows
from schemas.findings import Finding

_AT_ONCE = 3
_FEW_INPUTS = 4  # more figures than these are listed, and seldom looked up one by one


@dataclass(frozen=True, slots=True)
class VisiblePlaces:
    at_once: Sequence[Place]
    folded: Sequence[Place]


def visible_places(finding: Finding, rows: TableRows) -> VisiblePlaces:
    """At least one at once, where there is any."""
    places = places_of(finding, rows)
    listed = sum(entry.role == "input" for entry in finding.evidence) > _FEW_INPUTS
    stated = sum(place.shows("stated") for place in places)
    shown = min(_AT_ONCE, max(stated, 1)) if listed else _AT_ONCE
    return VisiblePlaces(places[:shown], places[shown:])


def by_weight(faults: Iterable[VisiblePlaces]) -> list[Place]:
    """Those that are shown at once before those that are asked for."""
    told = [*faults]
    first = [place for fault in told for place in fault.at_once]
    return first + [place for fault in told for place in fault.folded]

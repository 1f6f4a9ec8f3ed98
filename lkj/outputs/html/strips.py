"""Which strips of pages are drawn: places that overlap share one, so that nothing is drawn or kept twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.crops import Crop
from lkj.outputs.html.places import Place
from schemas.geometry import Box

REACH = 14.0  # points beyond a place, within which its edge may move to a blank line
_WHOLE_WIDTH = 10_000.0  # points: a crop may reach beyond its page


@dataclass(frozen=True)
class Strip:
    file: int
    crop: Crop


def strips_of(places: Iterable[Place]) -> dict[Place, Strip]:
    """By place, the strip that it is cut from."""
    of_page: dict[tuple[int, int], list[Place]] = defaultdict(list)
    for place in dict.fromkeys(places):
        of_page[place.file, place.page].append(place)
    return {place: strip for found in of_page.values() for place, strip in _of_page(found).items()}


def _of_page(places: list[Place]) -> dict[Place, Strip]:
    taken: dict[Place, Strip] = {}
    shared: list[Place] = []
    for place in sorted(places, key=lambda entry: (entry.top, entry.bottom)):
        if shared and place.top - REACH > max(entry.bottom for entry in shared) + REACH:
            taken |= dict.fromkeys(shared, _strip(shared))
            shared = []
        shared.append(place)
    return taken | dict.fromkeys(shared, _strip(shared))


def _strip(places: list[Place]) -> Strip:
    top = max(0.0, min(place.top for place in places) - REACH)
    bottom = max(place.bottom for place in places) + REACH
    return Strip(places[0].file, Crop(places[0].page, Box(0.0, top, _WHOLE_WIDTH, bottom)))

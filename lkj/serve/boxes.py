"""What is drawn over the pictures of pages: the figures of findings, and every value that was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lkj.outputs.html.places import ROLES, Role
from lkj.people.figures_told import figures_told
from lkj.words.groups import Group
from reconcile.decisions.corrections import mark_of_value
from schemas.document import Document, PageNote
from schemas.geometry import Box

_AROUND = 2.0  # points


@dataclass(frozen=True, slots=True)
class FaultBox:
    """`fault` is the number of the finding that a click leads to; others may rest on the same figure."""

    fault: int
    role: Role
    box: Box


@dataclass(frozen=True, slots=True)
class ValueBox:
    mark: str
    raw: str
    box: Box
    corrected: bool


@dataclass
class PageShown:
    """A page with its size in points, None where it has none: it was not read."""

    number: int
    width: float
    height: float
    note: PageNote | None = None
    values: list[ValueBox] = field(default_factory=list)
    faults: list[FaultBox] = field(default_factory=list)


def pages_shown(document: Document, groups: Sequence[Group]) -> list[PageShown]:
    notes = {note.page: note for note in document.page_notes}
    pages = {number: _page(number, notes.get(number)) for number in range(1, document.source.pages + 1)}
    for told in figures_told(document):
        figure = told.figure
        if figure.page in pages and figure.raw.strip():
            mark = mark_of_value(document.source.sha256, figure)
            place = ValueBox(mark, figure.raw, grown(figure.bbox), figure.status == "corrected")
            pages[figure.page].values.append(place)
    for number, boxes in _of_faults(groups).items():
        if number in pages:
            pages[number].faults.extend(boxes)
    return list(pages.values())


def _page(number: int, note: PageNote | None) -> PageShown:
    known = note is not None and note.width > 0 and note.height > 0
    return PageShown(number, note.width if note and known else 595.0, note.height if note and known else 842.0, note)


def _of_faults(groups: Sequence[Group]) -> Mapping[int, list[FaultBox]]:
    """What is stated lies above what it was computed from; of one place, the gravest finding comes first."""
    places: dict[tuple[int, Box], FaultBox] = {}
    for role in ROLES:
        for number, group in enumerate(groups, start=1):
            for entry in group.root.evidence:
                if entry.role == role and entry.bbox is not None:
                    places.setdefault((entry.page, entry.bbox), FaultBox(number, role, grown(entry.bbox)))
    of_pages: dict[int, list[FaultBox]] = defaultdict(list)
    for (page, _box), found in reversed(places.items()):
        of_pages[page].append(found)
    return of_pages


def grown(box: Box) -> Box:
    return Box(box.x0 - _AROUND, box.top - _AROUND, box.x1 + _AROUND, box.bottom + _AROUND)


def first_places(group: Group) -> Iterator[tuple[int, Box | None]]:
    """Where a finding is to be seen, what is stated first."""
    for role in ROLES:
        yield from ((entry.page, entry.bbox) for entry in group.root.evidence if entry.role == role)
    yield group.root.page, None

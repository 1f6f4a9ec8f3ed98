"""One indicator stands under one programme wherever it is listed.

Why: money is agreed by programme; an indicator that stands under two has two budgets, or none.
Example: the sasaran on personnel stands under Dukungan Manajemen in the agreement, under Penyelenggaraan Pemilu in the
lists of kegiatan.
May be wrong: where two programmes do measure one and the same thing, each its own part of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reconcile.across.placements import Sides, placements, programme, tables
from reconcile.facts.rows import Row
from reconcile.findings.finding_in_text import Place, finding_in_text, of_row
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.document import Indicator

FEWEST = 2
"""Tables that must place an indicator so: one alone may have lost the heading of its programme."""


def check(index: Index) -> Iterator[Outcome]:
    together: dict[str, list[Sides]] = defaultdict(list)
    for sides in placements(index):
        listed = tables(sides)
        if _of_several(listed):
            yield Undecided((), "scope_differs")
        elif sum(len(found) >= FEWEST for found in listed.values()) > 1:
            together[str(sorted((name, sorted(found)) for name, found in listed.items()))].append(sides)
        else:
            yield Undecided((), "one_table_only") if len(sides) > 1 else Consistent(())
    yield from map(_placed, together.values())


def _of_several(listed: Mapping[str, set[str]]) -> bool:
    """Whether one table itself puts the indicator under several programmes: then all of them serve it."""
    places = [table for found in listed.values() for table in found]
    return len(places) > len(set(places))


def _placed(subjects: Sequence[Sides]) -> Contradiction:
    """Indicators that the same tables place in the same two ways are one fault."""
    rows = [row for sides in subjects for group in sides.values() for row in group[:FEWEST]]
    named = {programme(str(row.owner.program)): str(row.owner.program) for row in rows}
    return finding_in_text(
        "X11",
        "warning",
        [_sasaran(row) for row in rows],
        "placement",
        params={
            "names": list(dict.fromkeys(next(iter(sides.values()))[0].label for sides in subjects)),
            "programs": [f"{name} ({_pages(subjects, key)})" for key, name in named.items()],
        },
    )


def _sasaran(row: Row) -> Place:
    """The sasaran that the indicator stands for, as the plain name of what is placed."""
    place = of_row(row)
    sasaran = row.owner.sasaran if isinstance(row.owner, Indicator) else None
    return Place(place.page, sasaran or place.text, place.bbox, row.label)


def _pages(subjects: Sequence[Sides], programme: str) -> str:
    return ", ".join(map(str, sorted({row.owner.page for sides in subjects for row in sides[programme]})))


RULE = Rule("X11", "placement", "warning", check)

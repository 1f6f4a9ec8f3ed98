"""People's corrections of what was read: which hold, and the document with them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from msgspec.structs import replace

from reconcile.words.wording import unspaced
from schemas.corrections import Correction
from schemas.document import Aggregate, BudgetLine, Document, Indicator, Value
from schemas.prose import Claim
from schemas.state import Corrected

_NEAR = 3.0
"""Points by which the middle of a value may move from one reading to the next."""
Figure = Value | Aggregate | Claim
"""What people correct."""
_Figure = TypeVar("_Figure", Value, Aggregate, Claim)
_Row = TypeVar("_Row", Indicator, BudgetLine)
Place = tuple[str, int, int, int, str, str]


@dataclass(frozen=True, slots=True)
class Applied:
    """The document with all corrections that speak of a value of it. `lapsed` are those of its file that speak of none
    any more, though their page was read."""

    document: Document
    lapsed: tuple[Correction, ...] = ()
    count: int = 0


def measure_of(figure: Figure) -> str:
    return figure.of if isinstance(figure, Aggregate) else figure.measure or ""


def mark_of_value(sha256: str, figure: Figure) -> str:
    """Stands for a value where people fill in a table. It begins with a letter, lest a spreadsheet take it for a
    number."""
    place = _place(sha256, figure.page, figure.bbox.middle, figure.raw, measure_of(figure))
    return "v" + hashlib.sha256(repr(place).encode()).hexdigest()[:15]


def holding(corrections: Iterable[Correction]) -> list[Correction]:
    """The last one on every value, without those that were withdrawn."""
    last: dict[Place, Correction] = {}
    for correction in corrections:
        last.pop(_place_of(correction), None)
        last[_place_of(correction)] = correction
    return [correction for correction in last.values() if not correction.withdrawn]


def in_force(corrections: Iterable[Correction], sha256: str, figure: Figure) -> Correction | None:
    """The one that speaks of a figure of that file. Another one on it has to be of the same place, lest both hold: a
    newer reading finds it a little beside where the first one did, or calls it another measure."""
    return _chosen([held for held in holding(corrections) if held.sha256 == sha256], figure)


def stands(corrections: Iterable[Correction], new: Correction) -> bool:
    """Whether it would change nothing: said already, or nothing there to withdraw."""
    held = _held(corrections, new)
    return held is None if new.withdrawn else held is not None and held.after == new.after


def contradicted(corrections: Iterable[Correction], new: Correction) -> Correction | None:
    """The one in force that says another number of the same value."""
    held = _held(corrections, new)
    return None if held is None or new.withdrawn or held.after == new.after else held


def applied(document: Document, corrections: Iterable[Correction]) -> Applied:
    files = {document.source.sha256, *(file.sha256 for file in document.sources)}
    held = [correction for correction in holding(corrections) if correction.sha256 in files]
    if not held:
        return Applied(document)
    putting = _Putting(held)
    changed = replace(
        document,
        indicators=[putting.row(row) for row in document.indicators],
        budget=[putting.row(row) for row in document.budget],
        aggregates=[putting.figure(entry) for entry in document.aggregates],
        claims=[putting.figure(entry) for entry in document.claims],
    )
    read = {note.page for note in document.page_notes}
    unused = [correction for correction in held if _place_of(correction) not in putting.used]
    lapsed = tuple(correction for correction in unused if not read or correction.page in read)
    return Applied(changed, lapsed, len(putting.used))


@dataclass
class _Putting:
    corrections: Iterable[Correction]
    used: set[Place] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.on_page: dict[int, list[Correction]] = defaultdict(list)
        for correction in self.corrections:
            self.on_page[correction.page].append(correction)

    def row(self, row: _Row) -> _Row:
        values = [self.figure(value) for value in row.values]
        same = all(new is old for new, old in zip(values, row.values, strict=True))
        return row if same else replace(row, values=values)

    def figure(self, figure: _Figure) -> _Figure:
        """A total stands among the aggregates too, at the same place."""
        found = _chosen(self.on_page.get(figure.page, ()), figure)
        if found is None:
            return figure
        self.used.add(_place_of(found))
        return put_right(figure, found)


def put_right(figure: _Figure, correction: Correction) -> _Figure:
    said = Corrected(before=correction.before, who=correction.who, when=correction.when, why=correction.why)
    number = {"value": correction.after, "decimals": _decimals(correction.after)}
    right = replace(figure, status="corrected", corrected=said, **number)
    return replace(right, interval=None, candidates=[], sure=True) if isinstance(right, Value) else right


def _chosen(held: Iterable[Correction], figure: Figure) -> Correction | None:
    """The last one on it; one of its measure goes before others."""
    found = [each for each in held if _speaks_of(each, figure)]
    of_measure = [each for each in found if each.measure == measure_of(figure)]
    return next(reversed(of_measure or found), None)


def _speaks_of(correction: Correction, figure: Figure) -> bool:
    (x, y), (u, v) = correction.bbox.middle, figure.bbox.middle
    near = abs(x - u) <= _NEAR and abs(y - v) <= _NEAR
    return near and correction.page == figure.page and unspaced(correction.raw) == unspaced(figure.raw)


def _held(corrections: Iterable[Correction], new: Correction) -> Correction | None:
    return next((old for old in holding(corrections) if _place_of(old) == _place_of(new)), None)


def _place_of(correction: Correction) -> Place:
    return _place(correction.sha256, correction.page, correction.bbox.middle, correction.raw, correction.measure)


def _place(sha256: str, page: int, middle: tuple[float, float], raw: str, measure: str) -> Place:
    return sha256, page, round(middle[0]), round(middle[1]), unspaced(raw), measure


def _decimals(number: Decimal | None) -> int | None:
    if number is None:
        return None
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else None

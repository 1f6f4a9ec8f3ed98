"""People's corrections of what was read: which hold, and the document with them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from msgspec.structs import replace

from reconcile.wording import unspaced
from schemas.corrections import Correction
from schemas.document import Aggregate, BudgetLine, Corrected, Document, Indicator, Value

_NEAR = 3.0
"""Points by which the middle of a value may move from one reading to the next."""
Key = tuple[str, int, int, int, str, str]
_Row = TypeVar("_Row", Indicator, BudgetLine)


@dataclass(frozen=True, slots=True)
class Applied:
    """The document with all corrections that speak of a value of it. `lapsed` are those of its file that speak of none
    any more."""

    document: Document
    lapsed: tuple[Correction, ...] = ()
    count: int = 0


def key_of(correction: Correction) -> Key:
    x, y = correction.bbox.middle
    return correction.sha256, correction.page, round(x), round(y), unspaced(correction.raw), correction.measure


def mark_of_value(sha256: str, value: Value) -> str:
    """Stands for a value where people fill in a table. It begins with a letter, lest a spreadsheet take it for a
    number."""
    x, y = value.bbox.middle
    place = (sha256, value.page, round(x), round(y), unspaced(value.raw), value.measure)
    return "v" + hashlib.sha256(repr(place).encode()).hexdigest()[:15]


def holding(corrections: Iterable[Correction]) -> list[Correction]:
    """The last one on every value, without those that were withdrawn."""
    last: dict[Key, Correction] = {}
    for correction in corrections:
        last.pop(key_of(correction), None)
        last[key_of(correction)] = correction
    return [correction for correction in last.values() if not correction.withdrawn]


def stands(corrections: Iterable[Correction], new: Correction) -> bool:
    """Whether it would change nothing: said already, or nothing there to withdraw."""
    held = next((old for old in holding(corrections) if key_of(old) == key_of(new)), None)
    return held is None if new.withdrawn else held is not None and held.after == new.after


def contradicted(corrections: Iterable[Correction], new: Correction) -> Correction | None:
    """The one in force that says another number of the same value."""
    if new.withdrawn:
        return None
    held = (old for old in holding(corrections) if key_of(old) == key_of(new))
    return next((old for old in held if old.after != new.after), None)


def applied(document: Document, corrections: Iterable[Correction]) -> Applied:
    files = {document.source.sha256, *(file.sha256 for file in document.sources)}
    held = [correction for correction in holding(corrections) if correction.sha256 in files]
    if not held:
        return Applied(document)
    putting = _Putting(held)
    indicators = [putting.row(row) for row in document.indicators]
    budget = [putting.row(row) for row in document.budget]
    aggregates = [putting.aggregate(entry) for entry in document.aggregates]
    changed = replace(document, indicators=indicators, budget=budget, aggregates=aggregates)
    lapsed = tuple(correction for correction in held if key_of(correction) not in putting.used)
    return Applied(changed, lapsed, len(putting.used))


@dataclass
class _Putting:
    corrections: Sequence[Correction]
    used: set[Key] = field(default_factory=set)
    values: dict[str, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.on_page: Mapping[int, list[Correction]] = defaultdict(list)
        for correction in self.corrections:
            self.on_page[correction.page].append(correction)

    def row(self, row: _Row) -> _Row:
        values = [self._value(value) for value in row.values]
        same = all(new is old for new, old in zip(values, row.values, strict=True))
        return row if same else replace(row, values=values)

    def aggregate(self, entry: Aggregate) -> Aggregate:
        """A total stands under the id of its budget line."""
        value = self.values.get(entry.id)
        return entry if value is None else replace(entry, value=value.value, status="corrected")

    def _value(self, value: Value) -> Value:
        found = [each for each in self.on_page.get(value.page, ()) if _speaks_of(each, value)]
        of_measure = [each for each in found if each.measure == value.measure]
        if not found:
            return value
        correction = (of_measure or found)[0]
        self.used.add(key_of(correction))
        self.values[value.id] = put_right(value, correction)
        return self.values[value.id]


def _speaks_of(correction: Correction, value: Value) -> bool:
    (x, y), (u, v) = correction.bbox.middle, value.bbox.middle
    return unspaced(correction.raw) == unspaced(value.raw) and abs(x - u) <= _NEAR and abs(y - v) <= _NEAR


def put_right(value: Value, correction: Correction) -> Value:
    said = Corrected(before=correction.before, who=correction.who, when=correction.when, why=correction.why)
    return replace(
        value,
        value=correction.after,
        decimals=_decimals(correction.after),
        interval=None,
        candidates=[],
        status="corrected",
        sure=True,
        corrected=said,
    )


def _decimals(number: Decimal | None) -> int | None:
    if number is None:
        return None
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else None

"""What became of a figure from one version of a report to the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reconcile.facts.rows import Row
from reconcile.two_versions.figures import FigurePair
from reconcile.two_versions.rows import RowPair
from reconcile.two_versions.versions import Versions
from reconcile.words.units import comparable
from reconcile.words.wording import letters, unspaced
from schemas.differences import FigureChange, FigureDifference, Part
from schemas.figure import Figure

OTHER = "other:"
"""Begins the measure of a column whose header says none that is known."""


def became(pair: FigurePair, part: Part, versions: Versions, rows: RowPair | None = None) -> FigureDifference | None:
    """None where nothing changed. `rows` are those that the figures stand in, if any."""
    old, new = (figure if figure is not None and figure.written else None for figure in pair)
    change = _change(old, new, versions)
    if change is None:
        return None
    return FigureDifference(
        change=change,
        part=part,
        old=versions.old.printed(old) if old else None,
        new=versions.new.printed(new) if new else None,
        difference=_difference(old, new),
        doubts=[] if change == "printed" else list(dict.fromkeys(_doubts((old, new), versions, rows))),
    )


def _change(old: Figure | None, new: Figure | None, versions: Versions) -> FigureChange | None:
    if old is None or new is None:
        lone = old or new
        return None if lone is None or _remark(lone) else "removed" if old else "added"
    if unspaced(old.raw) == unspaced(new.raw):
        slots = versions.old.slot(old), versions.new.slot(new)
        same = slots[0] == slots[1] or _only_header(*slots) or old.origin == "claim"
        return None if same else "relabelled"
    return "printed" if _one_statement(old, new) else "changed"


def _remark(figure: Figure) -> bool:
    """Words in a column that says no known measure."""
    return figure.measure.startswith(OTHER) and not _numeric(figure)


def _only_header(one: tuple[str, int | None, str | None], other: tuple[str, int | None, str | None]) -> bool:
    """Whether the columns differ in nothing but the words of a header that says no known measure."""
    return one[0].startswith(OTHER) and other[0].startswith(OTHER) and one[1:] == other[1:]


def _one_statement(old: Figure, new: Figure) -> bool:
    if not _numeric(old) or not _numeric(new):
        return not _numeric(old) and not _numeric(new) and letters(old.raw) == letters(new.raw)
    same = (old.value, old.bounds, old.comparator) == (new.value, new.bounds, new.comparator)
    return same and comparable(old.unit, new.unit)


def _numeric(figure: Figure) -> bool:
    return figure.known or figure.bounds is not None


def _difference(old: Figure | None, new: Figure | None) -> Decimal | None:
    if old is None or new is None or not (old.known and new.known) or not comparable(old.unit, new.unit):
        return None
    return (new.number - old.number) or None


def _doubts(pair: FigurePair, versions: Versions, rows: RowPair | None) -> Iterator[str]:
    old, new = pair
    if old is not None:
        yield from versions.old.doubts(old)
    if new is not None:
        yield from versions.new.doubts(new)
    if rows is not None and None in pair:
        figure, row = (old, rows[1]) if old is not None else (new, rows[0])
        if figure is not None and _still_printed(figure, row):
            yield "still_printed"


def _still_printed(figure: Figure, row: Row) -> bool:
    """Whether the row of the other version prints it more often than it was read there."""
    found = re.findall(rf"(?<![\w.,]){re.escape(figure.raw.strip())}(?!\w)", row.quote)
    return len(found) > sum(other.raw.strip() == figure.raw.strip() for other in row.figures)

"""What the first rows of a table stand under that goes on from the page before under a header of its own: its merged
cells and its headings began there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from extractor.meaning.interpretation import Understood
from extractor.tables.sheets import Placed
from schemas.document import Indicator

_LEVELS: Final = ("tujuan", "sasaran", "program", "kegiatan")


def goes_on(placed: Placed, table: Understood, last: Understood) -> bool:
    """Whether `placed`, without a title and with that of the `last` one, follows it with no other sasaran between."""
    near = placed.sheet.page - last.placed.sheet.areas[-1].page in (0, 1)
    columns = any(role.name == "sasaran" for role in table.roles)
    untitled = not placed.title.lines and bool(table.placed.title.lines)
    return near and untitled and (columns or placed.sasaran in (None, last.placed.sasaran))


def with_carried_context(
    rows: Sequence[Indicator], before: Mapping[str, str]
) -> tuple[list[Indicator], dict[str, str]]:
    """`rows` of a report in their order, and apart from them, by row, the sasaran in force where nothing says another;
    `before` tells by table which one it goes on from."""
    found = _all_carried(rows, before)
    sasaran = {new.id: new.sasaran for old, new in zip(rows, found, strict=True) if new.sasaran and old.sasaran is None}
    return [replace(new, sasaran=old.sasaran) for old, new in zip(rows, found, strict=True)], sasaran


def _all_carried(rows: Sequence[Indicator], before: Mapping[str, str]) -> list[Indicator]:
    found = list(rows)
    for table, last in before.items():
        above = next((row for row in reversed(found) if row.table == last), None)
        own = [n for n, row in enumerate(found) if row.table == table]
        if above is not None:
            for n, row in zip(own, _carried(above, [found[n] for n in own]), strict=True):
                found[n] = row
    return found


def _carried(above: Indicator, rows: Sequence[Indicator]) -> list[Indicator]:
    """`rows` under what `above` stands under: each level up to the first row with it, or a coarser one, of its own."""
    open_levels = list(_LEVELS)
    carried: list[Indicator] = []
    for row in rows:
        begun = next((n for n, level in enumerate(open_levels) if getattr(row, level)), len(open_levels))
        open_levels = open_levels[:begun]
        carried.append(replace(row, **{level: getattr(above, level) for level in open_levels}))
    return carried

"""The rows of a list without rulings: which lines belong to one name, and the amount beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.pages.page import text_along
from extractor.pages.text_lines import TextLine
from extractor.tables.thresholds import (
    LINES_OF_NAME,
    LINES_OF_TWO_ROWS,
    LIST_ENDS,
    LOWEST_LINE,
    NAMES_ALIGNED,
    SPACED_ALIKE,
    TOTAL_REACH,
    WIDEST_ROWS,
)
from extractor.tables.unruled_blocks import by_blocks, gap_above
from extractor.tables.unruled_entry import Entry, Placed, entry_of, is_whole
from extractor.words.header_vocabulary import AGGREGATES, plain


def entries_from(lines: Sequence[TextLine], first: int, heading: Entry) -> list[Placed]:
    """The rows from line `first` on, with a total that stands a little apart."""
    reach = _row_gap(lines, first, heading)
    blocks = by_blocks(lines, first, reach, lambda line: entry_of(line, heading))
    numbered, others = _numbered(lines, first, heading, reach), _by_amounts(lines, first, heading, reach)
    read = max(blocks, numbered, others, key=len)
    return [*read, *_total_behind(lines, read[-1][0] + 1, heading)] if read else []


def _row_gap(lines: Sequence[TextLine], first: int, heading: Entry) -> float:
    """The widest gap between the lines of a list, in line heights: rows that stand far apart do so from the first."""
    widest, amounts = 0.0, 0
    for place in range(first, min(len(lines), first + LINES_OF_TWO_ROWS)):
        if place > first:
            widest = max(widest, gap_above(lines, place))
        amounts += bool(entry_of(lines[place], heading).amount)
        if amounts > 1:
            return max(LIST_ENDS, min(WIDEST_ROWS, SPACED_ALIKE * widest))
    return LIST_ENDS


def _numbered(lines: Sequence[TextLine], first: int, heading: Entry, reach: float) -> list[Placed]:
    """Rows that begin with their numbers, each with one amount beside any of its lines; none where a number has no
    amount or two, or the numbers do not count up."""
    read: list[Placed] = []
    for index in range(first, len(lines)):
        entry = entry_of(lines[index], heading)
        if read and gap_above(lines, index) > reach:
            break
        entry = _beside(entry, read[-1][1]) if read else entry
        if _counts_on(entry, read):
            read.append((index, entry))
        elif read and _may_belong(entry, read[-1][1]):
            read[-1] = index, _with(read[-1][1], entry)
        else:
            break
    whole = len(read) > 1 and all(entry.name and is_whole(entry.amount) for _, entry in read)
    return read if whole else []


def _counts_on(entry: Entry, read: Sequence[Placed]) -> bool:
    if not entry.mark or (read and not read[-1][1].amount):
        return False
    number, before = _number(entry), _number(read[-1][1]) if read else 0
    return number is not None and before is not None and number == before + 1


def _number(entry: Entry) -> int | None:
    digits = re.sub(r"\D", "", entry.mark[0].text) if entry.mark else ""
    return int(digits) if digits else None


def _may_belong(entry: Entry, before: Entry) -> bool:
    """Whether a line without a number goes on with the row before: with its name, or with its amount."""
    if entry.mark or (entry.amount and is_whole(before.amount)):
        return False
    starts_alike = not entry.name or not before.name or _continues(entry, before)
    return starts_alike and not (entry.name and AGGREGATES.best(plain(text_along(entry.name))))


def _beside(entry: Entry, before: Entry) -> Entry:
    """A line that goes on with a row: what stands right of its amount there goes on with the note."""
    if entry.mark or entry.amount or not is_whole(before.amount):
        return entry
    edge = max(word.box.x1 for word in before.amount)
    behind = [word for word in entry.name if word.box.x0 >= edge]
    return replace(entry, name=[word for word in entry.name if word.box.x0 < edge], note=[*behind, *entry.note])


def _continues(entry: Entry, before: Entry) -> bool:
    """Whether a line goes on with the name of `before`: it begins where the name does, and keeps clear of the amount
    and as near as lines of one text do."""
    name = entry.name
    if before.amount and is_whole(before.amount) and name[-1].box.x1 > min(word.box.x0 for word in before.amount):
        return False
    if name[0].box.top - before.words[-1].box.bottom > LINES_OF_NAME * max(name[0].box.height, LOWEST_LINE):
        return False
    return abs(entry.name[0].box.x0 - min(word.box.x0 for word in before.name)) < NAMES_ALIGNED


def _with(entry: Entry, more: Entry) -> Entry:
    return Entry(entry.mark, [*entry.name, *more.name], [*entry.amount, *more.amount], [*entry.note, *more.note])


def _by_amounts(lines: Sequence[TextLine], first: int, heading: Entry, reach: float) -> list[Placed]:
    """Rows whose names run over several lines, with the amount on the first or on the last of them."""
    entries: list[Placed] = []
    waiting: Entry | None = None
    for index in range(first, len(lines)):
        if entries and gap_above(lines, index) > reach:
            break
        entry = entry_of(lines[index], heading)
        if entry.amount and waiting and not entry.mark:
            entry = replace(entry, mark=waiting.mark, name=[*waiting.name, *entry.name])
        elif waiting:
            break
        elif not entry.amount and entry.mark and entry.name:
            waiting = entry
            continue
        elif not entry.amount and entries and entry.name and _continues(entry, entries[-1][1]):
            before = entries.pop()[1]
            entry = replace(before, name=[*before.name, *entry.name])
        elif not entry.amount or not entry.name:
            break
        entries.append((index, entry))
        waiting = None
    return entries


def _total_behind(lines: Sequence[TextLine], place: int, heading: Entry) -> list[Placed]:
    """A total below the last row, that may stand further apart than rows do."""
    if place >= len(lines) or gap_above(lines, place) > TOTAL_REACH:
        return []
    entry = entry_of(lines[place], heading)
    is_total = bool(entry.amount and entry.name and AGGREGATES.best(plain(text_along(entry.name))))
    return [(place, entry)] if is_total else []

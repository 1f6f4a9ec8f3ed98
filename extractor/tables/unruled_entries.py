"""The rows of a list without rulings: which lines belong to one name, and the amount beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor.pages.page import Word, text_along
from extractor.pages.text_lines import TextLine
from extractor.tables.thresholds import LIST_ENDS, LOWEST_LINE, NAMES_ALIGNED, NOTE_REACH, TOTAL_REACH
from extractor.words.header_vocabulary import AGGREGATES, plain
from schemas.geometry import Box

_AMOUNT = re.compile(
    r"^:?\s*(?:Rp\.?|IDR)?\s*[:.]?\s*\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?:,?-+)?\.?$|^Rp\.?\s*[-–]$", re.I
)
_MARK = re.compile(r"^\(?(?:\d{1,2}[.)]?|[a-z][.)])$", re.I)
_LEADER = re.compile(r"^[.…_]{3,}")  # dots that lead from a name to its amount


@dataclass(frozen=True, slots=True)
class Entry:
    """The words of one row, by column: number, name, amount and what stands behind it."""

    mark: list[Word] = field(default_factory=list)
    name: list[Word] = field(default_factory=list)
    amount: list[Word] = field(default_factory=list)
    note: list[Word] = field(default_factory=list)

    @property
    def parts(self) -> tuple[list[Word], ...]:
        return self.mark, self.name, self.amount, self.note

    @property
    def words(self) -> list[Word]:
        return [word for part in self.parts for word in part]


Placed = tuple[int, Entry]
"""A row with the place of its last line."""


def entries_from(lines: Sequence[TextLine], first: int, heading: Entry) -> list[Placed]:
    """The rows from line `first` on, with a total that stands a little apart."""
    read = max(_numbered(lines, first, heading), _by_amounts(lines, first, heading), key=len)
    return [*read, *_total_behind(lines, read[-1][0] + 1, heading)] if read else []


def entry_of(line: TextLine, heading: Entry) -> Entry:
    """What one line says, its note told by the place of the note's heading."""
    words = _without_leader(line.words)
    mark = [words.pop(0)] if words and _MARK.match(words[0].text) else []
    edge = heading.note[0].box.x0 - NOTE_REACH if heading.note else float("inf")
    note = [word for word in words if word.box.x0 >= edge]
    words = words[: len(words) - len(note)]
    for count in (1, 2, 3):
        if len(words) >= count and _AMOUNT.match(text_along(words[-count:])):
            name = words[:-count]
            if not name or not is_rupiah_mark(name[-1]):
                return Entry(mark, name[:-1] if name and name[-1].text == ":" else name, words[-count:], note)
    return Entry(mark, words, [], note)


def is_rupiah_mark(word: Word) -> bool:
    return bool(re.fullmatch(r"Rp\.?:?", word.text, re.I))


def _without_leader(words: Sequence[Word]) -> list[Word]:
    """The words without the dots that lead to an amount, which may stand before it in one word."""
    kept: list[Word] = []
    for word in words:
        dots = _LEADER.match(word.text)
        if not dots:
            kept.append(word)
        elif rest := word.text[dots.end() :]:
            left = word.box.x1 - word.box.width * len(rest) / len(word.text)
            kept.append(word._replace(text=rest, box=Box(left, word.box.top, word.box.x1, word.box.bottom)))
    return kept


def _is_apart(lines: Sequence[TextLine], place: int, reach: float) -> bool:
    gap = lines[place].box.top - lines[place - 1].box.bottom
    return gap > reach * max(lines[place].box.height, LOWEST_LINE)


def _numbered(lines: Sequence[TextLine], first: int, heading: Entry) -> list[Placed]:
    """Rows that begin with their numbers, each with one amount beside any of its lines; none where a number has no
    amount or two, or the numbers do not count up."""
    read: list[Placed] = []
    for index in range(first, len(lines)):
        entry = entry_of(lines[index], heading)
        if read and _is_apart(lines, index, LIST_ENDS):
            break
        if _counts_on(entry, read):
            read.append((index, entry))
        elif read and _may_belong(entry, read[-1][1]):
            read[-1] = index, _with(read[-1][1], entry)
        else:
            break
    whole = len(read) > 1 and all(entry.name and entry.amount for _, entry in read)
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
    if entry.mark or (entry.amount and before.amount):
        return False
    starts_alike = not entry.name or not before.name or _aligned(entry, before)
    return starts_alike and not (entry.name and AGGREGATES.best(plain(text_along(entry.name))))


def _aligned(entry: Entry, before: Entry) -> bool:
    return abs(entry.name[0].box.x0 - min(word.box.x0 for word in before.name)) < NAMES_ALIGNED


def _with(entry: Entry, more: Entry) -> Entry:
    return Entry(entry.mark, [*entry.name, *more.name], [*entry.amount, *more.amount], [*entry.note, *more.note])


def _by_amounts(lines: Sequence[TextLine], first: int, heading: Entry) -> list[Placed]:
    """Rows whose names run over several lines, with the amount on the first or on the last of them."""
    entries: list[Placed] = []
    waiting: Entry | None = None
    for index in range(first, len(lines)):
        if entries and _is_apart(lines, index, LIST_ENDS):
            break
        entry = entry_of(lines[index], heading)
        if entry.amount and waiting and not entry.mark:
            entry = replace(entry, mark=waiting.mark, name=[*waiting.name, *entry.name])
        elif waiting:
            break
        elif not entry.amount and entry.mark and entry.name:
            waiting = entry
            continue
        elif not entry.amount and entries and entry.name and _aligned(entry, entries[-1][1]):
            before = entries.pop()[1]
            entry = replace(before, name=[*before.name, *entry.name])
        elif not entry.amount or not entry.name:
            break
        entries.append((index, entry))
        waiting = None
    return entries


def _total_behind(lines: Sequence[TextLine], place: int, heading: Entry) -> list[Placed]:
    """A total below the last row, that may stand further apart than rows do."""
    if place >= len(lines) or _is_apart(lines, place, TOTAL_REACH):
        return []
    entry = entry_of(lines[place], heading)
    is_total = bool(entry.amount and entry.name and AGGREGATES.best(plain(text_along(entry.name))))
    return [(place, entry)] if is_total else []

"""Lists without rulings, such as the `Program … Anggaran` list of an agreement.

They are known by their heading line, whose words name a thing and an amount, and by the amounts below it; without such
a line by their programmes, set in lines of their own with amounts in rupiah that stand below each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractor.pages.page import Word, text_along
from extractor.pages.text_lines import TextLine
from extractor.tables.sheet import Area, Piece, Row, Sheet, Square
from extractor.tables.thresholds import ALIGNED, LIST_ENDS, LOWEST_LINE, NAMES_ALIGNED, NOTE_REACH, WORDS_APART
from extractor.words.codes import named
from extractor.words.header_vocabulary import AGGREGATES, ROLES, plain
from schemas.geometry import Box, around

_AMOUNT = re.compile(
    r"^:?\s*(?:Rp\.?|IDR)?\s*[:.]?\s*\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?:,?-+)?\.?$|^Rp\.?\s*[-–]$", re.I
)
_MARK = re.compile(r"^\(?(?:\d{1,2}[.)]?|[a-z][.)])$", re.I)
_NAMES, _AMOUNTS = {"uraian", "sasaran", "indikator"}, {"pagu"}


@dataclass(frozen=True, slots=True)
class UnruledList:
    sheet: Sheet
    first: int
    last: int


@dataclass(slots=True)
class _Entry:
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


def unruled_lists(lines: Sequence[TextLine]) -> list[UnruledList]:
    """The lists among `lines` of one page, each with the places of its first and last line."""
    found: list[UnruledList] = []
    place = 0
    while place < len(lines):
        heading = _heading(lines[place])
        made = _list_below(lines, place, heading) if heading else _without_heading(lines, place)
        if made:
            found.append(made)
            place = made.last
        place += 1
    return found


def _heading(line: TextLine) -> _Entry | None:
    """The words over the columns, where `line` heads such a list."""
    cells = list(_cells(line))
    if len(line.text) > 80:
        return None
    for place in range(max(1, len(cells) - 2), len(cells)):
        mark, name = _numbered(cells[place - 1])
        before = [word for cell in cells[: place - 1] for word in cell]
        if _role(before) in ("", "number") and _role(name) in _NAMES and _role(cells[place]) in _AMOUNTS:
            return _Entry(before or mark, name, cells[place], [word for cell in cells[place + 1 :] for word in cell])
    return None


def _cells(line: TextLine) -> Iterator[list[Word]]:
    cell: list[Word] = []
    for word in line.words:
        if cell and word.box.x0 - cell[-1].box.x1 > WORDS_APART * max(line.box.height, LOWEST_LINE):
            yield cell
            cell = []
        cell.append(word)
    yield cell


def _numbered(cell: list[Word]) -> tuple[list[Word], list[Word]]:
    """`No.` and what stands close behind it."""
    first = 1 if len(cell) > 1 and _role(cell[:1]) == "number" else 0
    return cell[:first], cell[first:]


def _role(words: Sequence[Word]) -> str:
    match = ROLES.best(plain(text_along(words)))
    return match.name if match else "" if not words else "unknown"


def _list_below(lines: Sequence[TextLine], place: int, heading: _Entry) -> UnruledList | None:
    read = _entries(lines, place + 1, heading)
    if not read:
        return None
    entries = [entry for _, entry in read]
    return UnruledList(_sheet(lines[place], heading, entries), place, read[-1][0])


def _without_heading(lines: Sequence[TextLine], place: int) -> UnruledList | None:
    """Programmes with their amounts, and a Jumlah; other lines that end with an amount end the list."""
    first = _entry(lines[place], _Entry())
    if not (first.amount or first.mark) or _level(first) is None:
        return None
    read = _entries(lines, place, _Entry())
    count = next((n for n, (_, entry) in enumerate(read) if not _is_amount_line(entry, read[0][1])), len(read))
    entries = [entry for _, entry in read[:count]]
    if sum(_level(entry) is not None for entry in entries) < 2 or not any(map(_stands_apart, entries)):
        return None
    return UnruledList(_sheet(lines[place], None, entries), place, read[count - 1][0])


def _level(entry: _Entry) -> str | None:
    level = named(text_along(entry.name)).level
    return level if level in ("program", "kegiatan") else None


def _is_amount_line(entry: _Entry, first: _Entry) -> bool:
    if not any(_is_rupiah_mark(word) or word.text.startswith("Rp") for word in entry.amount):
        return False
    if AGGREGATES.best(plain(text_along(entry.name))):
        return True
    own, other = around(w.box for w in entry.amount), around(w.box for w in first.amount)
    return min(abs(own.x0 - other.x0), abs(own.x1 - other.x1)) <= ALIGNED


def _stands_apart(entry: _Entry) -> bool:
    name = entry.name[-1].box
    return entry.amount[0].box.x0 - name.x1 > WORDS_APART * max(name.height, LOWEST_LINE)


def _entries(lines: Sequence[TextLine], first: int, heading: _Entry) -> list[tuple[int, _Entry]]:
    """The rows from line `first` on, each with the place of its last line.

    A name may run over several lines, with its amount on the first or on the last of them.
    """
    entries: list[tuple[int, _Entry]] = []
    waiting: _Entry | None = None
    for index in range(first, len(lines)):
        line = lines[index]
        if entries and line.box.top - lines[index - 1].box.bottom > LIST_ENDS * max(line.box.height, LOWEST_LINE):
            break
        entry = _entry(line, heading)
        if entry.amount and waiting and not entry.mark:
            entry = _Entry(waiting.mark, [*waiting.name, *entry.name], entry.amount, entry.note)
        elif waiting:
            break
        elif not entry.amount and entry.mark and entry.name:
            waiting = entry
            continue
        elif not entry.amount and entries and _continues(entry, entries[-1][1]):
            entry = entries.pop()[1]
            entry.name.extend(_entry(line, heading).name)
        elif not entry.amount:
            break
        entries.append((index, entry))
        waiting = None
    return entries


def _entry(line: TextLine, heading: _Entry) -> _Entry:
    words = list(line.words)
    mark = [words.pop(0)] if words and _MARK.match(words[0].text) else []
    edge = heading.note[0].box.x0 - NOTE_REACH if heading.note else float("inf")
    note = [word for word in words if word.box.x0 >= edge]
    words = words[: len(words) - len(note)]
    for count in (1, 2, 3):
        if len(words) > count and _AMOUNT.match(text_along(words[-count:])) and not _is_rupiah_mark(words[-count - 1]):
            name = words[:-count]
            return _Entry(mark, name[:-1] if name[-1].text == ":" else name, words[-count:], note)
    return _Entry(mark, words, [], note)


def _is_rupiah_mark(word: Word) -> bool:
    return bool(re.fullmatch(r"Rp\.?:?", word.text, re.I))


def _continues(entry: _Entry, before: _Entry) -> bool:
    return bool(entry.name) and abs(entry.name[0].box.x0 - min(word.box.x0 for word in before.name)) < NAMES_ALIGNED


def _sheet(head: TextLine, heading: _Entry | None, entries: Sequence[_Entry]) -> Sheet:
    """The list from the line `head` on, which is its first entry where it has no heading."""
    rows = [heading, *entries] if heading else list(entries)
    box = around(word.box for row in rows for word in row.words)
    name_left = min(word.box.x0 for entry in entries for word in entry.name)
    amount_left = min(word.box.x0 for entry in entries for word in entry.amount)
    xs = [box.x0 - 1, max(box.x0, name_left - 1), amount_left - 1, box.x1 + 1]
    if heading and heading.note:
        xs.insert(3, heading.note[0].box.x0 - NOTE_REACH)
    drawn = [_row(head.page, xs, row) for row in rows]
    implied = () if heading else ("No", "Program", "Anggaran")
    return Sheet(drawn, tuple(xs), [Area(head.page, box)], ruled=False, implied=implied)


def _row(page: int, xs: Sequence[float], entry: _Entry) -> Row:
    band = around(word.box for word in entry.words)
    return [
        Square((Piece(page, Box(xs[n], band.top, xs[n + 1], band.bottom), tuple(part)),))
        for n, part in enumerate(entry.parts[: len(xs) - 1])
    ]

"""Lists without rulings, such as the `Program … Anggaran` list of an agreement.

They are known by their heading line, whose words name a thing and an amount, and by the amounts below it; without such
a line by their programmes, set in lines of their own with amounts in rupiah that stand below each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.pages.page import Word, text_along
from extractor.pages.text_lines import TextLine
from extractor.tables.sheet import Area, Piece, Row, Sheet, Square
from extractor.tables.thresholds import ALIGNED, FEWEST_NUMBERED, LINES_OVER, LOWEST_LINE, NOTE_REACH, WORDS_APART
from extractor.tables.unruled_entries import entries_from
from extractor.tables.unruled_entry import Entry, entry_of, is_rupiah_mark
from extractor.words.codes import named
from extractor.words.header_vocabulary import AGGREGATES, DOMAINS, ROLES, plain
from schemas.geometry import Box, around

_FUND = re.compile(r"\b(?:APBD|APBN|DAK|DAU|PNBP|BLUD|dekonsentrasi|tugas pembantuan)\b", re.I)
_SPENDING = re.compile(r"\b(?:program|kegiatan|belanja)\b")
_SAYS_HOW_MUCH = re.compile(r"\b(?:sebesar|senilai|sejumlah|adalah)\s*(?:Rp\.?)?$", re.I)
_AMONG_WORDS = re.compile(r"\d{1,3}(?:[.,]\d{3}){2,}")
_SEN = re.compile(r"[.,](?:\d{1,2}|-+)\.?$")
_NAMES, _AMOUNTS = {"uraian", "sasaran", "indikator"}, {"pagu"}


@dataclass(frozen=True, slots=True)
class UnruledList:
    sheet: Sheet
    first: int
    last: int


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


def _heading(line: TextLine) -> Entry | None:
    """The words over the columns, where `line` heads such a list."""
    cells = list(_cells(line))
    if len(line.text) > 80:
        return None
    for place in range(max(1, len(cells) - 2), len(cells)):
        mark, name = _numbered(cells[place - 1])
        before = [word for cell in cells[: place - 1] for word in cell]
        amount, close = _with_note(cells[place])
        if _role(before) in ("", "number") and _role(name) in _NAMES and _role(amount) in _AMOUNTS:
            return Entry(before or mark, name, amount, [*close, *(w for cell in cells[place + 1 :] for w in cell)])
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


def _with_note(cell: list[Word]) -> tuple[list[Word], list[Word]]:
    """`Anggaran (Rp)` and the `Keterangan` that stands close behind it."""
    noted = len(cell) > 1 and _role(cell[-1:]) == "description"
    return (cell[:-1], cell[-1:]) if noted else (cell, [])


def _role(words: Sequence[Word]) -> str:
    match = ROLES.best(plain(text_along(words)))
    return match.name if match else "" if not words else "unknown"


def _list_below(lines: Sequence[TextLine], place: int, heading: Entry) -> UnruledList | None:
    read = entries_from(lines, place + 1, heading)
    if not read:
        return None
    entries = [entry for _, entry in read]
    return UnruledList(_sheet(lines[place], heading, entries), place, read[-1][0])


def _without_heading(lines: Sequence[TextLine], place: int) -> UnruledList | None:
    """Programmes with their amounts, and a Jumlah; other lines that end with an amount end the list. Of what else is
    numbered, those lists whose rows or the lines over them say that they are of a budget, or whose sum holds."""
    if not _may_begin(lines, place):
        return None
    read = entries_from(lines, place, Entry())
    count = next((n for n, (_, entry) in enumerate(read) if not _is_amount_line(entry, read[0][1])), len(read))
    entries = [entry for _, entry in read[:count]]
    programmes = sum(_level(entry) is not None for entry in entries)
    over = lines[max(0, place - LINES_OVER) : place]
    spent = len(entries) >= FEWEST_NUMBERED and (_is_spending(entries, over) or _adds_up(entries))
    told = any(map(_is_sentence, entries))
    if (programmes < 2 and not spent) or told or not any(map(_stands_apart, entries)):
        return None
    return UnruledList(_sheet(lines[place], None, entries), place, read[count - 1][0])


def _may_begin(lines: Sequence[TextLine], place: int) -> bool:
    """Whether a programme or the number one stands in the line, or in the next, where the number and the amount stand
    beside the middle of the name."""
    first = entry_of(lines[place], Entry())
    if not (first.amount or first.mark) and place + 1 < len(lines):
        first = entry_of(lines[place + 1], Entry())
        return bool(first.mark and first.amount) and _is_first(first)
    return bool(first.amount or first.mark) and (_level(first) is not None or _is_first(first))


def _is_first(entry: Entry) -> bool:
    return bool(entry.mark) and entry.mark[0].text.strip("().") == "1"


def _is_spending(entries: Sequence[Entry], over: Sequence[TextLine]) -> bool:
    """Whether most rows name a fund, or the lines over the list speak of the budget of programmes."""
    funded = sum(bool(_FUND.search(text_along(entry.name))) for entry in entries)
    words = plain(" ".join(line.text for line in over))
    told = any(match.name == "money" for match in DOMAINS.all(words)) and bool(_SPENDING.search(words))
    return 2 * funded > len(entries) or told


def _adds_up(entries: Sequence[Entry]) -> bool:
    """Whether the last row is the sum of all others, and is called so."""
    *parts, whole = (_rupiah(entry) for entry in entries)
    return bool(AGGREGATES.best(plain(text_along(entries[-1].name)))) and len(parts) > 1 and sum(parts) == whole


def _rupiah(entry: Entry) -> int:
    """The amount of a row, without what stands behind a last comma or point as sen do."""
    digits = _SEN.sub("", text_along(entry.amount))
    return int(re.sub(r"\D", "", digits) or 0)


def _level(entry: Entry) -> str | None:
    level = named(text_along(entry.name)).level
    return level if level in ("program", "kegiatan") else None


def _is_amount_line(entry: Entry, first: Entry) -> bool:
    rupiah = any(is_rupiah_mark(word) or word.text.startswith("Rp") for word in entry.amount)
    if not rupiah and not (entry.mark and first.mark and _level(entry)):
        return False
    programme = rupiah and entry.mark and first.mark and _level(entry)
    if programme or AGGREGATES.best(plain(text_along(entry.name))):
        return True
    own, other = around(w.box for w in entry.amount), around(w.box for w in first.amount)
    return min(abs(own.x0 - other.x0), abs(own.x1 - other.x1)) <= ALIGNED


def _is_sentence(entry: Entry) -> bool:
    """Whether running text leads to the amount: it says how much, or names other amounts before it."""
    text = text_along(entry.name)
    return bool(_SAYS_HOW_MUCH.search(text) or _AMONG_WORDS.search(text))


def _stands_apart(entry: Entry) -> bool:
    name = entry.name[-1].box
    return entry.amount[0].box.x0 - name.x1 > WORDS_APART * max(name.height, LOWEST_LINE)


def _sheet(head: TextLine, heading: Entry | None, entries: Sequence[Entry]) -> Sheet:
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


def _row(page: int, xs: Sequence[float], entry: Entry) -> Row:
    band = around(word.box for word in entry.words)
    return [
        Square((Piece(page, Box(xs[n], band.top, xs[n + 1], band.bottom), tuple(part)),))
        for n, part in enumerate(entry.parts[: len(xs) - 1])
    ]

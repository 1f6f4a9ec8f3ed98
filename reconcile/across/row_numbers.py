"""The numbers of the rows of a table, and where they skip or come again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reconcile.across.numbered import Broken, Numbered
from reconcile.across.thresholds import LEAST_RUN, LONG_RUN, LONGEST_GAP, NUMBERED_COLUMNS
from reconcile.findings.finding_in_text import Place, of_cell
from reconcile.words.wording import plain
from schemas.document import Cell, Table

IN_CELL = re.compile(r"^\s*(?:sasaran\s+)?(?P<digit>[1-9]\d{0,2})(?:\s*[.)]\s*|\s+(?=\D)|$)(?P<name>.*)", re.IGNORECASE)
"""`04` is the last part of a code."""
FORM = re.compile(r"\D*\d+\s*(?P<form>[.)]?)")
SEVERAL = re.compile(r"\s*\d{1,3}[.)]?(?:\s+\d{1,3}[.)]?)+\s*")
RANGE = re.compile(r"s\.?\s*/?\s*d\b\.?", re.IGNORECASE)


def broken_rows(table: Table) -> Iterator[Broken]:
    entries = _rows(table)
    found = [*_sequence(entries), *_falls_back(entries)]
    beside = _beside_others(table)
    for broken in found or _among_others(entries):
        left_out = range(broken.before.number + 1, broken.at.number)
        if _one_list(broken.before, broken.at) and not beside.intersection(left_out):
            yield broken


def _beside_others(table: Table) -> set[int]:
    """The numbers of rows that came into one cell, `18 19`."""
    cells = [cell.text for row in table.rows for cell in row[:NUMBERED_COLUMNS] if cell is not None]
    return {int(number) for text in cells if SEVERAL.fullmatch(text) for number in re.findall(r"\d+", text)}


def _one_list(before: Numbered, entry: Numbered) -> bool:
    """Whether both are numbered in one form and are of one level: `8 Program ..` and `10. Penyusunan ..` are not, nor
    `3. - Padi` and `3. Jagung`; `1 s.d 2` is no entry."""
    ends = [FORM.match(numbered.place.name) for numbered in (before, entry)]
    forms = {end["form"] for end in ends if end}
    levels = {(plain(each.name).startswith("program "), each.name.strip()[:1] in "-–•") for each in (before, entry)}
    return len(forms) == len(levels) == 1 and not RANGE.match(before.name)


def _rows(table: Table) -> list[Numbered]:
    """The numbered cells of the first column that has numbers, in printed order."""
    for column in range(NUMBERED_COLUMNS):
        found = [entry for row in table.rows if (entry := _numbered(row, column))]
        if len(found) >= LEAST_RUN:
            return found
    return []


def _numbered(row: Sequence[Cell | None], column: int) -> Numbered | None:
    cell = row[column] if column < len(row) else None
    match = IN_CELL.match(cell.text) if cell else None
    if cell is None or match is None:
        return None
    following = next((other.text for other in row[column + 1 :] if other and any(map(str.isalpha, other.text))), "")
    name = match["name"] or following
    if not any(map(str.isalpha, name)):
        return None
    printed = " ".join(other.text for other in row if other is not None and other.text.strip())
    shown = Place(cell.page, printed, cell.bbox, label=cell.text if match["name"] else f"{cell.text} {following}")
    return Numbered(int(match["digit"]), name, shown, () if match["name"] else (of_cell(cell),))


def _sequence(entries: Sequence[Numbered]) -> Iterator[Broken]:
    """Runs that begin with 1. A gap is told where the numbering goes on behind it, or nothing follows."""
    run: list[Numbered] = []
    for at, entry in enumerate(entries):
        following = entries[at + 1].number if at + 1 < len(entries) else None
        if entry.number == 1:
            run = [entry]
        elif run and entry.number == run[-1].number + 1:
            run.append(entry)
        elif run and following in (None, 1, entry.number + 1, entry.number + 2):
            if entry.number == run[-1].number + 2 and (len(run) >= LEAST_RUN or following):
                yield Broken("number_skips", entry, run[-1])
            elif entry.number == run[-1].number and plain(entry.name) != plain(run[-1].name) and len(run) >= LEAST_RUN:
                yield Broken("number_again", entry, run[-1])
                if following == entry.number + 2:  # it alone bears the number before its own
                    entry = replace(entry, number=entry.number + 1)
            run.append(entry)
        else:
            run = []


def _falls_back(entries: Sequence[Numbered]) -> Iterator[Broken]:
    """`1 2 3 4 3 4 5` or `1 2 3 6 7 8`: one break in a numbering that fills the table, so that no second numbering
    runs beside it, and rows of other names on both sides."""
    numbers = [entry.number for entry in entries]
    at = next((at for at in range(1, len(numbers)) if numbers[at] != numbers[at - 1] + 1), len(numbers))
    behind = entries[at:]
    goes_on = len(behind) >= 2 and numbers[at:] == list(range(numbers[at], numbers[at] + len(behind)))
    if (
        numbers[:1] != [1]
        or at < LEAST_RUN
        or not goes_on
        or {_name(e) for e in behind} & {_name(e) for e in entries[:at]}
    ):
        return
    if 1 < numbers[at] < at:
        yield Broken("number_again", behind[0], entries[numbers[at] - 1])
    elif 2 < numbers[at] - at <= 1 + LONGEST_GAP and len(behind) >= LEAST_RUN:
        yield Broken("number_skips", behind[0], entries[at - 1])


def _name(entry: Numbered) -> str:
    return plain(entry.name)


def _among_others(entries: Sequence[Numbered]) -> Iterator[Broken]:
    """A numbering from 1 on that runs through rows with numbers of another kind, such as the codes of programmes."""
    run: list[Numbered] = []
    for at, entry in enumerate(entries):
        rest = [other.number for other in entries[at + 1 : at + 1 + LEAST_RUN]]
        if entry.number == (run[-1].number + 1 if run else 1):
            run.append(entry)
        elif len(run) >= LONG_RUN and entry.number == run[-1].number + 2 and entry.number - 1 not in rest:
            if entry.number + 1 in rest or not rest:
                yield Broken("number_skips", entry, run[-1])
            run.append(entry)

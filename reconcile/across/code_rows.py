"""Codes of several groups (`1 20 05 61 03`, `6.01.02.2.01.04`) of budget rows: repeated, incomplete, out of place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reconcile.across.thresholds import FEWEST_CODED_ROWS, FEWEST_GROUPS
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index
from reconcile.words.wording import plain
from schemas.document import Cell, Table

GROUPED = re.compile(r"\w{1,4}(?:[ .]\w{1,4}){2,}\.?")
Code = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CodedRow:
    """`groups` as printed, with an empty one where a cell before others is empty."""

    groups: tuple[str, ...]
    name: str
    places: tuple[Place, ...]

    @property
    def code(self) -> Code:
        """Empty where some group is no number."""
        return tuple(map(int, self.groups)) if all(group.isdigit() for group in self.groups) else ()


@dataclass(frozen=True, slots=True)
class WrongCode:
    """`key` says what is wrong with the code of `row`; `other` is the row that shows it."""

    key: str
    row: CodedRow
    other: CodedRow


def wrong_codes(index: Index) -> Iterator[WrongCode]:
    runs: dict[int, list[CodedRow]] = {}
    budgets = {line.owner.table for line in index.lines}
    for table in index.document.tables:
        if table.id in budgets and (rows := _coded_rows(table)):
            yield from _twice(rows)
            runs.setdefault(len([column for column in table.columns if column.role == "code"]), []).extend(rows)
    for rows in runs.values():
        if len(rows) >= FEWEST_CODED_ROWS:
            yield from _beside(rows)


def _coded_rows(table: Table) -> list[CodedRow]:
    return [found for row in table.rows if (found := _coded_row(table, row)) is not None]


def _coded_row(table: Table, row: Sequence[Cell | None]) -> CodedRow | None:
    at = [place for place, column in enumerate(table.columns) if column.role == "code" and place < len(row)]
    cells = [cell for place in at if (cell := row[place]) is not None]
    text = " ".join(cell.text.strip() for cell in cells).rstrip()
    groups = _groups([cell.text.strip() for cell in cells])
    rest = [cell for cell in row[at[-1] + 1 :] if cell is not None] if at else []
    name = next((cell.text for cell in rest if any(map(str.isalpha, cell.text))), "")
    if len(groups) < FEWEST_GROUPS or not name or not any(group.isdigit() for group in groups):
        return None
    bare, printed = text.strip(), f"{text.strip()} {name}"
    return CodedRow(groups, name, tuple(Place(cells[0].page, words, cells[0].bbox) for words in (bare, printed)))


def _groups(cells: Sequence[str]) -> tuple[str, ...]:
    """Each cell is a group; one cell holds several, parted by points or blanks."""
    if len(cells) == 1:
        return tuple(filter(None, re.split(r"[ .]+", cells[0]))) if GROUPED.fullmatch(cells[0]) else ()
    last = max((at for at, text in enumerate(cells) if text), default=-1)
    return tuple(cells[: last + 1])


def _twice(rows: Sequence[CodedRow]) -> Iterator[WrongCode]:
    """One code for two names in one table."""
    seen: dict[Code, CodedRow] = {}
    for row in rows:
        known = seen.setdefault(row.code, row) if row.code else row
        if known is not row and plain(known.name) != plain(row.name):
            yield WrongCode("code_twice", row, known)


def _beside(rows: Sequence[CodedRow]) -> Iterator[WrongCode]:
    """Codes that break the order in which the rows around them are coded."""
    for before, row in pairwise(rows):
        if before.code and not row.code and _is_next(before.code, row.groups):
            yield WrongCode("code_incomplete", row, before)
    for before, row, after in zip(rows, rows[1:], rows[2:], strict=False):
        known = all((before.code, row.code, after.code))
        if known and (_heads(row.code, after.code) or _between(before.code, row.code, after.code)):
            yield WrongCode("code_of_other_parent", row, after)


def _is_next(before: Code, groups: Sequence[str]) -> bool:
    """Whether the groups that are numbers are those of the code after `before`."""
    following = (*before[:-1], before[-1] + 1)
    numbers = [(int(group), want) for group, want in zip(groups, following, strict=False) if group.isdigit()]
    return len(groups) == len(following) and bool(numbers) and all(number == want for number, want in numbers)


def _heads(own: Code, after: Code) -> bool:
    """Whether the first of its parts is coded under another parent of the same number."""
    return len(after) == len(own) + 1 and after[:-1] != own and after[-2:] == (own[-1], 1)


def _between(before: Code, own: Code, after: Code) -> bool:
    """Whether it counts on between two rows of one parent that is not its own."""
    if not len(before) == len(own) == len(after) or own[:-1] == before[:-1]:
        return False
    return before[:-1] == after[:-1] and before[-1] + 1 == own[-1] == after[-1] - 1

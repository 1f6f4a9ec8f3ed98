"""Numbers of headings, of rows and of averages that skip or come again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from reconcile.across.thresholds import LEAST_RUN, ONE_AVERAGE_NAME
from reconcile.findings.finding_in_text import Place, of_cell, of_heading
from reconcile.index import Index
from reconcile.words.wording import plain
from schemas.document import Cell, Heading, Table

DOTTED = re.compile(r"^(?P<parent>(?:\d{1,2}\.)+)(?P<last>\d{1,2})\.?\s+(?P<name>\D.*)")
SINGLE = re.compile(r"^(?:(?P<digit>\d{1,2})|(?P<letter>[A-Z]))[.)]\s+(?P<name>\D.*)")
IN_CELL = re.compile(r"^\s*(?:sasaran\s+)?(?P<digit>\d{1,2})(?:\s*[.)]\s*|\s+(?=\D)|$)(?P<name>.*)", re.IGNORECASE)
IN_LABEL = re.compile(r"\bke\s*-?\s*\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Numbered:
    number: int
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Broken:
    """`at` bears a number that skips (`key` number_skips) or was used before (number_again); `before` is the entry it
    follows, or the one that had the number."""

    key: str
    at: Numbered
    before: Numbered


def broken(index: Index) -> Iterator[Broken]:
    yield from _dotted(index.document.headings)
    yield from _single(index.document.headings)
    for table in index.document.tables:
        yield from _sequence(_rows(table))


def _dotted(headings: Sequence[Heading]) -> Iterator[Broken]:
    seen: dict[str, dict[int, Numbered]] = {}
    for heading in headings:
        match = DOTTED.match(heading.text)
        if not match:
            continue
        entry = Numbered(int(match["last"]), match["name"], of_heading(heading))
        siblings = seen.setdefault(match["parent"], {})
        if known := siblings.get(entry.number):
            if not _one_name(known.name, entry.name):
                yield Broken("number_again", entry, known)
            continue
        before = siblings.get(entry.number - 2)
        whole = all(number in siblings for number in range(1, entry.number - 1))
        if before and whole and entry.number - 1 not in siblings and entry.number - 2 >= LEAST_RUN:
            yield Broken("number_skips", entry, before)
        siblings[entry.number] = entry


def _single(headings: Sequence[Heading]) -> Iterator[Broken]:
    """Marks of one level between two headings of a higher one. A list may begin anew with the first mark; a mark that
    was used already, or that comes after a later one, is told."""
    open_lists: dict[tuple[int, str], Numbered] = {}
    for heading in headings:
        match = SINGLE.match(heading.text)
        kind = ("digit" if match["digit"] else "letter") if match else ""
        open_lists = {key: entry for key, entry in open_lists.items() if key[0] <= heading.level}
        if not match or _roman(match["letter"], open_lists.get((heading.level, "letter"))):
            open_lists = {key: entry for key, entry in open_lists.items() if key[0] < heading.level or match}
            continue
        number = int(match["digit"]) if match["digit"] else ord(match["letter"]) - ord("A") + 1
        entry = Numbered(number, match["name"], of_heading(heading))
        before = open_lists.get((heading.level, kind))
        again = before is not None and entry.number <= before.number and (entry.number > 1 or _alike(entry, before))
        if before is not None and again and plain(before.name) != plain(entry.name):
            yield Broken("number_again", entry, before)
        open_lists[heading.level, kind] = entry


def _roman(letter: str | None, before: Numbered | None) -> bool:
    """I, V and X are letters only where they follow the one before them."""
    return letter is not None and letter in "IVX" and (before is None or ord(letter) - ord("A") != before.number)


def _one_name(one: str, other: str) -> bool:
    """Whether a heading comes again, in full, cut short, or misspelt, as in a table of contents."""
    first, second = plain(one), plain(other)
    length = min(len(first), len(second))
    return Levenshtein.normalized_similarity(first[:length], second[:length]) >= ONE_AVERAGE_NAME


def _alike(one: Numbered, other: Numbered) -> bool:
    """Whether two headings begin so alike that they belong to one list."""
    return plain(one.name).split()[:3] == plain(other.name).split()[:3]


def _rows(table: Table) -> list[Numbered]:
    """The numbered cells of the first column that has numbers, in printed order."""
    for column in range(2):
        found = [entry for row in table.rows if (entry := _numbered(row, column))]
        if len(found) >= LEAST_RUN:
            return found
    return []


def _numbered(row: Sequence[Cell | None], column: int) -> Numbered | None:
    cell = row[column] if column < len(row) else None
    match = IN_CELL.match(cell.text) if cell else None
    if cell is None or match is None:
        return None
    following = next((other.text for other in row[column + 1 :] if other is not None and plain(other.text)), "")
    name = match["name"] or following
    shown = cell if match["name"] else Cell(text=f"{cell.text} {following}".strip(), page=cell.page, bbox=cell.bbox)
    return Numbered(int(match["digit"]), name, of_cell(shown)) if any(map(str.isalpha, name)) else None


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
                entry = replace(entry, number=entry.number + 1)
            run.append(entry)
        else:
            run = []

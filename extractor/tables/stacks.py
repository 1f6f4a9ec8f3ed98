"""Figures, grades and units that stand below each other in one ruled cell, and the heights at which they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final, Literal

from extractor.pages.lines import lines_of
from extractor.pages.page import Word
from extractor.tables.thresholds import (
    APART_BY_ORDER,
    BESIDE,
    FIGURES_IN_STACK,
    LONGEST_UNIT,
    SAME_SLOT,
    STACK_WEIGHTS,
)

Kind = Literal["figures", "grades", "units", "marks", "text"]
Lines = Sequence[Sequence[Word]]

_NOTE: Final = r"(?:\s*\(?(?:\*+|\d)\))?"  # the mark of a footnote
_GLUED: Final = r"(?:juta|jt|ribu|rb|mil[iy]ar|triliun|orang|org|unit|kali|buah|ton|ha|kg|km)"  # `16juta`
_FIGURE: Final = re.compile(
    rf"^[(<>≥≤±]*\s*(?:Rp\.?\s*)?[-–(<>≥≤]?\s*\d+(?:[.,]\d+)*\s*(?:%|[,.]?-+|{_GLUED})?\)?{_NOTE}(?:\s[\w%/.]{{1,14}}(?:/[\w.]{{1,14}})?){{0,2}}$"
    rf"|^[-–—]{_NOTE}$",
    re.I,
)
_GRADE: Final = re.compile(r"^[A-Z]{1,4}[+-]?$")
_BARE_MARK: Final = re.compile(r"^\(?(?:\d{1,2}\.){0,4}(?P<number>\d{1,3}|[a-z])[.)]{0,2}$|^[^\w\s–—-]$")
_BROKEN: Final = re.compile(r"(?:[.,]\d{3})+[.,]\d{0,2}$|^\d{1,3}(?:[.,]\d{3})*,$")
_BROKEN_REST: Final = re.compile(r"^\d{0,3}[,.]?-*$")
_SHARE: Final = re.compile(r"^\(\s*\d+(?:[.,]\d+)?\s*%?\s*\)$")
_RUPIAH: Final = re.compile(r"^Rp[.,]?$", re.I)
_BULLET: Final = re.compile(r"^[^\w\s]$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure, grade, unit or mark; it stands at `at`, the bottom of its first line."""

    words: tuple[Word, ...]
    at: float
    weight: float


@dataclass(frozen=True, slots=True)
class Stack:
    """What one column holds: `entries` from top to bottom, none where it holds running text."""

    column: int
    kind: Kind
    lines: Lines
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A height at which figures stand: in each column (by its number) at most one entry."""

    at: float
    entries: dict[int, Entry]


def text(line: Sequence[Word]) -> str:
    return " ".join(word.text for word in line)


def bottom(line: Sequence[Word]) -> float:
    return max(word.box.bottom for word in line)


def lines_with_marks(words: Sequence[Word]) -> Lines:
    """The printed lines of a cell."""
    return _with_their_marks(lines_of(words))


def stack_of(column: int, lines: Lines) -> Stack:
    kind = _kind([text(line) for line in lines])
    return Stack(column, kind, lines, tuple(_entries(lines, kind)) if kind != "text" else ())


def with_rupiah(lines: Lines) -> Lines:
    """`Rp` that a narrow column leaves on a line of its own stands on that of its amount."""
    made: list[Sequence[Word]] = []
    for line in lines:
        if made and _RUPIAH.match(text(made[-1])) and line[0].text[:1].isdigit():
            made[-1] = [*made[-1], *line]
        else:
            made.append(line)
    return made


def _with_their_marks(lines: Sequence[list[Word]]) -> list[list[Word]]:
    """A bullet set a little above or below its text stands on the line of that text."""
    made: list[list[Word]] = []
    for line in lines:
        near = made and bottom(line) - bottom(made[-1]) < BESIDE * max(word.box.height for word in [*line, *made[-1]])
        if near and len(made[-1]) == 1 and _BULLET.match(text(made[-1])):
            made[-1] = [*made[-1], *line]
        elif near and len(line) == 1 and _BULLET.match(text(line)):
            made[-1] = [*line, *made[-1]]
        else:
            made.append(line)
    return made


def is_figure(told: str) -> bool:
    return bool(_FIGURE.match(told))


def _kind(texts: Sequence[str]) -> Kind:
    if not texts:
        return "text"
    if all(_BARE_MARK.match(told) for told in texts) and _counts_up(texts):
        return "marks"
    figures = sum(bool(_FIGURE.match(told)) for told in texts)
    grades = sum(bool(_GRADE.match(told)) for told in texts if not _FIGURE.match(told))
    begun = bool(_FIGURE.match(texts[0]) or _GRADE.match(texts[0]))
    if figures and begun and figures + grades >= FIGURES_IN_STACK * len(texts):
        return "figures"
    if grades == len(texts):
        return "grades"
    return "units" if all(len(told) <= LONGEST_UNIT and len(told.split()) < 3 for told in texts) else "text"


def _counts_up(texts: Sequence[str]) -> bool:
    numbers = [match["number"] for told in texts if (match := _BARE_MARK.match(told)) and match["number"]]
    ranks = [int(number) if number.isdigit() else ord(number) for number in numbers]
    return len(texts) > 1 and all(after in (before + 1, 1) for before, after in pairwise(ranks))


def _entries(lines: Lines, kind: Kind) -> Iterator[Entry]:
    """A line that begins no figure belongs to the one above, as does the rest of a number that a narrow cell broke, and
    a share in brackets."""
    held: list[Word] = []
    before = ""
    for line in lines:
        told = text(line)
        begins = kind != "figures" or bool(_FIGURE.match(told) or _GRADE.match(told))
        begins = begins and _closed(text(held)) and not (held and _is_share_below(before, told))
        if held and (not begins or (_BROKEN.search(before) and _BROKEN_REST.match(told))):
            held += line
        else:
            if held:
                yield _entry(held, kind)
            held = list(line)
        before = told
    if held:
        yield _entry(held, kind)


def _is_share_below(before: str, told: str) -> bool:
    """Whether a bracketed figure tells below a bare one what share of its target that is: `86` over `(101%)`."""
    return bool(_SHARE.match(told)) and not before.startswith("(")


def _closed(told: str) -> bool:
    return told.count("(") <= told.count(")")


def _entry(words: Sequence[Word], kind: Kind) -> Entry:
    first = lines_of(words)[0]
    weight = STACK_WEIGHTS["grades" if kind == "figures" and not _FIGURE.match(text(first)) else kind]
    return Entry(tuple(words), bottom(first), weight)


def pitch_of(stacks: Sequence[Stack]) -> float:
    """The usual distance between the lines of a row's cells."""
    steps = [bottom(b) - bottom(a) for stack in stacks for a, b in pairwise(stack.lines)]
    return max(6.0, median(steps)) if steps else 12.0


def slots_of(figures: Sequence[Stack], units: Sequence[Stack], pitch: float) -> list[Slot]:
    """The heights at which `figures` stand, each with the `units` beside them. Columns with as many entries are paired
    by order, even where they stand a little apart; others by height."""
    longest = max(figures, key=lambda stack: len(stack.entries))
    slots = [Slot(entry.at, {longest.column: entry}) for entry in longest.entries]
    for stack in figures:
        if stack is not longest:
            slots = _with(slots, stack, pitch, adding=True)
    for stack in units:
        beside = _with(slots, stack, pitch, adding=False)
        if sum(stack.column in slot.entries for slot in beside) == len(stack.entries):
            slots = beside
    return slots


def _with(slots: list[Slot], stack: Stack, pitch: float, adding: bool) -> list[Slot]:
    apart = [abs(a.at - b.at) for a, b in zip(slots, stack.entries, strict=False)]
    if len(slots) == len(stack.entries) and max(apart) <= APART_BY_ORDER * pitch:
        return [_holding(slot, stack.column, entry) for slot, entry in zip(slots, stack.entries, strict=True)]
    for entry in stack.entries:
        free = [n for n, slot in enumerate(slots) if stack.column not in slot.entries]
        near = min(free, key=lambda n: abs(slots[n].at - entry.at), default=None)
        if near is not None and abs(slots[near].at - entry.at) <= SAME_SLOT * pitch:
            slots = [*slots[:near], _holding(slots[near], stack.column, entry), *slots[near + 1 :]]
        elif adding:
            slots = sorted([*slots, Slot(entry.at, {stack.column: entry})], key=lambda slot: slot.at)
    return slots


def _holding(slot: Slot, column: int, entry: Entry) -> Slot:
    return Slot(slot.at, {**slot.entries, column: entry})

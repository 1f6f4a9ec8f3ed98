"""One row of a list without rulings, and what a single line says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.pages.page import Word, text_along
from extractor.pages.text_lines import TextLine
from extractor.tables.thresholds import NOTE_REACH, WORDS_OF_FUND
from schemas.geometry import Box

_AMOUNT = re.compile(
    r"^:?\s*(?:(?:Rp\.?|IDR)?\s*[:.]?\s*\d{1,3}|Rp\.?\s?[A-Z])(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?:,?-+)?\.?$"
    r"|^Rp\.?\s*[-–]$",  # a letter before the thousands is a digit that was not recognized
    re.I,
)
_FUND = re.compile(r"\(?(?:APBD|APBN|DAK|DAU|PNBP|BLUD)(?:[-/ ]\w+)?\)?", re.I)
_MARK = re.compile(r"^\(?(?:\d{1,2}[.)]?|[a-z][.)])$|^[-–•▪➢*]$", re.I)
_JOINED = re.compile(r"^\d{1,2}[.)](?=[A-Z][a-z])")  # a number without the blank behind it: `4.Kegiatan`
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


def entry_of(line: TextLine, heading: Entry) -> Entry:
    """What one line says, its note told by the place of the note's heading."""
    words = _parted_number(_without_leader(line.words))
    mark = [words.pop(0)] if words and _MARK.match(words[0].text) else []
    edge = heading.note[0].box.x0 - NOTE_REACH if heading.note else float("inf")
    note = [word for word in words if word.box.x0 >= edge]
    words = words[: len(words) - len(note)]
    if not note and (behind := _fund_behind(words)):
        words, note = words[:-behind], words[-behind:]
    if count := _amount_at_end(words):
        name = words[:-count]
        return Entry(mark, name[:-1] if name and name[-1].text == ":" else name, words[-count:], note)
    if len(words) > 1 and is_rupiah_mark(words[-1]):
        return Entry(mark, words[:-1], words[-1:], note)
    return Entry(mark, words, [], note)


def _fund_behind(words: Sequence[Word]) -> int:
    """How many words behind the amount tell its fund: `APBN`, `APBN (Tugas` of `APBN (Tugas Pembantuan)`."""
    for count in range(1, min(WORDS_OF_FUND, len(words) - 1) + 1):
        if _FUND.fullmatch(words[-count].text) and _amount_at_end(words[:-count]):
            return count
    return 0


def _amount_at_end(words: Sequence[Word]) -> int:
    """How many words at the end of a line are its amount."""
    for count in (1, 2, 3):
        if len(words) >= count and _AMOUNT.match(text_along(words[-count:])):
            return count if len(words) == count or not is_rupiah_mark(words[-count - 1]) else count + 1
    return 0


def is_whole(amount: Sequence[Word]) -> bool:
    """Whether more of an amount is there than an `Rp` at the end of a line."""
    return bool(amount) and not (len(amount) == 1 and is_rupiah_mark(amount[0]))


def is_rupiah_mark(word: Word) -> bool:
    return bool(re.fullmatch(r"Rp\.?:?", word.text, re.I))


def _parted_number(words: list[Word]) -> list[Word]:
    """The words with a number that is joined to the first of them set apart."""
    joined = _JOINED.match(words[0].text) if words else None
    if not joined:
        return words
    first, text = words[0], words[0].text
    at = first.box.x0 + first.box.width * joined.end() / len(text)
    mark = first._replace(text=joined[0], box=Box(first.box.x0, first.box.top, at, first.box.bottom))
    rest = first._replace(text=text[joined.end() :], box=Box(at, first.box.top, first.box.x1, first.box.bottom))
    return [mark, rest, *words[1:]]


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

"""Column lines told by the rules across: word processors draw a border cell by cell, and its pieces end at the columns.

Where rules below each other are drawn in the same pieces, their ends are column lines, whatever words stand between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from extractor.grid.edges import Edge, positions
from extractor.grid.rule_bands import parting, without_columns, word_runs
from extractor.grid.thresholds import (
    BREAKS_ALIKE,
    FEWEST_PIECES,
    HIGHEST_BAND,
    HIGHEST_HEADING,
    LINES_PARTED,
    LONGEST_CAPTION,
    MOST_PIECES,
    NARROWEST_PIECE,
    PIECES_MEET,
    SAME_END,
    SAME_RULE,
    SPACE_IN_TEXT,
)
from extractor.pages.lines import lines_of
from extractor.pages.page import Page, Ruling, Word, text_along

_NUMBERED: Final = re.compile(r"tabel\s*(?:[ivx]+[.-])?[0-9]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pieced:
    """A rule across, from `left` to `right`, and where its pieces meet."""

    at: float
    left: float
    right: float
    breaks: tuple[float, ...]


def pieced_tables(page: Page) -> Iterator[list[Ruling]]:
    """For each table of pieced rules the rulings that it lacks: sides, column lines, and its rules as a whole."""
    inner = _pieced(page)
    free = {(edge.at, edge.start) for edge in without_columns(page, [Edge(r.at, r.left, r.right) for r in inner])}
    rules = [rule for rule in inner if (rule.at, rule.left) in free]
    for group in _groups(rules):
        columns = positions([x for rule in group for x in rule.breaks], PIECES_MEET * 2)
        bands = list(_bands(group, inner, columns, page.words))
        for run in _runs(bands):
            if len(run) > 1 or _tells_alone(run[0]):
                yield list(_rulings(run))


@dataclass(frozen=True, slots=True)
class _Part:
    """The column lines of a band from `top` to `foot`."""

    top: float
    foot: float
    columns: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Band:
    """What lies between two rules. `inner` is a rule over some of the columns only; `is_text` tells that words cross
    most of the lines."""

    upper: Pieced
    lower: Pieced
    inner: Pieced | None
    parts: tuple[_Part, ...]
    is_text: bool
    words: int

    @property
    def columns(self) -> int:
        return max(len(part.columns) for part in self.parts)


def _pieced(page: Page) -> list[Pieced]:
    across = sorted((r for r in page.rulings if r.axis == "h"), key=lambda r: (r.at, r.start))
    if len(across) > MOST_PIECES:
        return []
    groups: list[list[Ruling]] = []
    for ruling in across:
        if not groups or ruling.at - groups[-1][0].at > SAME_RULE:
            groups.append([])
        groups[-1].append(ruling)
    return [rule for group in groups for rule in _chains(sorted(group, key=lambda r: r.start))]


def _chains(pieces: Sequence[Ruling]) -> Iterator[Pieced]:
    """Pieces that follow each other; the same ones drawn twice are one."""
    chain: list[Ruling] = []
    for piece in pieces:
        if (
            chain
            and abs(piece.start - chain[-1].start) <= PIECES_MEET
            and abs(piece.end - chain[-1].end) <= PIECES_MEET
        ):
            continue
        if chain and abs(piece.start - chain[-1].end) > PIECES_MEET:
            yield _rule(chain)
            chain = []
        chain.append(piece)
    if chain:
        yield _rule(chain)


def _rule(chain: Sequence[Ruling]) -> Pieced:
    wide = [b.start for a, b in pairwise(chain) if b.start - chain[0].start >= NARROWEST_PIECE]
    return Pieced(chain[0].at, chain[0].start, max(piece.end for piece in chain), tuple(wide))


def _groups(rules: Sequence[Pieced]) -> Iterator[list[Pieced]]:
    """Rules below each other with the same ends and the same pieces; one that is drawn as a whole goes with them."""
    groups: list[list[Pieced]] = []
    for rule in rules:
        own = next((group for group in reversed(groups) if _goes_with(group, rule)), None)
        if own is None:
            groups.append([rule])
        else:
            own.append(rule)
    yield from (group for group in groups if sum(len(rule.breaks) + 1 >= FEWEST_PIECES for rule in group) > 1)


def _goes_with(group: Sequence[Pieced], rule: Pieced) -> bool:
    last = group[-1]
    ends = abs(last.left - rule.left) <= SAME_END and abs(last.right - rule.right) <= SAME_END
    if not ends or rule.at - last.at > HIGHEST_BAND:
        return False
    breaks = max((other.breaks for other in group), key=len)
    few, many = sorted((rule.breaks, breaks), key=len)
    return sum(any(abs(x - y) <= PIECES_MEET * 2 for y in many) for x in few) >= BREAKS_ALIKE * len(few)


def _bands(
    group: Sequence[Pieced], rules: Sequence[Pieced], columns: Sequence[float], words: Sequence[Word]
) -> Iterator[_Band]:
    for upper, lower in pairwise(group):
        inside = [w for w in words if w.upright and _between(w, upper, lower)]
        inner = next((rule for rule in rules if _lies_within(rule, upper, lower)), None)
        told = [x for x in columns if _breaks_at(upper, x) or _breaks_at(lower, x)]
        parts = tuple(_parts(upper, lower, inner, told, inside))
        most = max(len(part.columns) for part in parts)
        crossed = bool(told) and 2 * most < len(told) and lower.at - upper.at > HIGHEST_HEADING
        yield _Band(upper, lower, inner, parts, crossed or _is_caption(inside), len(inside))


def _is_caption(words: Sequence[Word]) -> bool:
    """Whether a band holds nothing but the caption of the next table: `Tabel 4`, and a line or two of words."""
    lines = lines_of(words)
    texts = [text_along(line) for line in lines]
    return 0 < len(lines) <= LONGEST_CAPTION and any(_NUMBERED.match(text) for text in texts)


def _lies_within(rule: Pieced, upper: Pieced, lower: Pieced) -> bool:
    beside = upper.left - SAME_END <= rule.left and rule.right <= upper.right + SAME_END
    return beside and upper.at + SAME_END < rule.at < lower.at - SAME_END


def _parts(
    upper: Pieced, lower: Pieced, inner: Pieced | None, told: Sequence[float], words: Sequence[Word]
) -> Iterator[_Part]:
    """Above an inner rule only the lines of the upper rule stand over the columns that it runs over."""
    if inner is None:
        yield _Part(upper.at, lower.at, _free(told, words))
        return
    over = [word for word in words if _middle(word) < inner.at]
    spanned = [x for x in told if inner.left + SAME_END < x < inner.right - SAME_END and not _breaks_at(upper, x)]
    apart = parting([w for w in over if inner.left <= w.box.x0 <= inner.right], spanned, inner.left, inner.right)
    above = [x for x in told if x not in spanned or x in apart]
    yield _Part(upper.at, inner.at, _free(above, over))
    yield _Part(inner.at, lower.at, _free(told, [word for word in words if _middle(word) >= inner.at]))


def _breaks_at(rule: Pieced, x: float) -> bool:
    return any(abs(x - y) <= PIECES_MEET * 2 for y in rule.breaks)


def _free(lines: Sequence[float], words: Sequence[Word]) -> tuple[float, ...]:
    """The lines that no words cross."""
    runs = list(word_runs(words, SPACE_IN_TEXT * median(word.box.height for word in words))) if words else []
    return tuple(x for x in lines if not any(a + 1 < x < b - 1 for a, b in runs) or _parted(x, words))


def _parted(x: float, words: Sequence[Word]) -> bool:
    """Whether lines of text all leave a space there, however narrow: text that runs on has none below the other."""
    if any(word.box.x0 + 1 < x < word.box.x1 - 1 for word in words):
        return False
    return sum(line[0].box.x0 < x < line[-1].box.x1 for line in lines_of(words)) >= LINES_PARTED


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2


def _between(word: Word, upper: Pieced, lower: Pieced) -> bool:
    return upper.at < _middle(word) < lower.at and upper.left - SAME_END <= word.box.x0 <= upper.right


def _runs(bands: Sequence[_Band]) -> Iterator[list[_Band]]:
    """Bands that follow each other with no running text between."""
    run: list[_Band] = []
    for band in bands:
        if band.is_text and band.words > 2 * (band.columns + 1):
            if run:
                yield run
            run = []
        else:
            run.append(band)
    if run:
        yield run


def _tells_alone(band: _Band) -> bool:
    return band.columns + 1 >= FEWEST_PIECES and band.words > band.columns


def _rulings(run: Sequence[_Band]) -> Iterator[Ruling]:
    left, right = min(b.upper.left for b in run), max(b.upper.right for b in run)
    top, foot = run[0].upper.at, run[-1].lower.at
    yield from (Ruling("h", at, left, right) for at in (top, *(band.lower.at for band in run)))
    yield from (Ruling("v", x, top, foot) for x in (left, right))
    yield from (Ruling("v", x, part.top, part.foot) for band in run for part in band.parts for x in part.columns)
    yield from (Ruling("h", b.inner.at, b.inner.left, b.inner.right) for b in run if b.inner is not None)

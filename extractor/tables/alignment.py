"""One alignment of the items of a cell with the figures beside them, by dynamic programming.

Items and figures keep their order. Each line either goes on with its item or begins one; each item has one row of
figures or none (a heading over what follows); a row of figures stands beside an item, or alone at a great cost. What
speaks for and against is summed, so that one figure or name off costs itself only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.pages.page import Word
from extractor.tables.stacks import Lines, Slot, bottom, text
from extractor.tables.thresholds import (
    ALL_ALIKE,
    ALONE_WITH_HEADING,
    AS_USUAL,
    AT_FIRST,
    AT_LAST,
    AT_MIDDLE,
    DISTANCE_COSTS,
    FIGURES_ALONE,
    FURTHEST,
    LONGEST_ITEM,
    MOST_AGREE,
    MOST_WEIGHT,
    NO_FIGURES,
    NO_FIGURES_OF_HEADING,
    SAME_HEIGHT,
    SLOTS_THAT_AGREE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One row: lines `first` to `end` of the names (none where they are equal), and the figures of `slot`."""

    first: int
    end: int
    slot: int | None


@dataclass(frozen=True, slots=True)
class Alignment:
    parts: tuple[Part, ...]
    score: float


@dataclass(frozen=True, slots=True)
class _Best:
    score: float
    before: tuple[int, int] = (0, 0)
    part: Part | None = None


def aligned(
    lines: Lines, starts: Sequence[float], slots: Sequence[Slot], pitch: float, headings: Sequence[float]
) -> Alignment:
    """The best rows that `lines` and `slots` make, figures beside the first, the middle or the last line of their items
    as most are; `headings` are heights at which a coarser column begins a text."""
    plain = _aligned(lines, starts, slots, pitch, headings, None)[0]
    if len(slots) < SLOTS_THAT_AGREE:
        return plain
    found = [_aligned(lines, starts, slots, pitch, headings, usual) for usual in range(3)]
    best, agreeing = max(found, key=lambda one: one[0].score + AS_USUAL * one[1])
    alike = [_aligned(lines, starts, slots, pitch, headings, usual, ALL_ALIKE) for usual in range(3)]
    whole = max((one for one, count in alike if count == len(slots)), key=lambda one: one.score, default=best)
    if whole.score + ALL_ALIKE * (len(slots) - agreeing) > best.score:
        return whole
    return best if agreeing >= MOST_AGREE * len(slots) else plain


def _aligned(
    lines: Lines,
    starts: Sequence[float],
    slots: Sequence[Slot],
    pitch: float,
    headings: Sequence[float],
    usual: int | None,
    won: float = AS_USUAL,
) -> tuple[Alignment, int]:
    """The best rows where figures stand at the `usual` height (first, middle, last), and how many do; `won` is what
    each of these adds while they are looked for."""
    bottoms = [bottom(line) for line in lines]
    weights = [_weight(slots, place) for place in range(len(slots))]
    table: dict[tuple[int, int], _Best] = {(0, 0): _Best(0.0)}
    for i in range(len(lines) + 1):
        for j in range(len(slots) + 1):
            here = table.get((i, j))
            if here is None:
                continue
            if j < len(slots):
                alone = _alone(slots[j], bottoms, pitch, headings) + weights[j]
                _offer(table, (i, j + 1), _Best(here.score + alone, (i, j), Part(i, i, j)))
            for end in range(i + 1, min(i + LONGEST_ITEM, len(lines)) + 1):
                begun = here.score + (starts[i] if i else 0.0)
                without = begun + (NO_FIGURES_OF_HEADING if _heads(lines[end - 1]) else NO_FIGURES)
                _offer(table, (end, j), _Best(without, (i, j), Part(i, end, None)))
                if j < len(slots):
                    beside = begun + weights[j] - _far(slots[j].at, bottoms[i:end], pitch, usual, won)
                    _offer(table, (end, j + 1), _Best(beside, (i, j), Part(i, end, j)))
    place = (len(lines), len(slots))
    parts = tuple(reversed(_path(table, place)))
    beside_lines = [part for part in parts if part.slot is not None and part.end > part.first]
    agreeing = sum(
        _is_usual(slots[part.slot or 0].at, bottoms[part.first : part.end], pitch, usual) for part in beside_lines
    )
    return Alignment(parts, table[place].score - won * agreeing), agreeing


def _offer(table: dict[tuple[int, int], _Best], place: tuple[int, int], offered: _Best) -> None:
    known = table.get(place)
    if known is None or offered.score > known.score:
        table[place] = offered


def _path(table: dict[tuple[int, int], _Best], place: tuple[int, int]) -> list[Part]:
    parts: list[Part] = []
    while (part := table[place].part) is not None:
        parts.append(part)
        place = table[place].before
    return parts


def _weight(slots: Sequence[Slot], place: int) -> float:
    """What figures say one of which stands below another of its column: one row has one figure in a column. Where none
    does, they may stand lower in the same row: a cell's text is set at its top, in its middle or at its foot."""
    entries = slots[place].entries
    another = any(column in slot.entries for slot in slots[:place] for column in entries)
    return min(MOST_WEIGHT, sum(entry.weight for entry in entries.values())) if another else 0.0


def _heads(line: Sequence[Word]) -> bool:
    return text(line).rstrip().endswith(":")


def _heights(bottoms: Sequence[float]) -> tuple[float, float, float]:
    """Those of the first line of an item, of its middle, and of its last line."""
    return bottoms[0], (bottoms[0] + bottoms[-1]) / 2, bottoms[-1]


def _far(at: float, bottoms: Sequence[float], pitch: float, usual: int | None, more: float) -> float:
    """What is lost where figures do not stand beside the lines of their item, or won where they do: `more` where that
    is the usual one."""
    heights = _heights(bottoms)
    off = max(heights[0] - at, at - heights[-1], 0.0)
    if off > SAME_HEIGHT * pitch:
        return DISTANCE_COSTS * min(FURTHEST, off / pitch)
    near = [abs(at - height) <= SAME_HEIGHT * pitch for height in heights]
    won = max(
        (worth for worth, is_near in zip((AT_FIRST, AT_MIDDLE, AT_LAST), near, strict=True) if is_near), default=0.0
    )
    return -won - more * _is_usual(at, bottoms, pitch, usual)


def _is_usual(at: float, bottoms: Sequence[float], pitch: float, usual: int | None) -> bool:
    return usual is not None and abs(at - _heights(bottoms)[usual]) <= SAME_HEIGHT * pitch


def _alone(slot: Slot, bottoms: Sequence[float], pitch: float, headings: Sequence[float]) -> float:
    headed = any(abs(slot.at - at) <= SAME_HEIGHT * pitch for at in headings)
    beside = any(abs(slot.at - at) <= SAME_HEIGHT * pitch for at in bottoms)
    return ALONE_WITH_HEADING if headed and not beside else FIGURES_ALONE

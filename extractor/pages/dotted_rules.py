"""Lines that are drawn as rows of dots or dashes, each drawn by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from extractor.pages.page import Ruling
from extractor.pages.thresholds import DOTS_APART, FEWEST_DOTS, LONGEST_DASH, STEPS_A_POINT
from schemas.geometry import Box

Piece = tuple[float, float]
"""Where a dot or dash begins and ends along its line."""


def dotted_rules(dots: Sequence[Box], rulings: Sequence[Ruling]) -> list[Ruling]:
    """The lines that `dots` and the shortest of `rulings` make."""
    across: dict[float, list[Piece]] = defaultdict(list)
    down: dict[float, list[Piece]] = defaultdict(list)
    for dot in dots:
        x, y = dot.middle
        across[_step(y)].append((dot.x0, dot.x1))
        down[_step(x)].append((dot.top, dot.bottom))
    for ruling in rulings:
        if ruling.end - ruling.start <= LONGEST_DASH:
            (across if ruling.axis == "h" else down)[_step(ruling.at)].append((ruling.start, ruling.end))
    made = [Ruling("h", at, *line) for at, pieces in across.items() for line in _lines(pieces)]
    return made + [Ruling("v", at, *line) for at, pieces in down.items() for line in _lines(pieces)]


def _step(at: float) -> float:
    return round(at * STEPS_A_POINT) / STEPS_A_POINT


def _lines(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Where enough pieces follow each other closely."""
    run: list[Piece] = []
    for piece in sorted(pieces):
        if run and piece[0] - run[-1][1] > DOTS_APART:
            yield from _line(run)
            run = []
        run.append(piece)
    yield from _line(run)


def _line(run: Sequence[Piece]) -> Iterator[Piece]:
    if len(set(run)) >= FEWEST_DOTS:
        yield run[0][0], max(end for _, end in run)

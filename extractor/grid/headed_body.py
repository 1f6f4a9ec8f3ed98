"""Lines below a header that no line rules: those that keep to its columns, and those set over several of them.

A heading between the rows and the label of a sum cross the lines between columns. Either is of the table where it is
set as one text: a heading where a row with figures follows it, a label where figures stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from extractor.grid.rule_bands import CAPTION, corridors, word_runs
from extractor.grid.thresholds import (
    FEWEST_SPACED_COLUMNS,
    FRAME_BESIDE,
    LINES_OF_HEADING,
    OPEN_TABLE_ENDS,
    SPACE_IN_TEXT,
    SPACED_ALIKE,
    WIDEST_ROWS,
)
from extractor.pages.page import Ruling, Word, text_along
from schemas.geometry import around

_BULLET: Final = re.compile(r"[^\w\s%]")  # a dash, a dot of a list
_FIGURE: Final = re.compile(r"\(?(?:Rp\.?)?\d[\d.,]*%?(?:,-)?\)?")
_SENTENCE: Final = re.compile(r"[\w)][.:;,]$")

Line = Sequence[Word]
Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Body:
    """`gaps` are what the lines leave free between the columns; `across` tells by the places of lines which of the gaps
    their words cross."""

    lines: Sequence[Line]
    gaps: Sequence[Gap]
    across: Mapping[int, frozenset[int]] = field(default_factory=dict)

    @property
    def kept(self) -> list[Line]:
        """The lines that keep to the columns."""
        return [line for n, line in enumerate(self.lines) if n not in self.across]


def is_bullet(word: Word) -> bool:
    return bool(_BULLET.fullmatch(word.text))


def body_below(lines: Sequence[Line], first: int, gaps: Sequence[Gap], head: Line, down: Sequence[Ruling]) -> Body:
    """The lines below a header that leave something of each of its gaps free, and what they leave. What stands right of
    all above is none of them: the number of the page."""
    found: list[Line] = []
    across: dict[int, frozenset[int]] = {}
    near = list(_near(lines, first, len(gaps) + 1, head, down))
    free = _left_by_rows(near, gaps)
    for place, line in enumerate(near):
        crossed = crossed_by(line, free)
        if crossed:
            if not (_is_label(line, free, crossed) or _is_heading(near, place, free)):
                break
            across[len(found)] = crossed
        else:
            free = [_left(gap, line) or gap for gap in free]
        found.append(line)
    return Body(found, free, across)


def _near(lines: Sequence[Line], first: int, columns: int, head: Line, down: Sequence[Ruling]) -> Iterator[Line]:
    """The lines below the header without a wide gap between them, or in its frame."""
    edge = max(word.box.x1 for word in head)
    spaced = columns >= FEWEST_SPACED_COLUMNS
    reach = min(WIDEST_ROWS, SPACED_ALIKE * _gap(lines, first + 1)) if spaced else OPEN_TABLE_ENDS
    before: Line = ()
    for place, whole in enumerate(lines[first:], first):
        apart, line = _gap(lines, place), [word for word in whole if word.box.x0 < edge + FRAME_BESIDE]
        ends = apart > max(OPEN_TABLE_ENDS, reach) or (apart > OPEN_TABLE_ENDS and not corridors(line))
        if not line or (ends and not (before and _framed(before, line, down))):
            return
        edge = max(edge, line[-1].box.x1)
        before = line
        yield line


def _left_by_rows(lines: Sequence[Line], gaps: Sequence[Gap]) -> list[Gap]:
    """What the lines that begin rows leave of the gaps: those with figures in several columns, where no text of theirs
    goes on over the whole of a gap."""
    free = list(gaps)
    for line in lines:
        if count_figures(line, gaps[0][1]) > 1:
            texts = _texts(line)
            for n, gap in enumerate(free):
                if not any(a <= gap[0] and b >= gap[1] for a, b in texts):
                    free[n] = _left(gap, line) or gap
    return free


def count_figures(line: Line, left: float = 0.0) -> int:
    """How many words of a line are figures, right of `left`."""
    return sum(bool(_FIGURE.fullmatch(word.text)) for word in line if word.box.x0 > left)


def crossed_by(line: Line, gaps: Sequence[Gap]) -> frozenset[int]:
    """The gaps of which the words of a line leave nothing, or over which goes its only text, or the label before its
    figures."""
    first, *more = _texts(line)
    over = frozenset(
        n for n, gap in enumerate(gaps) if first[0] < gaps[0][0] and first[0] <= gap[0] and gap[1] <= first[1]
    )
    labels = over and over != {*range(len(gaps))} and count_figures(line, gaps[max(over)][1]) > 1
    words = frozenset(n for n, gap in enumerate(gaps) if _left(gap, line) is None)
    return over | words if labels or not more else words


def lines_across(lines: Sequence[Line], gaps: Sequence[Gap]) -> Mapping[int, frozenset[int]] | None:
    """Which of the gaps each line crosses that is a heading or the label of figures; None where another line does."""
    across = {n: crossed for n, line in enumerate(lines) if (crossed := crossed_by(line, gaps))}
    told = all(_is_label(lines[n], gaps, crossed) or _is_heading(lines, n, gaps) for n, crossed in across.items())
    return across if told else None


def bands_across(body: Body, top: float, foot: float) -> Iterator[tuple[frozenset[int], float, float]]:
    """Which gaps are crossed from where to where, for each run of lines that cross the same; what a narrow column broke
    of the figures beside a label goes with it."""
    boxes = [around(word.box for word in line) for line in body.lines]
    middles = [top, *((a.bottom + b.top) / 2 for a, b in pairwise(boxes)), foot]
    place = 0
    while place < len(body.lines):
        first, crossed = place, body.across.get(place)
        place += 1
        if crossed:
            beyond = body.gaps[max(crossed)][1]
            label = count_figures(body.lines[first], beyond) > 1
            while place < len(boxes) and (
                _is_rest(body.lines[place], beyond)
                if label
                else body.across.get(place) == crossed and count_figures(body.lines[place], beyond) < 2
            ):
                place += 1
            yield crossed, middles[first], middles[place]


def _is_rest(line: Line, left: float) -> bool:
    """Whether a line is what narrow columns broke of the figures above it."""
    return line[0].box.x0 >= left and not any(char.isalpha() for word in line for char in word.text)


def _is_label(line: Line, gaps: Sequence[Gap], crossed: frozenset[int]) -> bool:
    """Whether the line has figures beside the text that crosses its first columns."""
    if not _is_one_text(line, gaps, crossed) or len(crossed) == len(gaps):
        return False
    return max(crossed) + 1 == len(crossed) and count_figures(line, gaps[max(crossed)][1]) > 1


def _is_heading(lines: Sequence[Line], place: int, gaps: Sequence[Gap]) -> bool:
    """Whether the line is one of few set over the columns before a row with figures."""
    before = place
    while before and crossed_by(lines[before - 1], gaps) and place - before < LINES_OF_HEADING:
        before -= 1
    for line in lines[before : before + LINES_OF_HEADING]:
        if not (own := crossed_by(line, gaps)):
            break
        if _SENTENCE.search(line[-1].text) or CAPTION.match(text_along(line)) or not _is_one_text(line, gaps, own):
            return False
    behind = next((n for n in range(place, len(lines)) if not crossed_by(lines[n], gaps)), len(lines))
    if behind == len(lines) or behind - before > LINES_OF_HEADING:
        return False
    return count_figures(lines[behind], gaps[0][0]) > 1


def _is_one_text(line: Line, gaps: Sequence[Gap], crossed: frozenset[int]) -> bool:
    return any(all(a < gaps[n][1] and b > gaps[n][0] for n in crossed) for a, b in _texts(line))


def _texts(line: Line) -> list[tuple[float, float]]:
    return list(word_runs(line, SPACE_IN_TEXT * max(word.box.height for word in line)))


def _gap(lines: Sequence[Line], place: int) -> float:
    """Between a line and the one before, in heights of its words; rows that stand far apart do so from the first."""
    if place >= len(lines):
        return 0.0
    height = max(word.box.height for word in lines[place])
    return (min(w.box.top for w in lines[place]) - max(w.box.bottom for w in lines[place - 1])) / height


def _left(gap: Gap, line: Line) -> Gap | None:
    """What of a gap a line leaves free: columns of text begin further left or end further right than their head. A mark
    goes with the word behind it, and a word with the text that it is of."""
    start, end = gap
    texts: list[tuple[float, float]] = []  # told where a word needs them: most lines leave most gaps as they are
    for word, behind in zip(line, [*line[1:], None], strict=True):
        if word.box.x0 < end and word.box.x1 > start:
            texts = texts or _texts(line)
            left, right = next((a, b) for a, b in texts if a <= word.box.x0 and word.box.x1 <= b)
            if left <= gap[0] and right >= gap[1]:
                left, right = word.box.x0, word.box.x1  # a text over the whole gap tells nothing of its words
            if behind is not None and is_bullet(word) and behind.box.x0 < end:
                end = min(end, word.box.x0)
            elif left + right < gap[0] + gap[1]:
                start = max(start, word.box.x1)
            else:
                end = min(end, word.box.x0)
    return (start, end) if end - start > 1 else None


def _framed(above: Line, below: Line, down: Sequence[Ruling]) -> bool:
    """Whether a side of one frame runs down beside two lines, or between their columns."""
    left, right = (side(word.box.x0 for word in [*above, *below]) - FRAME_BESIDE for side in (min, max))
    foot, top = max(word.box.bottom for word in above), min(word.box.top for word in below)
    return any(left < r.at < right + 2 * FRAME_BESIDE and r.start < foot and r.end > top for r in down)

"""The rows of a list without rulings that stands in blocks: wider gaps part its rows than part the lines of a row.

The number and the amount of a row may stand beside any line of its name, or between two of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractor.pages.text_lines import TextLine
from extractor.tables.thresholds import LOWEST_LINE, MOST_BLOCK_GAPS, NAMES_ALIGNED
from extractor.tables.unruled_entry import Entry, Placed, is_whole

Reader = Callable[[TextLine], Entry]


def by_blocks(lines: Sequence[TextLine], first: int, reach: float, read: Reader) -> list[Placed]:
    """The most rows that any width of gap makes of the lines from `first` on, where each row has one amount and a
    name; `reach` is the widest gap within the list, in line heights."""
    gaps = [gap_above(lines, place) for place in range(first + 1, len(lines))]
    end = next((n for n, gap in enumerate(gaps) if gap > reach), len(gaps))
    widths = sorted({round(gap, 1) for gap in gaps[:end]})[:MOST_BLOCK_GAPS]
    entries = [read(line) for line in lines[first : first + end + 1]]
    return max((_rows(entries, gaps[:end], first, width) for width in widths), key=len, default=[])


def gap_above(lines: Sequence[TextLine], place: int) -> float:
    """Between a line and the one before, in line heights."""
    line, before = lines[place], lines[place - 1]
    return (line.box.top - before.box.bottom) / max(line.box.height, LOWEST_LINE)


def _rows(entries: Sequence[Entry], gaps: Sequence[float], first: int, width: float) -> list[Placed]:
    """Rows where a gap as wide as `width` parts them; none where no row has several lines."""
    found: list[Placed] = []
    block = list(entries[:1])
    several = False
    for place, gap in enumerate([*gaps, float("inf")], 1):
        if round(gap, 1) < width:
            block.append(entries[place])
            continue
        row = _row(block)
        if row is None:
            break
        several |= len(block) > 1
        found.append((first + place - 1, row))
        block = list(entries[place : place + 1])
    return found if several else []


def _row(block: Sequence[Entry]) -> Entry | None:
    """What the lines of a block say together, where they have one amount, a name and no second number."""
    amounts = [entry for entry in block if entry.amount]
    marks = [entry for entry in block if entry.mark]
    name = [word for entry in block for word in entry.name]
    if len(amounts) != 1 or not is_whole(amounts[0].amount) or len(marks) > 1 or not name:
        return None
    starts = [entry.name[0].box.x0 for entry in block if entry.name]
    if max(starts) - min(starts) >= NAMES_ALIGNED:
        return None
    note = [word for entry in block for word in entry.note]
    return Entry(marks[0].mark if marks else [], name, amounts[0].amount, note)

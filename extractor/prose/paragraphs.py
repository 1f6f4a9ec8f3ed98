"""From printed lines to paragraphs, as a reader parts them: by marks, indentation, short lines, gaps and style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from extractor.pages.text_lines import TextLine
from extractor.prose.thresholds import INDENT, LARGEST_STEP, OUTDENT, PARAGRAPH_GAP
from extractor.words.prose_vocabulary import LIST_MARK
from schemas.geometry import Box

_CLOSING: Final = ".:;!?"


def blocks(lines: Sequence[TextLine], walls: Sequence[Box] = ()) -> Iterator[list[TextLine]]:
    """The paragraphs of one page, each as its lines. None goes on past one of the `walls` (tables)."""
    if not lines:
        return
    step = _usual_step(lines)
    block = [lines[0]]
    for before, line in pairwise(lines):
        walled = any(before.box.bottom <= wall.bottom and wall.top <= line.box.top for wall in walls)
        if walled or _begins_paragraph(before, line, block, step):
            yield block
            block = []
        block.append(line)
    yield block


def captions(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """The captions of one page: lines close under each other, wherever they begin."""
    block: list[TextLine] = []
    for line in lines:
        if block and line.box.top - block[-1].box.bottom > line.box.height:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def mark_of(line: TextLine) -> str:
    """The list mark that `line` begins with; empty where it has none."""
    first = line.words[0].text
    return first if len(line.words) > 1 and LIST_MARK.fullmatch(first) else ""


def goes_on(block: Sequence[TextLine], following: Sequence[TextLine]) -> bool:
    """Whether `following`, at the head of a page, carries on `block` from the foot of the page before."""
    last, first = block[-1], following[0]
    if mark_of(first) or last.had_room_for(first) or last.bold != first.bold:
        return False
    if last.text[-1] not in ".;!?":
        return len(block) > 1 or not last.text.isupper()
    indents = len(block) > 1 and block[0].box.x0 > block[1].box.x0 + INDENT
    indented = len(following) > 1 and first.box.x0 > following[1].box.x0 + INDENT
    return first.text[0].islower() or (indents and len(following) > 1 and not indented)


def _usual_step(lines: Sequence[TextLine]) -> float:
    """From line to line within paragraphs; larger steps are gaps."""
    height = median(line.box.height for line in lines)
    steps = [line.box.bottom - before.box.bottom for before, line in pairwise(lines)]
    return median(
        [step for step in steps if 0 < step < LARGEST_STEP * height] or [LARGEST_STEP * height / PARAGRAPH_GAP]
    )


def _begins_paragraph(before: TextLine, line: TextLine, block: Sequence[TextLine], step: float) -> bool:
    short, wraps = before.had_room_for(line), line.text[0].islower()
    if line.box.bottom - before.box.bottom > PARAGRAPH_GAP * step:
        return True
    if mark_of(line) and (short or before.text[-1] in ".:;,!?" or _stands_out(line, before, block)):
        return True
    if before.bold != line.bold and (short or not wraps):
        return True
    if _steps_aside(line, block):
        return True
    return short and (before.text[-1] in _CLOSING or not wraps)


def _stands_out(line: TextLine, before: TextLine, block: Sequence[TextLine]) -> bool:
    """Whether a line with a mark begins elsewhere than the line before, or under the mark of the item before."""
    if abs(line.box.x0 - before.box.x0) > OUTDENT:
        return True
    return bool(mark_of(block[0])) and abs(line.box.x0 - block[0].box.x0) < OUTDENT


def _steps_aside(line: TextLine, block: Sequence[TextLine]) -> bool:
    """Whether `line` begins elsewhere than the lines it follows. A paragraph may begin with an indented line, and the
    lines of a list item hang under its mark or its text."""
    last = block[-1]
    if line.pushed != last.pushed:
        return False
    hanging = len(block) == 1 and mark_of(last)
    left = last.words[1].box.x0 if hanging else last.box.x0
    if line.box.x0 > left + (INDENT if line.text[0].islower() or len(block) == 1 else OUTDENT):
        return True
    return line.box.x0 < last.box.x0 - OUTDENT and (len(block) > 1 or bool(hanging))

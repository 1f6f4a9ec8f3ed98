"""The name at the head of a cell that goes on with the list of its parts: `Program Satu a. Promosi b. Pelatihan`."""

from __future__ import annotations

from extractor.pages.lines import lines_of
from extractor.tables.sheet import Square
from extractor.words.marks import counts_up, unmarked

_FIRST = ("1", "a")


def headed_name(square: Square) -> str:
    """The text of `square` up to the first of two numbered parts or more, each on a line of its own."""
    lines = [" ".join(word.text for word in line) for piece in square.pieces for line in lines_of(piece.words)]
    marks = [(n, mark.strip("().").lower()) for n, line in enumerate(lines) if (mark := unmarked(line)[0])]
    begins = next((n for n, (line, mark) in enumerate(marks) if line and mark in _FIRST), None)
    parts = [mark for _, mark in marks[begins:]] if begins is not None else []
    if len(parts) < 2 or not _follow(parts):
        return _once(square.text)
    return " ".join(lines[: marks[begins or 0][0]])


def _once(text: str) -> str:
    """A name that a cell prints twice, once."""
    words = text.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else text


def _follow(marks: list[str]) -> bool:
    """Whether the marks count up or go on in the alphabet."""
    if all(mark.isdigit() for mark in marks):
        return counts_up(marks)
    return all(len(mark) == 1 for mark in marks) and [ord(mark) - ord(marks[0]) for mark in marks] == [
        *range(len(marks))
    ]

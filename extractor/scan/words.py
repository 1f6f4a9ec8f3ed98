"""From the letters of a line to its words, with their boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.scan.confusions import as_figure
from extractor.scan.letters import Letter
from extractor.scan.recognised import SeenWord
from schemas.geometry import Box

_NEVER_CERTAIN = 0.999


def words_of(letters: Sequence[Letter], box: Box, read: Box) -> Iterator[SeenWord]:
    """The words of a line; `box` is around its letters, `read` the wider one whose shares the letters' places are."""
    start = 0
    for end in [*(place for place, letter in enumerate(letters) if letter.sign == " "), len(letters)]:
        if end > start:
            yield _word(letters, start, end, box, read)
        start = end + 1


def _word(letters: Sequence[Letter], start: int, end: int, box: Box, read: Box) -> SeenWord:
    part = letters[start:end]
    text = "".join(letter.sign for letter in part)
    left = box.x0 if start == 0 else _between(letters[start - 1], letters[start], read)
    right = box.x1 if end == len(letters) else _between(letters[end - 1], letters[end], read)
    digits = [letter.clear for letter in part if letter.sign.isdigit()]
    clear = min(digits) if digits else sum(letter.clear for letter in part) / len(part)
    place = Box(min(left, right), box.top, max(left, right), box.bottom)
    figure = as_figure(text)
    was, text = (text, figure) if figure else ("", text)
    return SeenWord(text, place.rounded(), round(box.height, 2), min(_NEVER_CERTAIN, round(clear, 3)), was)


def _between(before: Letter, after: Letter, read: Box) -> float:
    """Where one ends and the other begins: one of the two is the space between words."""
    return read.x0 + (before.at + after.at) / 2 * read.width

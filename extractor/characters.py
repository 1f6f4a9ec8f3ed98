"""From characters to words, by the gaps that a reader sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.page import Word
from schemas.geometry import Box

# letter, x0, top, x1, bottom, index in the text layer: plain tuples, since there are thousands a page
Character = tuple[str, float, float, float, float, int]

# In heights of the word so far. Letters of one word meet; a narrow justified space is about 0.2, kerning below 0.1.
_WORD_GAP = 0.16
_BACKWARDS = 0.5
_SMALLEST = 5.0  # points: where a font tells no ascent, a comma's box is as low as the comma


def words_of(characters: Iterable[Character | None]) -> Iterator[tuple[Word, int]]:
    """Words with the index of their first character; None between characters is a space or a line end.

    Characters printed twice at one place (the false bold of word processors) count once.
    """
    run: list[Character] = []
    height = _SMALLEST
    for character in characters:
        if run and (character is None or _parted(run[-1], character, height)):
            yield _word(run)
            run, height = [], _SMALLEST
        if character is not None and not (run and _printed_twice(run[-1], character)):
            run.append(character)
            height = max(height, character[4] - character[2])
    if run:
        yield _word(run)


def _parted(before: Character, after: Character, height: float) -> bool:
    gap = after[1] - before[3]
    if gap > _WORD_GAP * height or gap < -_BACKWARDS * height - (before[3] - before[1]):
        return True
    return after[2] > before[4] + 0.3 * height or after[4] < before[2] - 0.3 * height


def _printed_twice(before: Character, after: Character) -> bool:
    return before[0] == after[0] and abs(before[1] - after[1]) < 0.2 * (before[3] - before[1])


def _word(run: list[Character]) -> tuple[Word, int]:
    box = Box(min(c[1] for c in run), min(c[2] for c in run), max(c[3] for c in run), max(c[4] for c in run))
    return Word("".join(c[0] for c in run), box, round(run[0][4] - run[0][2], 2)), run[0][5]

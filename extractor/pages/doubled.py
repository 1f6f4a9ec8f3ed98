"""Words that are printed twice, the one a little beside the other: a shadow, or letters made bold by hand.

The engine itself tells a letter once where both lie close; where a shadow falls farther, it tells two words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from extractor.pages.page import Word
from extractor.pages.thresholds import SHADOW_REACH, SHADOW_SHARE, SHADOW_SIZE

_Square = tuple[str, int, int]
"""The letters of a word, and the square of the page that its middle lies in."""
_AROUND: Final = tuple(product((-1, 0, 1), repeat=2))


def told_once(words: Sequence[Word]) -> list[Word]:
    """`words` without those that lie upon another of the same letters, as large and turned alike. Of the two that
    stays whose ink is plain, else the first."""
    kept: dict[_Square, list[int]] = defaultdict(list)
    gone: set[int] = set()
    met: set[str] = set()
    printed = Counter(word.text for word in words)
    for n, word in enumerate(words):
        if printed[word.text] == 1:
            continue  # most are; and this is asked on every page
        square = _square(word)
        near = _near(square, kept) if word.text in met else ()
        met.add(word.text)
        twin = next((other for other in near if _is_upon(word, words[other])), None)
        if twin is None:
            kept[square].append(n)
        elif word.ink == "plain" != words[twin].ink:
            kept[_square(words[twin])].remove(twin)
            kept[square].append(n)
            gone.add(twin)
        else:
            gone.add(n)
    return [word for n, word in enumerate(words) if n not in gone]


def _near(square: _Square, kept: Mapping[_Square, Sequence[int]]) -> Iterator[int]:
    text, across, down = square
    for x, y in _AROUND:
        yield from kept.get((text, across + x, down + y), ())


def _square(word: Word) -> _Square:
    x, y = word.box.middle
    return word.text, int(x // SHADOW_REACH), int(y // SHADOW_REACH)


def _is_upon(word: Word, other: Word) -> bool:
    if word.upright != other.upright or abs(word.size - other.size) > SHADOW_SIZE * max(word.size, other.size):
        return False
    (x, y), (other_x, other_y) = word.box.middle, other.box.middle
    least_wide = min(word.box.width, other.box.width)
    least_high = min(word.box.height, other.box.height)
    return abs(x - other_x) < SHADOW_SHARE * least_wide and abs(y - other_y) < SHADOW_SHARE * least_high

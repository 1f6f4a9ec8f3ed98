"""Figures that are set with a space after every digit: one word again, where the page shows that it spaces them so.

A comma or point between digits, all equally far apart, shows it; shorter figures with the same spaces go with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from extractor.pages.page import Word
from extractor.pages.thresholds import SPACED_ALIKE, SPACED_AT_MOST
from schemas.geometry import around

_SIGN: Final = re.compile(r"[\d.,%-]")
_TELLING: Final = re.compile(r"\d+[.,]\d+%?")


def with_spaced_figures(words: Sequence[Word]) -> list[Word]:
    """`words` in the order of the text layer, with the digits of spaced figures put together."""
    runs = list(_runs(words))
    spaces = [_space(run) for run in runs if len(run) > 2 and _TELLING.fullmatch("".join(word.text for word in run))]
    if not spaces:
        return list(words)
    return [
        word for run in runs for word in ([_whole(run)] if len(run) > 1 and _any_alike(_space(run), spaces) else run)
    ]


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Signs of figures that follow each other with equal spaces, each other word by itself."""
    run: list[Word] = []
    for word in words:
        if run and not _goes_on(run, word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _goes_on(run: Sequence[Word], word: Word) -> bool:
    last = run[-1]
    if len(word.text) != 1 or len(last.text) != 1:
        return False  # most are no sign; and this is asked of every word
    if not (_SIGN.fullmatch(last.text) and _SIGN.fullmatch(word.text)) or last.box.top != word.box.top:
        return False
    space = _between(last, word)
    return 0 < space < SPACED_AT_MOST and (len(run) == 1 or _any_alike(space, [_space(run)]))


def _space(run: Sequence[Word]) -> float:
    """The mean space within a run, in heights of its letters."""
    return sum(_between(*pair) for pair in pairwise(run)) / max(1, len(run) - 1)


def _between(first: Word, second: Word) -> float:
    return (second.box.x0 - first.box.x1) / first.box.height if first.box.height else 0.0


def _any_alike(space: float, spaces: Sequence[float]) -> bool:
    return any(abs(space - other) <= SPACED_ALIKE for other in spaces)


def _whole(run: Sequence[Word]) -> Word:
    return run[0]._replace(text="".join(word.text for word in run), box=around(word.box for word in run))

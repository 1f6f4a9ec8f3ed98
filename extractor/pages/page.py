"""A page as a reader sees it: words, rulings and filled areas, in points from the top left corner after rotation.

This is the one interface between whatever looks at a page (the text layer, or text recognition) and all the rest.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from schemas.geometry import Box, around

Ink = Literal["plain", "none", "hidden", "white", "faint"]


class Word(NamedTuple):
    """A run of characters without a gap. `size` is the font size in points; `upright` is False for turned text; `ink`
    tells what it is painted with, if it is. `doubtful` are digits that its
    font draws in two ways: of them it is not known which they are, and none of the others is sure. `clear` goes from 0
    to 1, and is less than 1 where a word was recognized in a picture; `was` is what was recognized where letters of it
    were then taken for digits, and `again` tells that another engine saw its digits too."""

    text: str
    box: Box
    size: float = 0.0
    bold: bool = False
    upright: bool = True
    ink: Ink = "plain"
    doubtful: str = ""
    clear: float = 1.0
    was: str = ""
    again: bool = False


def text_along(words: Iterable[Word]) -> str:
    """The words as they follow each other, one space between them."""
    return " ".join(word.text for word in words)


class Ruling(NamedTuple):
    """A straight edge: at `at` across the other axis, from `start` to `end` along its own; `width` is its thickness."""

    axis: Literal["h", "v"]
    at: float
    start: float
    end: float
    width: float = 0.5


class Fill(NamedTuple):
    """A filled area, with its colour as (r, g, b)."""

    box: Box
    colour: tuple[int, int, int]


class Laid(NamedTuple):
    """How the picture of a page was laid straight: first turned back by `crooked` degrees around its middle, then by
    `turns` quarters clockwise."""

    turns: int
    crooked: float


@dataclass(frozen=True, slots=True)
class Page:
    """`white` are rules drawn in white, which are seen on shaded cells only. `cut` names what was left out because a
    limit bit (`words`, `objects`), else it is empty. `unseen` counts the letters that are left out of `words` as nobody
    sees them, `unknown` the characters whose letters nobody knows. `under_picture` tells that its text lies unseen
    under, or on, a picture of the whole page: another program recognized it. `recognised` are the parts whose words and
    lines were recognized in a picture; `laid` tells that all places are those on the page after it was laid straight,
    `told_otherwise` that its text layer tells other letters than it shows. `typed` are the places of what was typed
    upon it later, `fields` those of a form.
    `answers` keeps what is asked once (see `asked_once`)."""

    number: int
    width: float
    height: float
    rotation: int
    words: Sequence[Word]
    rulings: Sequence[Ruling] = ()
    fills: Sequence[Fill] = ()
    images: Sequence[Box] = ()
    white: Sequence[Ruling] = ()
    cut: tuple[str, ...] = ()
    unseen: int = 0
    unknown: int = 0
    under_picture: bool = False
    recognised: Sequence[Box] = ()
    laid: Laid | None = None
    told_otherwise: bool = False
    typed: Sequence[Box] = ()
    fields: Sequence[Box] = ()
    answers: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def text(self) -> str:
        return text_along(self.words)


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one printed line, left to right."""

    page: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return text_along(self.words)

    @property
    def box(self) -> Box:
        return around(word.box for word in self.words)

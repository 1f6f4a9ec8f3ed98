"""What recognition found on one page, as it is kept and sent: plain data, without the engine that found it."""

from __future__ import annotations

import msgspec

from schemas.geometry import Box

FORM = 12
"""Counts on whenever what is recognized in the same page changes: what was kept before is then done anew."""


class SeenWord(msgspec.Struct, frozen=True, array_like=True):
    """`clear` is how clearly its least clear digit is seen (of a word without digits: its letters), from 0 to 1. `was`
    is how it was read before letters in it were taken for digits; `again` tells that another engine saw its digits."""

    text: str
    box: Box
    size: float
    clear: float
    was: str = ""
    again: bool = False


class SeenLine(msgspec.Struct, frozen=True, array_like=True):
    """A ruled line: as a `Ruling`."""

    down: bool
    at: float
    start: float
    end: float
    width: float


class Recognised(msgspec.Struct, frozen=True):
    """One page, or one picture on it, laid straight, in points from its upper left corner.

    `turns` tells by how many quarter turns clockwise its picture had to be turned to be read, `crooked` by how many
    degrees it then still ran down to the right; `width` and `height` are those after that. `unread` are places where
    letters are seen, but none is clear. `area` is the part of the page that was looked at, its corner being where the
    points begin; None stands for all of it.
    """

    page: int
    width: float
    height: float
    turns: int = 0
    crooked: float = 0.0
    words: list[SeenWord] = []
    lines: list[SeenLine] = []
    fills: list[Box] = []
    unread: list[Box] = []
    area: Box | None = None

    @property
    def letters(self) -> int:
        return sum(len(word.text) for word in self.words)

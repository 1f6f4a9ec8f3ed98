"""What the process of second readings is asked, and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import msgspec

from extractor.child.one_job import Job
from schemas.geometry import Box


class EngineCell(NamedTuple):
    """One cell as an engine sees it, in our coordinates; `text` keeps the engine's line breaks."""

    box: Box
    text: str


class Engine(Protocol):
    """An engine with one open file."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    def cells(self, page: int) -> Sequence[EngineCell]:
        """The cells of all tables it finds on `page`, counted from 1. May raise anything at all."""
        ...


class SecondJob(Job, frozen=True):
    """`engines` to ask, by name. No page begins after `seconds`."""

    engines: tuple[str, ...] = ()
    seconds: float = 240.0


class PageReading(msgspec.Struct, frozen=True):
    """What one engine made of one page; `failure` is the class of the error that ended it."""

    engine: str
    page: int
    cells: list[EngineCell] = []
    failure: str | None = None


class Readings(msgspec.Struct, frozen=True):
    """`versions` by name of engine; `left` are the pages that there was no time for."""

    versions: dict[str, str]
    pages: list[PageReading]
    left: list[int] = []

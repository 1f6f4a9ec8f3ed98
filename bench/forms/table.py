"""A table as people set it, and what it says: cells that may be merged, and the rows a careful reader would tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Cell:
    """`span` columns wide and `rows` high; `indent` in points; `turned` is set from bottom to top. Lines may be broken
    by hand; where they name what stands in the column at `beside`, each stands at the beginning of its name there."""

    text: str = ""
    span: int = 1
    rows: int = 1
    align: Align = "left"
    bold: bool = False
    indent: float = 0.0
    turned: bool = False
    beside: int | None = None


Row = Sequence[Cell | None]  # None where a merged cell covers the square


def heads(*texts: str) -> list[Row]:
    """A header of one row."""
    return [[Cell(text) for text in texts]]


def grouped(*texts: str | tuple[str, Sequence[str]]) -> list[Row]:
    """A header of two rows: heads that are merged down, and groups with the heads below them."""
    upper: list[Cell | None] = []
    lower: list[Cell | None] = []
    for text in texts:
        name, parts = (text, ()) if isinstance(text, str) else text
        upper += [Cell(name, span=len(parts)) if parts else Cell(name, rows=2), *[None] * (len(parts) - 1)]
        lower += map(Cell, parts) if parts else [None]
    return [upper, lower]


class Figure(NamedTuple):
    measure: str
    year: int
    value: Decimal | str


@dataclass(frozen=True, slots=True)
class Told:
    """A row as a careful reader tells it. `around` is what stands around it: level, code, sasaran, satuan, program."""

    part: Literal["budget", "indicators"]
    name: str
    figures: Sequence[Figure]
    around: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` in shares of the page; `lined` False for a list that no one would rule."""

    widths: Sequence[float]
    head: Sequence[Row]
    body: Sequence[Row]
    lined: bool = True
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """What stands below each other, sentences and tables; `told` is what it says, and `spare` are figures of which
    readers differ whether they are told: parts of a sum by source or by quarter."""

    blocks: Sequence[str | Table]
    told: Sequence[Told]
    spare: frozenset[Decimal] = frozenset()

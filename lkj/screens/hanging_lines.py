"""Lines that begin below each other, behind a short head."""

from __future__ import annotations

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text


def hanging(head: str, text: str | Text, indent: int = 0, style: str = "") -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style=style)
    grid.add_column(style=style)
    grid.add_row(head, text)
    return Padding(grid, (0, 0, 0, indent))


def titled(text: str) -> RenderableType:
    """The title of a part of a screen."""
    return Padding(Text(text, "bold"), (1, 0, 0, 0))

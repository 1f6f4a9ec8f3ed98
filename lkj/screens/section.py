"""The heading of a part of a screen, with how much stands in it."""

from __future__ import annotations

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule as Line
from rich.text import Text


def section_heading(title: str, count: int, style: str = "bold") -> RenderableType:
    return Padding(Line(Text(f"{title} ({count})", style), align="left", style="dim"), (0, 0, 1, 0))

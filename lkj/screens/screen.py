"""Screens as bytes: coloured and as wide as the terminal where one is looked at, plain text elsewhere."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

NARROWEST = 40
WIDEST = 120  # longer lines are hard to follow with the eye
WIDTH_WITHOUT_TERMINAL = 100  # COLUMNS says otherwise


def screen_bytes(parts: Iterable[RenderableType], target: Path | None) -> bytes:
    console = _console(target)
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    lines = (line.rstrip() for line in captured.get().splitlines())
    return ("\n".join(lines) + "\n").encode(errors="replace")


def _console(target: Path | None) -> Console:
    """Text from reports is printed as it stands: no markup, no emoji names, nothing highlighted by its look."""
    from rich.console import Console  # loaded only where somebody looks

    watched = target is None and sys.stdout.isatty()
    told = os.environ.get("COLUMNS", "")
    width = int(told) if told.isdecimal() else WIDTH_WITHOUT_TERMINAL
    console = Console(
        file=sys.stdout if watched else io.StringIO(),
        width=None if watched else width,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.width = max(NARROWEST, min(console.width, WIDEST))
    return console

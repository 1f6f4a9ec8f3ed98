"""Lines said and answered: with a person at a terminal, or with a script through pipes."""

from __future__ import annotations

import sys

from lkj.io import standard_output
from lkj.io.standard_output import OutputClosed


def with_a_person() -> bool:
    """Whether somebody can be asked again."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def say(data: bytes) -> None:
    """Raises OutputClosed, also where the terminal is gone."""
    try:
        standard_output.write(data)
    except OSError as error:
        raise OutputClosed from error


def hear() -> str | None:
    """The next line; None where there is none any more."""
    try:
        line = sys.stdin.buffer.readline()
    except OSError:  # the terminal was closed
        return None
    return line.decode(errors="replace") if line else None

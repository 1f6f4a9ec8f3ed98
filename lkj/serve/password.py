"""The password of a window that other computers reach: never on a command line, where everyone can read it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from lkj.io import regular_file
from schemas.errors import UsageError

VARIABLE: Final = "LKJ_PASSWORD"
_LEAST_LETTERS: Final = 8


def password_of(file: Path | None) -> str:
    """Of the file, else of the environment; empty where neither is given. Raises UsageError."""
    said = os.environ.pop(VARIABLE, "") if file is None else _first_line(file)
    if (said or file is not None) and len(said) < _LEAST_LETTERS:
        raise UsageError("password_short", least=_LEAST_LETTERS)
    return said


def _first_line(file: Path) -> str:
    try:
        return regular_file.contents(file).decode("utf-8").partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("password_unreadable", path=str(file), reason=str(error)) from error

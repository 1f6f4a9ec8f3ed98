"""Text for a cell: it stays text, fits a cell, and holds nothing that steers a program."""

from __future__ import annotations

import re
import textwrap
from math import ceil

from lkj.plain_text import plain

FORMULA_SIGNS = ("=", "+", "-", "@")
_LONGEST = 32_767  # a cell holds no more
_CUT = " […]"
_NOT_IN_XML = re.compile("[\ufffe\uffff\ufff9-\ufffb]")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_SMALL, _CAPITAL = 1.27, 1.0  # letters to a unit of width, at the size of the cells' font
_MANY = 40  # lines beyond which they need not be told exactly


def safe(text: str) -> str:
    """Its lines are kept."""
    lines = (plain(_NOT_IN_XML.sub(" ", line)) for line in text.split("\n"))
    whole = "\n".join(lines).strip("\n")
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST - len(_CUT)] + _CUT


def sheet_name(text: str) -> str:
    return _NOT_IN_A_NAME.sub(" ", safe(text))[:_LONGEST_NAME].strip() or "-"


def lines_of(text: str, width: float) -> int:
    """How many lines `text` takes in a column of `width` characters."""
    return sum(_wrapped(line, width - 1.5) for line in text.split("\n")) if text else 1


def _wrapped(line: str, width: float) -> int:
    """Capitals are wider than the other letters."""
    capitals = sum(letter.isupper() for letter in line) / max(len(line), 1)
    fitting = max(1, int(width * (_SMALL - (_SMALL - _CAPITAL) * capitals)))
    if len(line) > _MANY * fitting:
        return ceil(len(line) / fitting) + 1
    return len(textwrap.wrap(line, fitting)) or 1

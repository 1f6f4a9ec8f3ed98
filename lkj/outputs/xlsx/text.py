"""Text for a cell: it stays text, fits a cell, and holds nothing that steers a program."""

from __future__ import annotations

import re

from lkj.words.plain_text import plain

FORMULA_SIGNS = ("=", "+", "-", "@")
_LONGEST = 32_767  # a cell holds no more
_CUT = " […]"
_NOT_IN_XML = re.compile("[\ufffe\uffff\ufff9-\ufffb]")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31


def safe(text: str) -> str:
    """Its lines are kept."""
    lines = (plain(_NOT_IN_XML.sub(" ", line)) for line in text.split("\n"))
    whole = "\n".join(lines).strip("\n")
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST - len(_CUT)] + _CUT


def sheet_name(text: str) -> str:
    return _NOT_IN_A_NAME.sub(" ", safe(text))[:_LONGEST_NAME].strip() or "-"

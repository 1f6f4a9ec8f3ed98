"""How the marks of a printed number stand: which habit groups its thousands so, or that none does."""

from __future__ import annotations

import re
from typing import Literal

Habit = Literal[".", ","]

NUMBER = re.compile(r"\(?(?:Rp\.?\s*)?(?P<number>\d[\d.,]*\d)(?:,?-+|,=|\s*%|\))*", re.IGNORECASE)
THOUSANDS = re.compile(r"\d{3}")
GROUPED = re.compile(r"\d{1,3}(?:(?P<group>[.,])\d{3})(?:(?P=group)\d{3})*(?P<rest>(?!(?P=group))[.,]\d{1,2})?")


def misgrouped(text: str, row: str) -> bool:
    """`1.234.56`, `12.345678.900`: several marks, one of them before thousands, yet not as any habit sets them. None
    that a narrow cell cut, whose rest stands behind it in its `row`, and no code: between its marks are one or two
    digits, or it begins with a zero."""
    found = NUMBER.fullmatch(text.strip())
    if found is None or GROUPED.fullmatch(found["number"]) or _goes_on(found["number"], row):
        return False
    first, *groups = re.split(r"[.,]", found["number"])
    code = first.startswith("0") or any(len(group) < len("000") for group in groups[:-1])
    return not code and len(groups) > 1 and any(map(THOUSANDS.fullmatch, groups)) and len(groups[-1]) > 1


def _goes_on(number: str, row: str) -> bool:
    behind = re.search(rf"{re.escape(number)}\s+(?P<rest>\d[\d.,]*)", row)
    return behind is not None and GROUPED.fullmatch(number + behind["rest"].rstrip(".,")) is not None


def thousands_mark(text: str) -> Habit | None:
    """The mark between the thousands of an amount that can be read in one way only: by two marks of one kind, or by
    sen behind the other."""
    found = NUMBER.fullmatch(text.strip())
    grouped = GROUPED.fullmatch(found["number"]) if found else None
    if grouped is None or not (grouped["rest"] or grouped[0].count(grouped["group"]) > 1):
        return None
    return "." if grouped["group"] == "." else ","

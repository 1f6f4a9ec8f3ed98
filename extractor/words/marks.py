"""Marks of lists and numbers of rows: `1.`, `a)`, `(2)`, `I.2`, `1.1.3`, `•`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_MARK = re.compile(
    r"^\s*(?P<mark>[-•–*▪➢]|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s+(?=\D)"
)
_BARE_MARK = re.compile(r"^\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})(?:\.(?:\d{1,2}|[IVX]{1,4}))*[.)]?$")


_AMOUNT = re.compile(r"^(?:Rp|IDR)\.?\s*[\d.,]+(?:,?-+)?$", re.I)
_IN_GROUPS = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:[.,](?:\d\d|-+))?")


def is_amount(text: str) -> bool:
    """Whether `text` is an amount of rupiah and nothing else: no name."""
    return bool(_AMOUNT.match(text.strip()))


def is_number_in_groups(text: str) -> bool:
    """Whether `text` is a number of thousands or more, its digits in groups, and nothing else: no name either."""
    return bool(_IN_GROUPS.fullmatch(text.strip()))


def is_bare_mark(text: str) -> bool:
    """Whether `text` is the number of a row and nothing else."""
    return bool(_BARE_MARK.match(text))


def counts_up(marks: Sequence[str]) -> bool:
    """Whether most of `marks` follow on the one before (1. 2. 3., 1.1 1.2) or begin again at one."""
    numbers = [int(digits[-1]) for mark in marks if (digits := re.findall(r"\d+", mark))]
    steps = [after == 1 or after == before + 1 for before, after in pairwise(numbers)]
    return sum(steps) > 0.5 * len(steps) if steps else len(numbers) < len(marks) or numbers == [1]


def unmarked(text: str) -> tuple[str | None, str]:
    """A list mark and the text behind it."""
    match = _MARK.match(text)
    return (match.group("mark"), text[match.end() :].strip()) if match else (None, text.strip())

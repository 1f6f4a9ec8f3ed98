"""The level that a budget line is of, and how high it stands."""

from __future__ import annotations

from reconcile.facts.rows import Row
from schemas.document import BudgetLine

RANKS = {
    "total": 0,
    "subtotal": 1,
    "opd": 2,
    "sasaran": 2,
    "program": 3,
    "kegiatan": 4,
    "subkegiatan": 5,
    "kro": 5,
    "ro": 6,
}
LEAF = 7


def level(line: Row) -> str:
    return line.owner.level if isinstance(line.owner, BudgetLine) else ""


def rank(line: Row) -> int:
    return RANKS.get(level(line), LEAF)

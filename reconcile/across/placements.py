"""Under which programmes the lists of a report put each indicator."""

from __future__ import annotations

import re
from collections import defaultdict

from reconcile.across.answers import AGREED, MEASURED, PLAN
from reconcile.facts.rows import Row
from reconcile.index import Index
from reconcile.words.wording import plain
from schemas.document import Indicator

KINDS = (PLAN, AGREED, MEASURED, "action_plan")
CODE = re.compile(r"[\[(]\s*([\w. ]+?)\s*[\])]\s*$")
Sides = dict[str, list[Row]]
"""The rows of one indicator under each programme, by the programme's code or plain name."""


def placements(index: Index) -> list[Sides]:
    """One entry an indicator, of the lists that name programmes."""
    subjects: dict[int, Sides] = defaultdict(lambda: defaultdict(list))
    for row in index.rows:
        if isinstance(row.owner, Indicator) and row.owner.program and row.owner.kind in KINDS:
            subjects[index.subject_of[row.owner.id]][programme(row.owner.program)].append(row)
    return list(subjects.values())


def programme(name: str) -> str:
    code = CODE.search(name)
    return plain(code[1] if code and any(map(str.isdigit, code[1])) else name)


def tables(sides: Sides) -> dict[str, set[str]]:
    """The tables that put the indicator under each programme."""
    return {name: {row.owner.table for row in rows} for name, rows in sides.items()}

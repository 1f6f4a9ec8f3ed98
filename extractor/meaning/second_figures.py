"""Rows without a name of their own that are of an indicator all the same: a second figure of the one above."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.meaning.roles import Role
from extractor.tables.sheet import Row
from schemas.document import Value


def is_second_figure(row: Row, roles: Sequence[Role], values: Sequence[Value]) -> bool:
    """A row with a target is one; where its table has none, one with a unit and what was realised."""
    targets = any(role.name == "target" for role in roles)
    units = any(role.name == "satuan" and square and square.text for square, role in zip(row, roles, strict=True))
    measure = "target" if targets or not units else "realisasi"
    return any(value.measure == measure and any(map(str.isdigit, value.raw)) for value in values)

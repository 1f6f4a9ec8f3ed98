"""Which lines of one name may make the sum that the text states of it."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.facts.rows import Row


def by_table(lines: Sequence[Row]) -> list[list[Row]]:
    """Those of each table. Two of one printed row stand in halves of it: they are two plans of one item, and no sum."""
    tables = dict.fromkeys(line.owner.table for line in lines)
    groups = [[line for line in lines if line.owner.table == table] for table in tables]
    return [group for group in groups if not _beside_each_other(group)]


def _beside_each_other(lines: Sequence[Row]) -> bool:
    heights = [(line.owner.page, line.figures[0].bbox) for line in lines if line.figures]
    return any(
        page == other_page and box.top < other.bottom and other.top < box.bottom
        for n, (page, box) in enumerate(heights)
        for other_page, other in heights[n + 1 :]
    )

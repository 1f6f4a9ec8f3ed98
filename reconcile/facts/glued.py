"""Numbers that took over the first digits of the cell beside them.

Where an amount is wider than its column, its last digit touches the number of the next cell, whose unit stays behind:
`12.345.6783 | Dok` is 12.345.678 and 3 Dok.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from schemas.table import Table

LONGER_THAN_ITS_GROUPS = re.compile(r"(?:Rp\.?\s*)?\d{1,3}(?:[.,]\d{3})+\d{1,3}")
UNIT_ALONE = re.compile(r"%|[^\W\d_][^\W\d_/. ]{1,14}")


def glued(tables: Iterable[Table]) -> frozenset[tuple[int, str]]:
    """Page and text of each such cell."""
    found = set()
    for table in tables:
        for row in table.rows:
            cells = [cell for cell in row if cell is not None]
            for cell, behind in pairwise(cells):
                if LONGER_THAN_ITS_GROUPS.fullmatch(cell.text) and UNIT_ALONE.fullmatch(behind.text):
                    found.add((cell.page, cell.text))
    return frozenset(found)

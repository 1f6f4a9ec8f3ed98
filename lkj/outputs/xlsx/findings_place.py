"""Where a finding stands on the sheet of findings."""

from __future__ import annotations

from lkj.outputs.xlsx.layout import Place
from lkj.outputs.xlsx.names import FINDINGS, translated

FIRST_FINDING = 2
"""Below the title and the headings."""


def finding_place(number: int) -> Place:
    return Place(translated(FINDINGS), FIRST_FINDING + number - 1, 0)

"""Which lines of a budget table are parts of another by their codes: `2421.EBA` holds `2421.EBA.960`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.facts.rows import Row
from schemas.document import BudgetLine

_OUTLINE = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=[^\W\d])")


def coded_parts(lines: Sequence[Row], at: int) -> list[int]:
    """The places of the lines below the one at `at` whose codes are next under its own, up to the next code of another
    branch; none where it has no code, or nothing stands under it. What a part holds itself is no part."""
    own, parts = code_of(lines[at]), list[int]()
    above = ""
    for place in range(at + 1, len(lines)) if own else ():
        code = code_of(lines[place])
        if code and not code.startswith(f"{own}."):
            break
        if code and not (above and code.startswith(f"{above}.")):
            parts.append(place)
            above = code
    return parts


def code_of(line: Row) -> str:
    return code_of_owner(line.owner)


def code_of_owner(owner: object) -> str:
    """Its code, or the number by which an outline places it: `2.2.1 Belanja Pegawai` stands under `2.2`."""
    if not isinstance(owner, BudgetLine):
        return ""
    return owner.code or _outlined(owner)


def _outlined(owner: BudgetLine) -> str:
    numbered = _OUTLINE.match(owner.printed or "")
    return numbered[1] if numbered and not owner.code else ""


def parted(one: Row, other: Row) -> bool:
    """Whether the outline places `other` elsewhere than under `one`."""
    if not (isinstance(one.owner, BudgetLine) and isinstance(other.owner, BudgetLine)):
        return False
    own, below = _outlined(one.owner), _outlined(other.owner)
    return bool(own and below) and not below.startswith(f"{own}.")


def top_of(lines: Sequence[Row], places: Sequence[int]) -> list[int]:
    """Those of `places` whose codes stand under no other; none where a line has no code."""
    codes = {place: code_of(lines[place]) for place in places}
    if not all(codes.values()):
        return []
    return [
        place
        for place, code in codes.items()
        if not any(code.startswith(f"{other}.") for at, other in codes.items() if at != place)
    ]

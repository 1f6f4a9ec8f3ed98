"""How large what a stranger sends may be: no report prints more, and more would fill memory or last for ever."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

import msgspec

MOST_DIGITS: Final = 25
"""Before and behind the point together: a budget of the whole state in rupiah and sen has 19; and the sums, products
and shares of such numbers come out exact or rounded, never as an error."""
LONGEST_TEXT: Final = 100_000
"""Letters; as many as are read of a page."""
_LARGEST_WHOLE: Final = 2**31 - 1
_MOST: Final = {"year": 9999, "year_printed": 9999, "decimals": MOST_DIGITS, "level": 99}
"""Whole numbers by the name of their field."""
_LARGEST_PLACE: Final = 1e6
"""Points, and shares."""


def beyond_bounds(found: object) -> Iterator[str]:
    """Each place of what was decoded that is out of bounds, with what is wrong there: `$.budget[3].name: ...`."""
    return _beyond(found, "$", "")


def is_plain(number: Decimal) -> bool:
    """Whether it is finite and has at most MOST_DIGITS, written out in full."""
    if not number.is_finite():
        return False
    digits, exponent = number.as_tuple().digits, int(number.as_tuple().exponent)
    whole = max(len(digits) + exponent, 1) if any(digits) or exponent < 0 else 1 + max(exponent, 0)
    return whole + max(-exponent, 0) <= MOST_DIGITS


def _beyond(found: Any, place: str, name: str) -> Iterator[str]:
    if isinstance(found, msgspec.Struct):
        for field in found.__struct_fields__:
            yield from _beyond(getattr(found, field), f"{place}.{field}", field)
    elif isinstance(found, list | tuple):
        for at, item in enumerate(found):
            yield from _beyond(item, f"{place}[{at}]", name)
    elif isinstance(found, Mapping):
        for key, item in found.items():
            yield from _beyond(key, f"{place}.…", name)
            yield from _beyond(item, f"{place}.…", name)
    elif found is not None and (problem := _problem(found, name)):
        yield f"{place}: {problem}"


def _problem(found: object, name: str) -> str | None:
    if isinstance(found, str):
        return f"> {LONGEST_TEXT} letters" if len(found) > LONGEST_TEXT else None
    if isinstance(found, Decimal):
        return None if is_plain(found) else f"not a number of at most {MOST_DIGITS} digits"
    if isinstance(found, bool):
        return None
    if isinstance(found, int):
        most = _MOST.get(name, _LARGEST_WHOLE)
        return f"not from {-most} to {most}" if abs(found) > most else None
    if isinstance(found, float):
        return None if math.isfinite(found) and abs(found) <= _LARGEST_PLACE else f"beyond {_LARGEST_PLACE:.0f}"
    return None

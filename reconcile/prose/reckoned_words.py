"""The words by a figure that say that it was reckoned from others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from reconcile.facts.scope import before_it, behind_it
from reconcile.prose.thresholds import LEAD_OF_RECKONED, TAIL_OF_RECKONED
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.figure import Figure

_CLAUSE: Final = re.compile(r"[,;]")


def lead(figure: Figure) -> list[str]:
    """The last words before it in its clause."""
    return plain(_CLAUSE.split(before_it(figure))[-1]).split()[-LEAD_OF_RECKONED:]


def tail(figure: Figure) -> list[str]:
    return plain(_CLAUSE.split(behind_it(figure))[0]).split()[:TAIL_OF_RECKONED]


def is_said(entry: str, words: Iterable[str]) -> bool:
    """Whether one of them is listed under `entry`."""
    return not set(listed("reckoned", entry)).isdisjoint(words)

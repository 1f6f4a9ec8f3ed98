"""The limits of a process that reads: held by the system where it can, else watched by our parent."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Final

from extractor.limits import Limits

HELD_BY_SYSTEM: Final = find_spec("resource") is not None
"""Not on Windows. There whoever started us measures us (`lkj/reading/watch.py`), and these functions do nothing."""


def confine(limits: Limits) -> None:
    """Of a process that reads one report, before the engine is loaded."""
    if sys.platform != "win32" and HELD_BY_SYSTEM:
        from extractor.child import system_limits

        system_limits.confine(limits)


def confine_anew(limits: Limits) -> None:
    """Of a process that reads one report after the other: computing time counts from now on."""
    if sys.platform != "win32" and HELD_BY_SYSTEM:
        from extractor.child import system_limits

        system_limits.confine_anew(limits)


def give_page(seconds: float) -> None:
    """Computing time for a page that begins; 0 takes the limit away."""
    if sys.platform != "win32" and HELD_BY_SYSTEM:
        from extractor.child import system_limits

        system_limits.give_page(seconds)

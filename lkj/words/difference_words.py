"""What leaves a difference in doubt, in words."""

from __future__ import annotations

from collections.abc import Iterable
from gettext import gettext as _

from lkj.words.messages import N_

_DOUBTS = {
    "unreadable": N_("cannot be read"),
    "unsure_reading": N_("not read beyond doubt"),
    "read_otherwise": N_("another engine reads it otherwise"),
    "repaired": N_("malformed, and repaired in reading"),
    "figures_unchanged": N_("none of its figures changed: other words, other rows, or only the reading"),
    "still_printed": N_("printed in both versions, but not read in one"),
}


def doubts_in_words(doubts: Iterable[str]) -> str:
    """A key without words of its own is shown as it is."""
    return "; ".join(_(_DOUBTS[key]) if key in _DOUBTS else key for key in doubts)

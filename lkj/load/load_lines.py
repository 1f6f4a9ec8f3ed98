"""What became of reports that were to be loaded, a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from gettext import gettext as _

from lkj.load.loading import Told
from lkj.words.files_left_out import left_out_line
from lkj.words.messages import N_
from lkj.words.plain_text import plain
from lkj.words.truncation import shortened
from schemas.left_out import LeftOut

_LONGEST_AGENCY = 60
_WHAT = {
    "loaded": N_("loaded"),
    "replaced": N_("newer reading"),
    "unchanged": N_("unchanged"),
    "left_out": N_("left out"),
}


def line_of(found: Told | LeftOut) -> str:
    if isinstance(found, LeftOut):
        return left_out_line(found)
    agency = shortened(found.report.agency or "", _LONGEST_AGENCY)
    about = " ".join(filter(None, (agency, str(found.report.year or ""))))
    return f"{_(_WHAT[found.what])}: {plain(found.path)}" + (f" · {about}" if about else "")


def counted(told: Sequence[Told | LeftOut]) -> str:
    times = Counter("left_out" if isinstance(found, LeftOut) else found.what for found in told)
    return " · ".join(f"{_(words)}: {times[what]}" for what, words in _WHAT.items() if times[what]) or _("nothing")

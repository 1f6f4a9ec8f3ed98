"""What is told of files that are not in a catalogue."""

from __future__ import annotations

from gettext import gettext as _

from lkj.plain_text import plain
from schemas.catalogue import LeftOut


def left_out_line(left: LeftOut) -> str:
    if left.why == "same_report":
        return _("left out: {path} is the same report as {other}").format(path=plain(left.path), other=plain(left.text))
    return _("left out: {problem}").format(problem=plain(left.text))

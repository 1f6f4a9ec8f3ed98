"""What is told of files that a command over many reports leaves out."""

from __future__ import annotations

from gettext import gettext as _

from lkj.words.plain_text import plain
from schemas.left_out import LeftOut


def left_out_line(left: LeftOut) -> str:
    if left.why == "same_report":
        return _("left out: {path} is the same report as {other}").format(path=plain(left.path), other=plain(left.text))
    if left.why == "no_year":
        told = _("left out: {path} does not tell which year it is of, so it has no place among the years")
        return told.format(path=plain(left.path))
    return _("left out: {problem}").format(problem=plain(left.text))

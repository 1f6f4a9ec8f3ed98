"""Files beside a report, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from gettext import gettext as _

from lkj.words.messages import N_
from lkj.words.plain_text import plain
from schemas.findings import SideFile, SideFileKind

_KINDS: dict[SideFileKind, str] = {
    "config": N_("settings"),
    "corrections": N_("corrections"),
    "crosswalk": N_("decisions on pairs"),
    "baseline": N_("baseline"),
    "notes": N_("notes on findings"),
}


def side_file_lines(files: Iterable[SideFile]) -> Iterator[str]:
    """One line each."""
    for file in files:
        told = _("used: {kind} {path}")
        if file.found:
            told = _("used, as it was found beside the report: {kind} {path} (--no-config passes it by)")
        yield told.format(kind=_(_KINDS[file.kind]), path=plain(file.path))

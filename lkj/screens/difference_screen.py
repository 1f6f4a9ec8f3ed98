"""The screen of `lkj diff`: what most needs eyes first; what is unchanged is counted."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext
from pathlib import PurePath

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from lkj.results.comparing import Compared
from lkj.screens.difference_figures import figure_sections
from lkj.screens.difference_findings import changed_findings, new_findings, solved_findings
from lkj.screens.difference_rows import row_sections
from lkj.screens.difference_summary import summary, unchanged_line
from lkj.words.plain_text import plain
from schemas.differences import Differences, Version


def difference_screen(found: Compared, shown: Differences) -> Iterator[RenderableType]:
    """`shown` is the part that was asked for; the head tells of all."""
    told = found.told
    yield Text(_title(told), "bold")
    yield Text(_version(_("old"), told.old))
    yield Text(_version(_("new"), told.new))
    yield from (Text(f"! {plain(note)}", "yellow") for note in told.notes)
    if told.identical:
        yield Padding(Text(_("The same file, byte for byte: no difference."), "bold green"), (1, 0, 0, 0))
        return
    yield Padding(summary(told), (1, 0))
    yield from new_findings(shown.findings, found.documents)
    yield from figure_sections(shown.figures, told.new.year)
    yield from row_sections(shown)
    yield from changed_findings(shown.findings)
    yield from solved_findings(shown.findings)
    yield Text(unchanged_line(told.unchanged), "dim")


def _title(told: Differences) -> str:
    agency = plain(told.new.agency or told.old.agency or "")
    about = f"Laporan Kinerja {agency} {told.new.year or ''}".strip() if agency else ""
    return ": ".join(part for part in (_("Two versions"), about) if part)


def _version(role: str, version: Version) -> str:
    pages = ngettext("{count} page", "{count} pages", version.pages).format(count=version.pages)
    return " · ".join([f"{role}: {plain(PurePath(version.path).name)}", *([pages] if version.pages else [])])

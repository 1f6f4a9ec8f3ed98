"""How a batch ended, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from lkj.batch.files import as_text
from lkj.batch.folder import OutFolder
from lkj.batch.summary_rows import Status
from lkj.batch.summary_totals import Totals
from lkj.batch.words import named
from lkj.words.plain_text import plain
from lkj.words.severity import ORDER, severity_heading, severity_style


def summary_screen(totals: Totals, out: OutFolder, held_by_the_dead: bool) -> Iterator[RenderableType]:
    yield from _understood(totals)
    yield Text(ngettext("{count} file", "{count} files", totals.files).format(count=totals.files), "bold")
    yield Padding(Text("\n").join(_counts(totals.by_status)), (0, 0, 0, 2))
    yield _faults(totals)
    for row in totals.named:
        yield Text.assemble(
            (_("could not be read"), "bold red"), ": ", plain(named(row.file, row.reason) if row.reason else row.file)
        )
    if totals.failed > len(totals.named):
        yield Text(_("and {count} more").format(count=totals.failed - len(totals.named)))
    if held_by_the_dead:
        yield Text(_("A run that was killed holds reports; --resume takes them up."), "yellow")
    yield Text(_("Summary: {page}, {table}").format(page=as_text(out.summary_page()), table=out.summary_table.name))


def _understood(totals: Totals) -> Iterator[Text]:
    """How much was understood of all reports together, and of how many it was too little, before what was found."""
    if not totals.by_status["read"]:
        return
    cells, few = totals.digit_cells, totals.too_little
    share = 100 * totals.understood // cells if cells else 0
    told = _("{share} of {cells} cells with figures understood").format(share=f"{share} %", cells=cells)
    if not few:
        yield Text(told, "bold")
        return
    too_little = ngettext("{count} report: too little to rely on", "{count} reports: too little to rely on", few)
    yield Text(f"{told} · {too_little.format(count=few)}", "bold red")


def _counts(count: Counter[Status]) -> Iterator[Text]:
    words: dict[Status, str] = {
        "read": _("{count} read and in the database"),
        "failed": _("{count} could not be read"),
        "same": _("{count} given twice"),
        "elsewhere": _("{count} in the hands of another run"),
        "unfinished": _("{count} not read yet"),
    }
    yield from (Text(words[status].format(count=count[status])) for status in words if count[status])


def _faults(totals: Totals) -> Text:
    sums = (totals.errors, totals.warnings, totals.infos)
    told = [
        (f"{severity_heading(level)} {total}", severity_style(level)) for level, total in zip(ORDER, sums, strict=True)
    ]
    return Text(" · ").join(Text(*one) for one in told)

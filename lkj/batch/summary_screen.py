"""How a batch ended, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from lkj.batch.files import as_text
from lkj.batch.folder import OutFolder
from lkj.batch.summary_rows import Status, SummaryRow
from lkj.batch.words import named
from lkj.words.plain_text import plain
from lkj.words.severity import ORDER, severity_heading, severity_style

MOST_NAMED = 10
"""Reports that could not be read and are named here; the summary names them all."""


def summary_screen(rows: Sequence[SummaryRow], out: OutFolder, held_by_the_dead: bool) -> Iterator[RenderableType]:
    count = Counter(row.status for row in rows)
    yield from _understood(rows)
    yield Text(ngettext("{count} file", "{count} files", len(rows)).format(count=len(rows)), "bold")
    yield Padding(Text("\n").join(_counts(count)), (0, 0, 0, 2))
    yield _faults(rows)
    failed = [row for row in rows if row.status == "failed"]
    for row in failed[:MOST_NAMED]:
        yield Text.assemble(
            (_("could not be read"), "bold red"), ": ", plain(named(row.file, row.reason) if row.reason else row.file)
        )
    if len(failed) > MOST_NAMED:
        yield Text(_("and {count} more").format(count=len(failed) - MOST_NAMED))
    if held_by_the_dead:
        yield Text(_("A run that was killed holds reports; --resume takes them up."), "yellow")
    yield Text(_("Summary: {page}, {table}").format(page=as_text(out.summary_page), table=out.summary_table.name))


def _understood(rows: Sequence[SummaryRow]) -> Iterator[Text]:
    """How much was understood of all reports together, and of how many it was too little, before what was found."""
    read = [row.figures for row in rows if row.figures is not None]
    if not read:
        return
    cells, understood = sum(one.digit_cells for one in read), sum(one.understood for one in read)
    share = 100 * understood // cells if cells else 0
    told = _("{share} of {cells} cells with figures understood").format(share=f"{share} %", cells=cells)
    few = sum(one.too_little for one in read)
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


def _faults(rows: Sequence[SummaryRow]) -> Text:
    read = [row.figures for row in rows if row.figures is not None]
    sums = (
        sum(figures.errors for figures in read),
        sum(figures.warnings for figures in read),
        sum(figures.infos for figures in read),
    )
    told = [
        (f"{severity_heading(level)} {total}", severity_style(level)) for level, total in zip(ORDER, sums, strict=True)
    ]
    return Text(" · ").join(Text(*one) for one in told)

"""The indicators of many reports: the most widely used first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from gettext import gettext as _
from gettext import ngettext
from pathlib import PurePath

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from lkj.words.files_left_out import left_out_line
from lkj.words.plain_text import plain
from schemas.catalogue import Catalogue, CataloguedReport, Entry, Listing

MOST_LISTINGS = 6
"""Reports that are named under an entry; JSON and CSV have them all."""


def catalogue_screen(whole: Catalogue, shown: Catalogue) -> Iterator[RenderableType]:
    """The head tells of the `whole`; `shown` is the part of it that was asked for."""
    yield Text(_("Catalogue of indicators"), "bold")
    yield Padding(Text("\n").join(map(Text, _head(whole))), (0, 0, 1, 0))
    by_id = {entry.id: entry for entry in whole.entries}
    for entry in shown.entries:
        yield _entry(entry, shown, by_id)
    if not shown.entries:
        yield Text(_("no indicator to show"))


def _head(whole: Catalogue) -> Iterator[str]:
    reports = whole.reports
    agencies = len({report.agency for report in reports if report.agency})
    several = sum(_reports(entry) > 1 for entry in whole.entries)
    doubtful = sum(bool(entry.in_doubt) for entry in whole.entries)
    yield " · ".join(
        part
        for part in (
            ngettext("{count} report", "{count} reports", len(reports)).format(count=len(reports)),
            ngettext("{count} agency", "{count} agencies", agencies).format(count=agencies),
            _years({report.year for report in reports if report.year}),
        )
        if part
    )
    yield " · ".join(
        (
            ngettext("{count} indicator", "{count} indicators", len(whole.entries)).format(count=len(whole.entries)),
            _("{count} in several reports").format(count=several),
            _("{count} to be looked at").format(count=doubtful),
        )
    )
    yield from map(left_out_line, whole.left_out)


def _years(years: set[int]) -> str:
    if not years:
        return ""
    return str(min(years)) if len(years) == 1 else f"{min(years)}–{max(years)}"


def _reports(entry: Entry) -> int:
    return len({listing.report for listing in entry.listings})


def _entry(entry: Entry, catalogue: Catalogue, by_id: Mapping[str, Entry]) -> RenderableType:
    """Of what one report lists, and nothing is to be asked about, one paragraph is enough."""
    if len(entry.listings) == 1 and not entry.in_doubt:
        where = _listing(entry.listings[0], catalogue.reports[entry.listings[0].report])
        return Text.assemble(plain(entry.indikator), (f"  {where} · {entry.id}", "dim"))
    count = _reports(entry)
    told = ngettext("{count} report", "{count} reports", count).format(count=count)
    about = " · ".join(plain(part) for part in (told, entry.unit, entry.level, entry.id) if part)
    lines = [_listing(listing, catalogue.reports[listing.report]) for listing in entry.listings[:MOST_LISTINGS]]
    if len(entry.listings) > MOST_LISTINGS:
        lines.append(_("and {count} more").format(count=len(entry.listings) - MOST_LISTINGS))
    lines += [
        _("also worded: {text} ({count})").format(text=plain(worded.text), count=worded.reports)
        for worded in entry.wordings[1:]
    ]
    text = Text.assemble((plain(entry.indikator), "bold"), "\n", (about, "dim"))
    doubts = [
        _("perhaps the same: {text} ({likeness:.0%}, {id})").format(
            text=plain(by_id[other.entry].indikator), likeness=other.likeness, id=other.entry
        )
        for other in entry.in_doubt
    ]
    for line in lines:
        text.append(f"\n  {line}")
    for line in doubts:
        text.append(f"\n  ? {line}", "yellow")
    return Padding(text, (0, 0, 1, 0))


def _listing(listing: Listing, report: CataloguedReport) -> str:
    agency = plain(report.agency or PurePath(report.path).name)
    where = f"{agency} {report.year or ''}".strip()
    return where if listing.page is None else _("{report}, page {page}").format(report=where, page=listing.page)

"""The summary of a batch as one page that opens anywhere: what could not be read, and all reports in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from gettext import gettext as _
from importlib.resources import files
from pathlib import PurePath

from lkj.batch.figures import Figures
from lkj.batch.folder import OutFolder
from lkj.batch.summary_rows import SummaryRow
from lkj.batch.summary_totals import Totals
from lkj.batch.words import share_line
from lkj.outputs.html.assets import policy, style
from lkj.outputs.html.markup import Markup, Part, isolated, printed, tag, together
from lkj.words.language import spoken
from lkj.words.severity import ORDER, severity_heading
from reconcile.findings.messages import number

ROWS_A_PAGE = 1000
"""More than that no browser sorts while one waits."""


def pages_of(totals: Totals) -> int:
    return max(1, -(-totals.files // ROWS_A_PAGE))


def summary_page(rows: Sequence[SummaryRow], out: OutFolder, totals: Totals, number: int = 1) -> bytes:
    """Page `number` of all that `totals` are of. Self-contained: nothing is loaded from anywhere. Its links lead to the
    files beside it."""
    styles, script = together(style(), _asset("summary.css")), _asset("summary.js")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy(styles, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", _("Summary of performance reports")),
        tag("style", styles),
    )
    body = tag("body", _top(), tag("main", *_sections(rows, out, totals, number)), _footer(), tag("script", script))
    return together(Markup("<!doctype html>\n"), tag("html", head, body, lang=spoken()), Markup("\n")).encode()


def _asset(name: str) -> Markup:
    return Markup(files("lkj.batch").joinpath(name).read_text(encoding="utf-8"))


def _top() -> Markup:
    kicker = tag("p", _("Check of performance reports"), class_="kicker")
    return tag("header", kicker, tag("h1", _("Summary of performance reports")), class_="top")


def _footer() -> Markup:
    return tag("footer", tag("p", _("Made by lkj. Links open the data of a report, which lies beside this file.")))


def _sections(rows: Sequence[SummaryRow], out: OutFolder, totals: Totals, number: int) -> Iterator[Markup]:
    read = [(row, row.figures) for row in rows if row.figures is not None]
    yield tag("div", *_tiles(totals), class_="tiles")
    yield from _other_pages(out, totals, number)
    yield from _listed(
        _("Too little was understood to rely on what was found"),
        [(row.file, share_line(figures)) for row, figures in read if figures.too_little],
    )
    yield from _listed(_("Could not be read"), [(row.file, _why(row)) for row in rows if row.status == "failed"])
    yield from _listed(
        _("Not read yet"), [(row.file, _waits(row)) for row in rows if row.status in ("elsewhere", "unfinished")]
    )
    if read:
        yield tag("section", tag("h2", _("Reports")), _table(read, out), tag("p", _meaning(), class_="quiet"))
    yield from _listed(
        _("Given twice"),
        [(row.file, [_("the same file as"), " ", printed(row.same_as or "")]) for row in rows if row.status == "same"],
    )


def _other_pages(out: OutFolder, totals: Totals, number: int) -> Iterator[Markup]:
    """Of all pages: where this one stands, the next ones, and where what could not be read begins."""
    last = pages_of(totals)
    if last == 1:
        return
    places = [
        (_("first page"), 1),
        (_("page before"), number - 1),
        (_("next page"), number + 1),
        (_("last page"), last),
    ]
    if totals.failed:
        places.append((_("could not be read"), 1 + totals.first["failed"] // ROWS_A_PAGE))
    links = [
        part
        for words, page in places
        if 1 <= page <= last and page != number
        for part in (" · ", tag("a", words, href=out.relative(out.summary_page(page))))
    ]
    here = _("Page {number} of {count}").format(number=_number(number), count=_number(last))
    yield tag("nav", here, *links, aria_label=_("Pages"))


def _tiles(totals: Totals) -> Iterator[Markup]:
    yield _tile(totals.by_status["read"], _("reports read"), "tested")
    if totals.failed:
        yield _tile(totals.failed, _("could not be read"), "error")
    yield _tile(totals.pages, _("pages"), "")
    yield _tile(totals.errors, severity_heading("error"), "error")
    yield _tile(totals.warnings, severity_heading("warning"), "warning")
    yield _tile(totals.infos, severity_heading("info"), "info")


def _tile(count: int, words: str, kind: str) -> Markup:
    return tag("p", tag("b", _number(count)), " ", tag("span", words), class_=f"tile {kind}".rstrip())


def _listed(heading: str, entries: Sequence[tuple[str, Part]]) -> Iterator[Markup]:
    if entries:
        lines = [tag("li", tag("b", printed(name)), tag("br"), text) for name, text in entries]
        yield tag("section", tag("h2", f"{heading} ({_number(len(entries))})"), tag("ul", *lines, class_="told"))


def _why(row: SummaryRow) -> Part:
    """The reason, without the path that stands above it."""
    return isolated(row.reason.text.removeprefix(f"{row.file}: ") if row.reason else "")


def _waits(row: SummaryRow) -> str:
    return _("another run is reading it") if row.status == "elsewhere" else _("the run was stopped before")


def _table(read: Sequence[tuple[SummaryRow, Figures]], out: OutFolder) -> Markup:
    words = (
        _("Agency"),
        _("Year"),
        _("File"),
        _("Pages"),
        _("Understood"),
        _("Indicators"),
        *map(severity_heading, ORDER),
        _("Data"),
    )
    heads = [
        tag("th", word, scope="col", class_="number" if place in _NUMBERS else None) for place, word in enumerate(words)
    ]
    lines = [tag("tr", *_cells(row, figures, out)) for row, figures in read]
    table = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *lines), class_="list sortable")
    return tag("div", table, class_="wide")


_NUMBERS = (1, 3, 4, 5, 6, 7, 8)


def _cells(row: SummaryRow, figures: Figures, out: OutFolder) -> Iterator[Markup]:
    assert row.sha256 is not None
    agency = printed(figures.agency) if figures.agency else _("agency not found")
    shown = out.page(row.sha256)
    yield tag("th", tag("a", agency, href=out.relative(shown)) if shown.is_file() else agency, scope="row")
    yield tag("td", str(figures.year or "?"), class_="number", data_sort=figures.year or 0)
    yield tag("td", tag("span", printed("/".join(PurePath(row.file).parts[-2:])), title=row.file))
    yield tag("td", _number(figures.pages), class_="number", data_sort=figures.pages)
    yield tag("td", f"{figures.share} %", class_="number", data_sort=figures.share)
    for count in (figures.indicators, figures.errors, figures.warnings, figures.infos):
        yield tag("td", _number(count), class_="number", data_sort=count)
    links = ((_("report"), out.document(row.sha256)), (_("findings"), out.findings(row.sha256)))
    yield tag("td", *([tag("a", word, href=out.relative(path)), " "] for word, path in links), class_="links")


def _meaning() -> str:
    return _(
        "Each fault counts once, with its repeats and consequences. An error is two statements that cannot both be "
        "true; a warning is very likely a mistake; information is worth knowing."
    )


def _number(count: int) -> str:
    return number(Decimal(count), spoken())

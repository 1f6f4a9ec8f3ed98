"""A report: how much of it was understood, what contradicts itself, and its pages beside that."""

from __future__ import annotations

from starlette.responses import FileResponse, Response

from lkj.outputs.html.checks import checks_section
from lkj.outputs.html.summary import title_of
from lkj.serve.boxes import pages_shown
from lkj.serve.faults import cards, safe
from lkj.serve.library import Shelved
from lkj.serve.queue_rows import queue_row, recognition_line
from lkj.serve.shown import Shown
from lkj.serve.site import Asking, NotFound
from lkj.serve.voice import speaking
from lkj.words.counts import counts_line, counts_of
from lkj.words.reading_verdict import doubt_lines, found_lines, is_too_little, is_waiting, nothing_found, verdict

_A_WHILE = "private, max-age=86400"


def report(asking: Asking) -> Response:
    shelved = asking.site.library.find(asking.request.path_params["key"])
    if shelved is not None and not shelved.is_readable:
        return _still_read(asking, shelved)
    return _report(asking, asking.shown(shelved))


def _still_read(asking: Asking, shelved: Shelved) -> Response:
    with speaking(asking.language):
        return asking.page("waiting.html", row=queue_row(shelved))


def _report(asking: Asking, shown: Shown) -> Response:
    pages = pages_shown(shown.document, shown.groups)
    reading, count = shown.document.reading, shown.document.source.pages
    with speaking(asking.language):
        return asking.page(
            "report.html",
            shown=shown,
            key=shown.shelved.key,
            title=title_of(shown.context),
            verdict=verdict(reading, count) if reading else "",
            lines=[*found_lines(reading), *doubt_lines(reading)] if reading else [],
            too_little=is_too_little(shown.report),
            waiting=is_waiting(shown.report),
            counts=counts_line(counts_of(shown.groups)) if shown.groups else nothing_found(shown.report),
            cards=cards(shown),
            recognition=recognition_line(shown.shelved),
            wrong="",
            typed={},
            pages=pages,
            checks=safe(str(checks_section((one.rule for one in shown.report.findings), asking.language) or "")),
            changed=asking.site.progress.of(shown.shelved.key).times,
        )


def picture(asking: Asking) -> Response:
    shelved = asking.site.library.find(asking.request.path_params["key"])
    page = asking.request.path_params["page"]
    if shelved is None or shelved.figures is None or page < 1:
        raise NotFound
    found = asking.site.pictures.of(shelved.path, shelved.key, page)
    if found is None:
        raise NotFound
    return FileResponse(found, media_type="image/png", headers={"cache-control": _A_WHILE})

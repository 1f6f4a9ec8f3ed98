"""The first page: where files are sent, and what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _
from urllib.parse import urlencode

from starlette.datastructures import UploadFile
from starlette.responses import Response

from lkj.serve import papers
from lkj.serve.checking_anew import checked_anew
from lkj.serve.home import key_of
from lkj.serve.queue_rows import queue_rows
from lkj.serve.site import Asking, NotFound, to
from lkj.serve.thresholds import MEBIBYTE, MOST_FILES
from lkj.serve.uploads import Kept, kept
from lkj.serve.voice import speaking
from lkj.words.messages import N_, text_of
from lkj.words.plain_text import plain
from lkj.words.truncation import shortened
from schemas.errors import LkjError

_LONGEST_NAME = 90


def start(asking: Asking) -> Response:
    return _page(asking, "start.html")


def queue(asking: Asking) -> Response:
    """Only the list, for a page that is open to take in."""
    return _page(asking, "queue.html")


def _page(asking: Asking, template: str) -> Response:
    rows = asking.site.library.all()
    with speaking(asking.language):
        told = [line for line in asking.request.query_params.getlist("told")[:MOST_FILES] if line]
        most = asking.site.most_bytes // MEBIBYTE
        waiting = any(row.status == "unfinished" or row.is_read_now for row in rows)
        return asking.page(template, rows=queue_rows(rows), told=told, most=most, waiting=waiting, files=MOST_FILES)


def too_large(asking: Asking) -> Response:
    with speaking(asking.language):
        most = asking.site.most_bytes // MEBIBYTE
        text = _("At most {most} MB are taken at once; send fewer files, or smaller ones.").format(most=most)
        return asking.page("message.html", 413, title=_("Too large"), text=text)


def read_again(asking: Asking) -> Response:
    """What could not be read before; or what was, once more."""
    shelved = asking.site.library.find(asking.request.path_params["key"])
    if shelved is None:
        raise NotFound
    asking.site.queue.add(shelved.path, again=True)
    return to("/")


def take(asking: Asking, sent: Sequence[UploadFile]) -> Response:
    """Each file by itself: what cannot be taken costs the others nothing. A single new report is shown at once."""
    taken = [kept(asking.site.home, file.filename or "", file.file) for file in sent if file.filename]
    for one in taken:
        if one.kind == "report" and one.path is not None:
            asking.site.queue.add(one.path)
        if one.kind == "draft" and one.path is not None:
            asking.site.drafts.add(one.path)
    of_papers = [_paper(asking, one) for one in taken if one.kind == "paper" and one.path is not None]
    if len(taken) == 1 and taken[0].kind == "report" and not taken[0].known:
        return to(f"/reports/{taken[0].key}")
    with speaking(asking.language):
        told = [line for one in taken if (line := _told(one))] + of_papers or (
            [] if taken else [_("No file was chosen.")]
        )
    return to("/?" + urlencode([("told", line) for line in told]) if told else "/")


def _paper(asking: Asking, one: Kept) -> str:
    """What became of a working paper, in a line."""
    assert one.path is not None
    name = shortened(plain(one.name), _LONGEST_NAME)
    try:
        paper = papers.read(one.path)
        named = [
            asking.said("report"),
            *map(key_of, paper.reports),
            key_of(papers.report_of(asking.site.engine, paper)),
        ]
        shelved = next(filter(None, map(asking.site.library.find, filter(None, named))), None)
        if shelved is None:
            with speaking(asking.language):
                return _("{name}: its report is not here; send that first").format(name=name)
        shown = asking.shown(shelved)
        with speaking(asking.language):
            taken = papers.take(shown, paper, asking.who)
        if taken.corrections:
            checked_anew(asking, shown)
        asking.site.progress.changed(shelved.key, asking.who)
        told = N_("{name}: taken for {report}: {notes} notes, {corrections} corrections, {left} without a place")
        counts = {"notes": taken.notes, "corrections": taken.corrections, "left": taken.left}
        with speaking(asking.language):
            return _(told).format(name=name, report=shelved.name, **counts)
    except LkjError as error:
        with speaking(asking.language):
            return text_of(error).replace(str(one.path), name)
    finally:
        one.path.unlink(missing_ok=True)


def _told(one: Kept) -> str:
    name = shortened(plain(one.name), _LONGEST_NAME)
    if one.kind == "empty":
        return _("{name}: the file is empty").format(name=name)
    if one.kind == "unknown":
        return _("{name}: neither a PDF, nor a draft (DOCX), nor a working paper of lkj (XLSX)").format(name=name)
    return _("{name}: was here already").format(name=name) if one.known else ""

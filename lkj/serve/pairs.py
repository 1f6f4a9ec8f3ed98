"""Indicators of two years that may be one: side by side, for a person to decide, as `lkj match --review` asks."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from gettext import gettext as _
from itertools import pairwise
from typing import Final

from starlette.responses import Response

from lkj.load.sidecar_files import store_sidecar_files
from lkj.people.crosswalk_choice import crosswalk_path, decisions_for
from lkj.people.crosswalk_file import Contradiction
from lkj.people.decider import Deciding
from lkj.serve.library import Shelved
from lkj.serve.shown import Shown
from lkj.serve.site import Asking, NotFound, to
from lkj.serve.voice import speaking
from lkj.words.language import spoken
from lkj.words.messages import N_, text_of
from lkj.words.pair_reasons import reason_in_words
from lkj.words.plain_text import plain
from reconcile.findings.messages import number
from reconcile.lists.decided_rows import decided_row, row_mark
from reconcile.lists.match_documents import pairs_of
from reconcile.lists.matched_rows import Listed
from reconcile.lists.open_questions import Question, open_questions
from reconcile.words.wording import words
from schemas.crosswalk import Verdict
from schemas.document import Document

_ONE: Final = threading.Lock()
_VERDICTS: Final[dict[str, Verdict]] = {"same": "same", "different": "different", "runner_up": "same"}


@dataclass(frozen=True, slots=True)
class Side:
    """A row of one report; `parts` are its words, each with whether the other row has it not."""

    mark: str
    parts: Sequence[tuple[str, bool]]
    page: int
    around: Sequence[str]
    figures: Sequence[str]


@dataclass(frozen=True, slots=True)
class Asked:
    number: int
    score: str
    left: Side
    right: Side
    runner_up: Side | None
    reasons: str


def pairs(asking: Asking) -> Response:
    """Two reports of one agency, of years that follow each other among those that are here."""
    read = [one for one in asking.site.library.all() if one.figures and one.figures.agency and one.figures.year]
    agencies: dict[str, list[Shelved]] = defaultdict(list)
    for one in read:
        assert one.figures is not None
        agencies[" ".join((one.figures.agency or "").casefold().split())].append(one)
    with speaking(asking.language):
        return asking.page(
            "pairs.html", couples=[couple for of_one in agencies.values() for couple in _couples(of_one)]
        )


def pair(asking: Asking) -> Response:
    return _page(asking, _deciding(asking), "", 200)


def decide(asking: Asking) -> Response:
    """The rows are named by their marks: another window may have changed which question comes first."""
    deciding, act = _deciding(asking), asking.said("act")
    left = _place(deciding.found.left, deciding.left, asking.said("left"))
    right = _place(deciding.found.right, deciding.right, asking.said(act if act == "runner_up" else "right"))
    if act not in _VERDICTS or left is None or right is None:
        raise NotFound
    if not asking.who:
        return _page(asking, deciding, N_("Say who you are first: at the upper right."), 400)
    try:
        with _ONE, speaking(asking.language):
            deciding.write(deciding.decision(left, right, _VERDICTS[act], asking.said("why")))
    except Contradiction as error:
        with speaking(asking.language):
            told = text_of(error)
        return _page(asking, deciding, told, 409)
    store_sidecar_files(asking.site.engine, [_shown(asking, "left").shelved.path])
    asking.site.progress.changed(asking.request.path_params["left"], asking.who)
    return to(asking.request.url.path)


def _couples(reports: Sequence[Shelved]) -> Iterator[tuple[Shelved, Shelved]]:
    """The newest years first."""
    ordered = sorted(reports, key=lambda one: one.figures.year or 0 if one.figures else 0)
    couples = list(pairwise(ordered))
    yield from ((one, two) for one, two in reversed(couples) if one.figures and two.figures)


def _shown(asking: Asking, side: str) -> Shown:
    shelved = asking.site.library.find(asking.request.path_params[side])
    if shelved is None or not shelved.is_readable:
        raise NotFound
    return asking.shown(shelved)


def _deciding(asking: Asking) -> Deciding:
    left, right = _shown(asking, "left"), _shown(asking, "right")
    paths = [left.shelved.path, right.shelved.path]
    found = pairs_of(left.document, right.document, decisions_for(paths))
    return Deciding(left.document, right.document, found, crosswalk_path(paths), asking.who)


def _page(asking: Asking, deciding: Deciding, wrong: str, status: int) -> Response:
    questions = open_questions(deciding.found, deciding.left, deciding.right)
    keys = {side: asking.request.path_params[side] for side in ("left", "right")}
    with speaking(asking.language):
        return asking.page(
            "pair.html",
            status,
            keys=keys,
            years=(deciding.left.year, deciding.right.year),
            agency=plain(deciding.right.agency or ""),
            questions=[_asked(place, one, deciding) for place, one in enumerate(questions, start=1)],
            wrong=_(wrong) if wrong else "",
        )


def _asked(place: int, question: Question, deciding: Deciding) -> Asked:
    left, right = deciding.found.left[question.left], deciding.found.right[question.right]
    second = deciding.found.right[question.runner_up[0]] if question.runner_up else None
    return Asked(
        place,
        number(Decimal(f"{question.score:.2f}"), spoken()),
        _side(left, right, deciding.left),
        _side(right, left, deciding.right),
        _side(second, left, deciding.right) if second else None,
        "; ".join(map(reason_in_words, question.reasons)),
    )


def _side(row: Listed, other: Listed, report: Document) -> Side:
    item, theirs = row.item, set(words(other.item.name))
    parts = [(word, not set(words(word)) <= theirs) for word in plain(item.name).split(" ")]
    around = [_("sasaran: {text}").format(text=plain(item.under))] if item.under else []
    around += [_("unit: {text}").format(text=plain(item.unit))] if item.unit else []
    figures = [
        f"{figure.measure} {figure.year or ''}: {plain(figure.raw)}"
        for found in row.rows
        for figure in found.figures
        if figure.measure in ("target", "realisasi") and figure.written and figure.basis is None
    ]
    mark = row_mark(decided_row(row, report))
    return Side(mark, parts, row.first.owner.page, around, list(dict.fromkeys(figures))[:6])


def _place(rows: Sequence[Listed], report: Document, mark: str) -> int | None:
    return next((at for at, row in enumerate(rows) if row_mark(decided_row(row, report)) == mark), None)

"""One pair that a person is asked about: both rows, what differs, and why they might be one."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from pathlib import PurePath

from rich.console import RenderableType
from rich.text import Text

from lkj.people.decider import Deciding
from lkj.words.pair_reasons import reason_in_words
from lkj.words.plain_text import plain
from reconcile.lists.matched_rows import Listed
from reconcile.lists.open_questions import Question
from reconcile.words.wording import words
from schemas.document import Document

_DIFFERS = "bold underline"
_MOST_YEARS = 4


def question_screen(deciding: Deciding, question: Question, number: int, count: int) -> Iterator[RenderableType]:
    """`number` of `count`, from 1."""
    left, right = deciding.found.left[question.left], deciding.found.right[question.right]
    told = _("{number} of {count}   likeness {score}")
    yield Text(told.format(number=number, count=count, score=f"{question.score:.2f}"))
    yield from _row(_("left"), left, right, deciding.left)
    yield from _row(_("right"), right, left, deciding.right)
    yield from _only(left, right)
    if question.reasons:
        yield Text(_("why: {reasons}").format(reasons="; ".join(map(reason_in_words, question.reasons))))
    if question.runner_up is not None:
        place, score = question.runner_up
        told = _("runner-up on the right, likeness {score}, {where}: {name}")
        where, name = _where(deciding.found.right[place], deciding.right), _name(deciding.found.right[place])
        yield Text(told.format(score=f"{score:.2f}", where=where, name=name))
    yield Text(_("s same · d different · r runner-up · n next · u undo · q quit · ? help"), "dim")


def _row(side: str, row: Listed, other: Listed, report: Document) -> Iterator[Text]:
    yield Text.assemble((f"{side}: ", "dim"), f"{_where(row, report)}: ", _marked(_name(row), _name(other)))
    item = row.item
    around = [_("sasaran: {text}").format(text=plain(item.under))] if item.under else []
    around += [_("unit: {text}").format(text=plain(item.unit))] if item.unit else []
    around += [_("level: {text}").format(text=plain(item.level))] if item.level else []
    for line in filter(None, (" · ".join(around), " · ".join(_figures(row)))):
        yield Text(f"   {line}")


def _name(row: Listed) -> str:
    return plain(row.item.name)


def _where(row: Listed, report: Document) -> str:
    source = str(report.year or plain(PurePath(report.source.path).name))
    return _("{report} p. {page}").format(report=source, page=row.first.owner.page)


def _marked(name: str, other: str) -> Text:
    """With the words that the other name has not."""
    theirs = set(words(other))
    text = Text()
    for number, word in enumerate(name.split(" ")):
        text.append(" " if number else "")
        text.append(word, "" if set(words(word)) <= theirs else _DIFFERS)
    return text


def _only(left: Listed, right: Listed) -> Iterator[Text]:
    """The same once more, for those who see no underlining."""
    mine, yours = words(left.item.name), words(right.item.name)
    ours = " ".join(word for word in dict.fromkeys(mine) if word not in yours)
    theirs = " ".join(word for word in dict.fromkeys(yours) if word not in mine)
    if ours or theirs:
        told = _("only left: {left}   only right: {right}")
        yield Text(told.format(left=plain(ours) or "–", right=plain(theirs) or "–"))


def _figures(row: Listed) -> Iterator[str]:
    """Target and realisasi as printed, year by year."""
    printed: dict[int | None, dict[str, list[str]]] = {}
    for figure in (figure for found in row.rows for figure in found.figures):
        if figure.measure in ("target", "realisasi") and figure.written and figure.basis is None:
            printed.setdefault(figure.year, {}).setdefault(figure.measure, []).append(plain(figure.raw))
    for year, measures in list(printed.items())[:_MOST_YEARS]:
        told = ", ".join(f"{measure} {' / '.join(dict.fromkeys(raws))}" for measure, raws in measures.items())
        yield f"{year}: {told}" if year else told

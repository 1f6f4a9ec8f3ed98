"""What a person filled in in an earlier working paper, as it stands in the new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from gettext import gettext as _

from lkj.people.earlier_paper import Written
from lkj.people.paper_columns import COMMENT, STATES, STATUS
from lkj.words.language import Language
from reconcile.findings.messages import number


def filled_in(written: Written | None) -> Mapping[str, str]:
    """By the name of the column; a status that is one of ours in the language of the paper."""
    if written is None:
        return {}
    status = written.filled.get(STATUS)
    return {**written.filled, STATUS: _(status)} if status in STATES else written.filled


def added_columns(notes: Iterable[Written]) -> list[str]:
    """The headings of columns that people added, in the order in which they are met."""
    return list(dict.fromkeys(name for note in notes for name in note.others))


def heading_of(added: str) -> str:
    """Of a column that is not always there: as people named it, but for that of their comments."""
    return _(added) if added == COMMENT else added


def written_figure(stated: str, language: Language) -> str:
    try:
        return number(Decimal(stated), language)
    except InvalidOperation:
        return stated

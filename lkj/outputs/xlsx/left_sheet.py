"""What people wrote in an earlier working paper and what has no place in this one: nothing of it is lost."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _

from lkj.outputs.xlsx import formats as look
from lkj.outputs.xlsx.filled_in import added_columns, filled_in, heading_of
from lkj.outputs.xlsx.head import header_row, title_row
from lkj.outputs.xlsx.sheet import Sheet
from lkj.outputs.xlsx.text import safe
from lkj.people.earlier_paper import Left
from lkj.people.paper_columns import CODE, CONDITION, CRITERIA, FILLED, FINDING_MARK, PAGE, TEXTS_MARK, digest

_FIRST = 2
_WIDTHS = (30.0, 7.0, 8.0, 56.0, 42.0, 24.0, 24.0, 26.0, 26.0, 15.0, 16.0)
_ADDED = 26.0
_FROZEN = 3


def write_left_sheet(sheet: Sheet, left: Sequence[Left]) -> None:
    """Its rows have the marks of findings: they go back to them should they be found again."""
    title_row(sheet, _("From an earlier working paper"), 3)
    added = added_columns(each.written for each in left)
    names = (
        _("Why it stands here"),
        _(CODE),
        _(PAGE),
        _(CONDITION),
        _(CRITERIA),
        *map(_, FILLED),
        *map(heading_of, added),
    )
    header_row(sheet, _FIRST - 1, 0, names, (*_WIDTHS, *(_ADDED for _name in added)))
    for column, mark in enumerate((FINDING_MARK, TEXTS_MARK), start=len(names)):
        sheet.hidden(_FIRST - 1, column, mark)
    for row, each in enumerate(left, start=_FIRST):
        note = each.written
        filled = filled_in(note)
        texts = [each.why, note.code, note.page, note.condition, filled.get(CRITERIA, "")]
        texts += [filled.get(name, "") for name in FILLED]
        texts += [note.others.get(name, "") for name in added]
        for column, text in enumerate(texts):
            sheet.text(row, column, text, look.TEXT)
        sheet.mark(row, len(names), note.fingerprint)
        ours = "" if CONDITION in filled else digest(safe(note.condition))
        sheet.mark(row, len(names) + 1, "|".join(("", "", ours, "", note.stated)))
        sheet.height(row, dict(enumerate(texts)))
    sheet.listing(_FIRST, _FIRST + len(left) - 1, len(names) + 2, _FROZEN)

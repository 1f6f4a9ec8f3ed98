"""The two cells of a printed figure: its text as printed, and the number that was read."""

from __future__ import annotations

from decimal import Decimal

from lkj.outputs.xlsx import formats as look
from lkj.outputs.xlsx.findings_place import finding_place
from lkj.outputs.xlsx.paper import Paper
from lkj.outputs.xlsx.sheet import Sheet
from reconcile.findings.messages import number
from schemas.figure import Figure

Looks = tuple[look.Look, ...]
_SIGNS = {">=": "≥", "<=": "≤"}


def write_printed(sheet: Sheet, paper: Paper, row: int, column: int, figure: Figure, looks: Looks) -> None:
    """A figure that a finding is about leads to it."""
    entries = paper.of_value.get(figure.id)
    if entries and figure.raw.strip():
        place = finding_place(entries[0].number).address
        sheet.link(row, column, place, figure.raw, look.PRINTED, *looks, look.FAULTY)
    else:
        sheet.text(row, column, figure.raw, look.PRINTED, *looks)


def write_read(sheet: Sheet, paper: Paper, row: int, column: int, figure: Figure, looks: Looks) -> None:
    mark = (*looks, *doubt(paper, figure))
    if figure.value is not None:
        sign = _SIGNS.get(figure.comparator or "", figure.comparator or "")
        sheet.number(row, column, figure.value, look.NUMBER, look.number_format(figure.decimals, sign), *mark)
    elif figure.bounds is not None:
        sheet.text(row, column, range_in_words(paper, figure.bounds), look.NUMBER, *mark)
    else:
        sheet.text(row, column, "?" if figure.status == "unreadable" else "", look.NUMBER, *mark)


def value_mark(paper: Paper, column: int, figure: Figure) -> str:
    """By which a number that a person changes in `column` is known when the paper comes back; see paper_columns."""
    mark = paper.marks.get(figure.id)
    number = "" if figure.value is None else f"{figure.value}"
    return f"{column}|{paper.place(figure.page)[1]}|{mark}|{number}" if mark else ""


def range_in_words(paper: Paper, bounds: tuple[Decimal, Decimal]) -> str:
    return " – ".join(number(bound, paper.context.language) for bound in bounds)


def doubt(paper: Paper, figure: Figure) -> Looks:
    if figure.status == "unreadable":
        return (look.UNREADABLE,)
    if figure.status == "corrected":
        return (look.CORRECTED,)
    value = paper.values.get(figure.id)
    unsure = figure.status == "repaired" if value is None else not value.sure and value.status != "blank"
    return (look.DOUBTFUL,) if unsure else ()

"""Which page something stands on; of several files, in which of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from gettext import gettext as _

from lkj.outputs.xlsx import formats as look
from lkj.outputs.xlsx.paper import Paper
from lkj.outputs.xlsx.sheet import Sheet
from lkj.words.messages import page_list

_OF_NUMBERS, _OF_NAMES = 6.5, 16.0


def page_width(paper: Paper) -> float:
    return _OF_NAMES if paper.in_several_files else _OF_NUMBERS


def write_page(sheet: Sheet, paper: Paper, row: int, page: int, *looks: look.Look) -> None:
    """In the first column: a number, or `bab3.pdf: 12`."""
    name, there = paper.place(page)
    if paper.in_several_files:
        sheet.text(row, 0, f"{name}: {there}", look.TEXT, *looks)
    else:
        sheet.number(row, 0, there, look.CENTRED, *looks)


def pages_told(paper: Paper, pages: Sequence[int]) -> str:
    """`p. 3, 5-9`; of several files each with its name."""
    of_file: dict[str, list[int]] = defaultdict(list)
    for name, there in map(paper.place, pages):
        of_file[name].append(there)
    told = {name: _("p. {pages}").format(pages=page_list(there)) for name, there in of_file.items()}
    return "; ".join(f"{name}, {there}" for name, there in told.items()) if paper.in_several_files else told[name]

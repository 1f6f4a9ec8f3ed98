"""Decisions that were filled in in a spreadsheet: all of them are written, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path

from lkj.people.answers import VERDICT_WORDS
from lkj.people.crosswalk_file import told
from lkj.people.decider import Deciding
from lkj.people.decisions_table import Line, table_lines
from reconcile.decisions.crosswalk import contradicted, in_force
from reconcile.lists.decided_rows import decided_row, row_mark
from reconcile.lists.matched_rows import Listed
from schemas.crosswalk import Decision
from schemas.document import Document
from schemas.errors import UsageError

Places = Mapping[str, Sequence[int]]
"""Of every mark: one place, but for rows that nothing tells apart."""


@dataclass(frozen=True, slots=True)
class Filled:
    """`decisions` are new; `already` counts those that are in force; `unfit` tells lines of which a row is no more in
    its report as it was decided on."""

    decisions: tuple[Decision, ...]
    already: int
    unfit: tuple[str, ...]


class _Fault(Exception):
    """What is wrong with one line."""


class _Unfit(Exception):
    """A mark that no row has."""


def filled_in(path: Path, deciding: Deciding, held: Sequence[Decision]) -> Filled:
    """What the file says, line by line; lines without a verdict say nothing. `held` are the decisions so far. Raises
    UsageError with every fault where there is one."""
    left, right = _places(deciding.found.left, deciding.left), _places(deciding.found.right, deciding.right)
    known, new, faults, unfit, already = list(held), list[Decision](), list[str](), list[str](), 0
    for line in table_lines(path):
        try:
            decision = _decision(line, deciding, left, right)
            if decision is None:
                continue
            if _stands(decision, known):
                already += 1
                continue
            _allowed(decision, known)
        except _Fault as fault:
            faults.append(_("line {number}: {fault}").format(number=line.number, fault=fault))
        except _Unfit as gone:
            unfit.append(_("line {number}: {fault}").format(number=line.number, fault=gone))
        else:
            known.append(decision)
            new.append(decision)
    if faults:
        raise UsageError("decisions_faulty", path=str(path), count=len(faults), faults="; ".join(faults))
    return Filled(tuple(new), already, tuple(unfit))


def _decision(line: Line, deciding: Deciding, left: Places, right: Places) -> Decision | None:
    word = line.cell("verdict")
    if not line.fits:
        raise _Fault(_("more cells than the header has"))
    if not word:
        return None
    verdict = VERDICT_WORDS.get(word.casefold())
    if verdict is None:
        raise _Fault(_("“{word}” is no verdict; sama, beda or cabut are").format(word=word))
    i, j = _place(line, "left_mark", left), _place(line, "right_mark", right)
    if deciding.left is deciding.right and i == j:
        raise _Fault(_("both marks are of one wording: within a report it is one indicator"))
    return deciding.decision(i, j, verdict, line.cell("why"))


def _place(line: Line, column: str, places: Places) -> int:
    mark = line.cell(column).casefold()
    if not mark:
        raise _Fault(_("{column} is empty").format(column=column))
    found = places.get(mark, ())
    if not found:
        raise _Unfit(_("no row of the report has the {column} {mark} any more").format(column=column, mark=mark))
    if len(found) > 1:
        raise _Fault(_("several rows have the {column} {mark}").format(column=column, mark=mark))
    return found[0]


def _stands(decision: Decision, known: Sequence[Decision]) -> bool:
    """Whether it would change nothing: decided so already, or nothing there to withdraw."""
    before = in_force(known, decision)
    return before is None if decision.verdict == "withdrawn" else before is not None and before == decision.verdict


def _allowed(decision: Decision, known: Sequence[Decision]) -> None:
    earlier = contradicted(known, decision)
    if earlier:
        said = _("[{new}] contradicts [{earlier}]")
        raise _Fault(said.format(new=told(decision), earlier="; ".join(map(told, earlier))))


def _places(rows: Sequence[Listed], report: Document) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        places.setdefault(row_mark(decided_row(row, report)), []).append(place)
    return places

"""`Capaian Kinerja (%)` of a budget that is what was spent of it: the figures tell, whatever the words say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from extractor.meaning.certainty import column_of
from extractor.meaning.relations import relations_of_row
from extractor.meaning.roles import Role
from extractor.meaning.row_contents import Contents
from extractor.meaning.thresholds import SHARES_THAT_FIT
from extractor.words.header_vocabulary import plain, without_year
from schemas.document import BudgetLine, Value

_SPENT: Final = "persen_keuangan"
_DONE: Final = "persen_kinerja"


def with_absorption(told: Contents, roles: Sequence[Role]) -> Contents:
    """What one table tells, with the progress of the work that is, in all rows, what was spent of the budget told as
    the absorption, where no other is; and with it that of other years under the same words."""
    if any(value.measure == _SPENT for line in told.budget for value in line.values):
        return told
    shown = [share for line in told.budget for share in _shown(line)]
    different = {share.value for share, _ in shown if share.decimals}
    if len(different) < SHARES_THAT_FIT or not all(holds for _, holds in shown):
        return told
    called = {_words(share, roles) for share, _ in shown}
    lines = [replace(line, values=[_settled(value, roles, called) for value in line.values]) for line in told.budget]
    spent = {value.id for line in lines for value in line.values if value.measure == _SPENT}
    sums = [replace(one, of=_SPENT) if one.id in spent else one for one in told.aggregates]
    return Contents(told.indicators, lines, sums)


def _shown(line: BudgetLine) -> Iterator[tuple[Value, bool]]:
    """Each progress of a line beside its budget and what was spent of it, and whether it is the share of it."""
    done = {value.id for value in line.values if value.measure == _DONE}
    for relation in relations_of_row([_as_spent(value) if value.id in done else value for value in line.values]):
        share, operands = relation.figures[-1], [value.value for value in relation.figures]
        known = [value for value in operands if isinstance(value, Decimal)]
        if relation.kind == "quotient" and share.id in done and len(known) == len(operands):
            yield share, relation.holds(known)


def _settled(value: Value, roles: Sequence[Role], called: set[str]) -> Value:
    return _as_spent(value) if value.measure == _DONE and _words(value, roles) in called else value


def _as_spent(value: Value) -> Value:
    return replace(value, measure=_SPENT, header_measure=value.header_measure or value.measure)


def _words(value: Value, roles: Sequence[Role]) -> str:
    """The words over the column of a value, without the year."""
    column = column_of(value.id)
    return without_year(plain(roles[column].header)) if column is not None else ""

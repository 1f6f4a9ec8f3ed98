"""Signs that columns of amounts are a budget though no word says so: what programmes are given, and sums of parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_roles import AMOUNTS, BUDGETS, MEASURES, SHARES
from extractor.meaning.roles import Role
from extractor.meaning.seen import Seen
from extractor.meaning.thresholds import (
    AMOUNT_FROM,
    FEWEST_ROWS,
    MOST_OF_A_KIND,
    MOST_ROWS_RELATE,
    PARTS_OF_SUM,
    REVISIONS,
    SHORTEST_NAME,
    SHORTEST_NAMES,
)
from extractor.words.header_vocabulary import DOMAINS, plain

_SPENDING: Final = re.compile(r"\b(?:program|kegiatan|belanja|komponen)\b")
_FIRST: Final = re.compile(r"\b(?:sebelum|semula|murni|induk)\b")
_REVISION: Final = re.compile(r"(?:revisi|dipa|dpa|dppa|pok)\b", re.I)
_BARE_YEAR: Final = re.compile(r"(?:(?:tahun|ta) )*20\d\d")
_NAMING: Final = frozenset({"uraian", "indikator", "sasaran", "tujuan", "revision"})
_REMARKS: Final = ("person_in_charge", "schedule", "source", "description")
_LOOSE: Final = ("other", "description", "score")
_OF_FIGURES: Final = ("score", "number")
_UNKNOWN: Final = ("header_words_unknown", "no_header")


def money_signs(seen: Seen, column: int) -> Iterator[str]:
    """The signs of one column, as the data file of the weights names them."""
    if _has_words_for_money(seen, column):
        known = any(role.name == "uraian" for role in seen.roles)
        yield "words under a measure of money" + (", beside names" if known else "")
    if _is_target_of_money(seen, column):
        budget = any(role.name in BUDGETS and role.year == seen.roles[column].year for role in seen.roles)
        yield "target of amounts under words of money" + (", beside the budget" if budget else "")
    if column == _revisions(seen):
        yield "names of revisions"
    if any(role.name in BUDGETS for role in seen.roles):
        if _is_share_of_budget(seen, column):
            yield "percentage of a budget in all rows"
        if column == _names_of_budget(seen):
            yield "words before the budget, no names of it known"
        if column == _names_by_remark(seen):
            yield "the only words beside a budget"
        return
    amounts = [c for c, figures in enumerate(seen.columns) if _are_amounts(figures)]
    sums = {c: parts for c in amounts if (parts := _parts(seen.columns, amounts, c))}
    if column in sums:
        first = _FIRST.search(plain(" ".join(seen.paths[column])))
        yield "sum of the amounts beside it" + (", before the revision" if first else "")
    elif any(column in parts for parts in sums.values()):
        yield "part of a sum of amounts"
    elif not sums and column in amounts and _is_told_by_nothing(seen, amounts, column):
        yield "amounts of programmes"


def _is_target_of_money(seen: Seen, column: int) -> bool:
    """`Anggaran` or `Keuangan` over a target of amounts."""
    role = seen.roles[column]
    if role.name != "target" or seen.columns[column].values != "amount" or len(seen.paths[column]) < 2:
        return False
    over = [match.name for text in seen.paths[column][:-1] for match in DOMAINS.all(plain(text))]
    return bool(over) and set(over) == {"money"}


def _is_share_of_budget(seen: Seen, column: int) -> bool:
    """`Ket` or `Rasio` that is the realisasi in percent of the budget wherever there are both, where no other is."""
    role = seen.roles[column]
    if role.name not in _LOOSE or any(other.name in SHARES for other in seen.roles):
        return False
    found = [one for one in seen.relations if one.result == column and one.key == "quotient"]
    return any(
        seen.roles[one.first].name in BUDGETS
        and seen.roles[one.second].name == "realisasi"
        and one.agreeing == one.compared >= FEWEST_ROWS
        for one in found
    )


def _has_words_for_money(seen: Seen, column: int) -> bool:
    """Whether names stand in a column that is called a budget (`DIPA`, `Anggaran / Program`), or programmes in one
    under another measure (`Target / Program`), beside one of amounts."""
    role, figures = seen.roles[column], seen.columns[column]
    last = seen.paths[column][-1:]
    programmes = role.name in MEASURES and any(_SPENDING.search(plain(text)) for text in last)
    if not (role.name in AMOUNTS or programmes) or figures.values != "text" or seen.lengths[column] < SHORTEST_NAME:
        return False
    told = sum(figure is not None and figure.value is not None for figure in figures.figures)
    amounts = any(one.name in AMOUNTS and _are_amounts(seen.columns[c]) for c, one in enumerate(seen.roles))
    return 2 * told < figures.filled and amounts


def _names_by_remark(seen: Seen) -> int | None:
    """The first column of words (`Bulan`, `Penanggung Jawab`), where no other could name the rows of a budget."""
    if _revisions(seen) is not None:
        return None
    if any(role.name in _NAMING or (role.name == "other" and _is_wordy(seen, c)) for c, role in enumerate(seen.roles)):
        return None
    remarks = (c for c, role in enumerate(seen.roles) if role.name in _REMARKS and _is_wordy(seen, c))
    return next(remarks, None)


def _revisions(seen: Seen) -> int | None:
    """The first column of `Revisi 1`, `Revisi 2` beside a budget, where no other names its rows."""
    if not any(role.name in BUDGETS for role in seen.roles) or any(role.name in _NAMING for role in seen.roles):
        return None
    for column, (role, figures) in enumerate(zip(seen.roles, seen.columns, strict=True)):
        told = [figure for figure in figures.figures if figure is not None and _REVISION.match(figure.raw)]
        if role.name == "other" and len(told) >= REVISIONS and 2 * len(told) >= figures.filled:
            return column
    return None


def _is_wordy(seen: Seen, column: int) -> bool:
    return seen.columns[column].values in ("text", "schedule") and seen.lengths[column] >= SHORTEST_NAMES


def _names_of_budget(seen: Seen) -> int | None:
    """The column of the longest words between the indicators and the budget, where no column is known to name what the
    budget is of."""
    names = [role.name for role in seen.roles]
    if "uraian" in names or "indikator" not in names:
        return None
    first = next(c for c, name in enumerate(names) if name in BUDGETS)
    between = [
        c
        for c in range(names.index("indikator") + 1, first)
        if names[c] == "other" and seen.columns[c].values == "text"
    ]
    longest = max(between, key=lambda c: seen.lengths[c], default=None)
    return longest if longest is not None and seen.lengths[longest] >= SHORTEST_NAME else None


def _are_amounts(figures: ColumnFigures) -> bool:
    """Whether a column holds amounts of money; a part of a budget may well be nothing in most rows."""
    told = [figure for figure in figures.figures if figure is not None and figure.value is not None]
    large = [one for one in told if one.unit != "%" and abs(one.value or Decimal(0)) >= AMOUNT_FROM]
    nothing = [one for one in told if not one.value]
    filled = len(large) + len(nothing)
    return bool(large) and len(told) >= FEWEST_ROWS and filled >= MOST_OF_A_KIND * figures.filled


def _parts(columns: Sequence[ColumnFigures], amounts: Sequence[int], column: int) -> list[int]:
    """The columns of amounts right before `column` that add up to it in most rows, in one of them out of several."""
    before = [c for c in amounts if c < column]
    for count in range(PARTS_OF_SUM, len(before) + 1):
        rows = list(_rows(columns, [*before[-count:], column]))
        holding = [row for row in rows if sum(row[:-1]) == row[-1]]
        several = any(sum(map(bool, row[:-1])) > 1 for row in holding)
        if several and len(holding) >= FEWEST_ROWS and len(holding) >= MOST_ROWS_RELATE * len(rows):
            return before[-count:]
    return []


def _rows(columns: Sequence[ColumnFigures], several: Sequence[int]) -> Iterator[list[Decimal]]:
    """The figures of each row that has one in all of the columns, and not only zeros."""
    for figures in zip(*(columns[c].figures for c in several), strict=True):
        values = [figure.value for figure in figures if figure is not None and figure.value is not None]
        if len(values) == len(several) and any(values):
            yield values


def _is_told_by_nothing(seen: Seen, amounts: Sequence[int], column: int) -> bool:
    """Whether amounts without a word for them stand beside programmes, alone or each under a year of its own."""
    names = {role.name for role in seen.roles}
    spending = any(role.name == "uraian" and _SPENDING.search(plain(role.header)) for role in seen.roles)
    if not spending or names & (MEASURES | {"indikator"}) or not _is_untold(seen.roles[column]):
        return False
    return len(amounts) == 1 or all(_is_year(seen.roles[c]) for c in amounts) or _are_halves(seen, amounts)


def _are_halves(seen: Seen, amounts: Sequence[int]) -> bool:
    """Whether amounts under the same words stand each behind names of their own, in halves of one table."""
    names = [c for c, role in enumerate(seen.roles) if role.name == "uraian"]
    words = {plain(seen.roles[c].header) for c in amounts}
    between = sorted([*names, *amounts])
    return len(words) == 1 and between == [c for pair in zip(names, amounts, strict=False) for c in pair]


def _is_untold(role: Role) -> bool:
    """Whether no word says what the column holds, or one that says no more than that it holds figures."""
    return role.name in _OF_FIGURES or (role.name == "other" and role.reasons[0].key in _UNKNOWN)


def _is_year(role: Role) -> bool:
    return bool(_BARE_YEAR.fullmatch(plain(role.header)))

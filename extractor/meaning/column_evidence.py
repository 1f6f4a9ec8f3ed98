"""What speaks for a column being one thing or another: words, kinds of values, arithmetic, neighbours, by name.

Each feature is a short text, so that weights and explanations can be read. What the rules of words and figures make of
a column is one of the features.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_roles import BUDGETS, MEASURES
from extractor.meaning.column_signs import signs
from extractor.meaning.money_signs import money_signs
from extractor.meaning.roles import Role
from extractor.meaning.seen import Seen
from extractor.meaning.thresholds import LONG_TEXTS, MOST_TOKENS, PERCENT_LIKE
from extractor.words.header_vocabulary import ROLES, plain

_BARE_YEAR: Final = re.compile(r"(?:tahun )?20\d\d")
_MEASURED: Final = ("target", "realisasi", "capaian", "anggaran")
_FIGURES: Final = frozenset({"number", "count", "percentage", "amount"})


def evidence(seen: Seen) -> list[frozenset[str]]:
    """The features of every column."""
    table = frozenset(_of_table(seen))
    return [frozenset(_of_one(seen, column)) | table for column in range(len(seen.roles))]


def _of_one(seen: Seen, column: int) -> Iterator[str]:
    yield from signs(seen, column)
    yield from money_signs(seen, column)
    yield from _of_column(seen, column)


def rule_name(role: Role) -> str:
    """The role with money told apart: what was realised of a budget is another thing than of an indicator."""
    return "realisasi_uang" if role.name == "realisasi" and role.domain == "money" else role.name


def _of_table(seen: Seen) -> Iterator[str]:
    names = {role.name for role in seen.roles}
    for told in ("indikator", "uraian", "sasaran", "target"):
        if told in names:
            yield f"table has {told}"
    if names & set(BUDGETS):
        yield "table has pagu"
    said = [measure for measure in _MEASURED if measure in plain(" ".join(seen.title.lines)).split()]
    if len(said) == 1:
        yield f"title {said[0]}"


def _of_column(seen: Seen, column: int) -> Iterator[str]:
    role, figures = seen.roles[column], seen.columns[column]
    rule = rule_name(role)
    yield from ("always", f"rule {rule}", f"rule {rule}, {figures.values}", f"rule {rule}, {role.reasons[0].key}")
    yield from _words(seen.paths[column], figures)
    yield from _values(figures, seen.lengths[column])
    yield from _neighbours(seen, column)
    yield from _arithmetic(seen, column)


def _words(path: Sequence[str], figures: ColumnFigures) -> Iterator[str]:
    if not path:
        yield f"no words, {figures.values}"
        return
    last, above = plain(path[-1]), plain(" ".join(path[:-1]))
    yield from (f"word {token}" for token in _tokens(last))
    yield from (f"above {token}" for token in _tokens(above))
    told = ROLES.best(last)
    yield f"vocabulary {told.name if told else 'unknown'}"
    yield f"vocabulary {told.name if told else 'unknown'}, {figures.values}"
    if _BARE_YEAR.fullmatch(last):
        yield "word is a year"
    for sign, text in (("%", "%"), ("rp", "rupiah")):
        if sign in last.split() or (sign == "%" and "%" in last):
            yield f"word is {text}"


def _tokens(words: str) -> list[str]:
    return [token for token in words.split() if not token[0].isdigit() and len(token) > 1][:MOST_TOKENS]


def _values(figures: ColumnFigures, length: float) -> Iterator[str]:
    yield f"values {figures.values}"
    yield f"texts {'short' if length < LONG_TEXTS[0] else 'middling' if length < LONG_TEXTS[1] else 'long'}"
    values = [figure.value for figure in figures.figures if figure is not None and figure.value is not None]
    if values and max(map(abs, values)) <= PERCENT_LIKE:
        yield "values up to 200"
    if values and sum(value == value.to_integral_value() for value in values) == len(values):
        yield "values whole"
    if values and len(values) > 2 and sum(value == 100 for value in values) > len(values) / 2:
        yield "values mostly 100"


def _neighbours(seen: Seen, column: int) -> Iterator[str]:
    before, after = column - 1, column + 1
    yield f"before {rule_name(seen.roles[before]) if before >= 0 else 'nothing'}"
    yield f"after {rule_name(seen.roles[after]) if after < len(seen.roles) else 'nothing'}"
    figures = [c for c, one in enumerate(seen.columns) if one.values in _FIGURES]
    if column in figures:
        place = figures.index(column)
        yield f"figures {min(place, 4)}"
        yield f"figures {min(place, 4)} of {min(len(figures), 5)}"
        if place == len(figures) - 1:
            yield "figures last"
    elif not figures or column < figures[0]:
        yield "before all figures"
    if before >= 0 and seen.paths[before][:-1] == seen.paths[column][:-1] != ():
        yield f"beside {rule_name(seen.roles[before])} under one header"
    alike = sum(role.name == seen.roles[column].name for role in seen.roles)
    if alike > 1 and seen.roles[column].name in MEASURES:
        yield f"rule {seen.roles[column].name} again"


def _arithmetic(seen: Seen, column: int) -> Iterator[str]:
    for relation in seen.relations:
        base = "amounts" if seen.columns[relation.first].values == "amount" else "figures"
        for place in ("first", "second", "result"):
            if getattr(relation, place) == column:
                yield f"{relation.key} {place} of {base}"

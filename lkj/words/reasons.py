"""What a table or a column was taken for, and why, in words."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import gettext as _

from lkj.words.kinds import kind_in_words
from lkj.words.messages import N_
from lkj.words.plain_text import plain
from schemas.table import Reason

_REASONS = {
    # columns
    "header_words": N_("its header says “{words}”"),
    "header_words_under": N_("its header says “{words}” under “{above}”"),
    "header_words_unknown": N_("the words “{words}” are not known"),
    "no_header": N_("no words stand over it"),
    "formula_row": N_("the row of column numbers says {formula}"),
    "beside_target": N_("it stands beside its target"),
    "behind_budget": N_("it stands behind the budget and its realisation"),
    "compares_realisations": N_("it compares realisations: there is no target"),
    "percent_beside_rupiah": N_("in percent, beside the realisation in rupiah"),
    "in_units_of_its_rows": N_("its figures are in the units of their rows, not percentages of a target"),
    "near_what_was_realised": N_("its figures are near what was realised, not near the percentages"),
    "own_percent_column": N_("the achievement in percent has a column of its own"),
    "other_is_revised": N_("the other column, “{words}”, is the revised budget"),
    "percent_of_money": N_("a percentage in a table of money"),
    "percent_not_rupiah": N_("in percent, not in rupiah"),
    "currency_signs": N_("it holds nothing but Rp"),
    "currency_before": N_("the column before holds its Rp"),
    "quotient": N_("column {result} is {columns} in {rows} rows"),
    "inverse_quotient": N_("column {result} is {columns} (lower is better) in {rows} rows"),
    "difference": N_("column {result} is {columns} in {rows} rows"),
    "kind_of_values": N_("it holds {values} in {rows} rows"),
    "told_elsewhere": N_("other tables tell {rows} figures so, beside the same names"),
    "weighed": N_("not “{against}”, for: {spoke}"),
    "header_inherited": N_("the header is that of the table of the same shape on page {page}"),
    "words_against_figures": N_("its figures contradict the header “{words}”"),
    # tables
    "columns": N_("it has columns of {columns}"),
    "columns_missing": N_("it has no column of {columns}"),
    "years": N_("{columns} of {years} years"),
    "one_year_whole": N_("target, realisasi and capaian of one year"),
    "basis": N_("a column is held against another base ({basis})"),
    "title_words": N_("its title says “{words}”"),
    "intro_words": N_("the sentence before it says “{words}”"),
    "heading_words": N_("it stands under the heading “{words}”"),
    "names_of_rows": N_("{rows} of its rows are named as {level}"),
    "rows_called_by_measures": N_("its rows are called by measures of one indicator, which the words over it name"),
    "tie": N_("as much speaks for {kinds}: the first is taken"),
    "no_known_columns": N_("its set of columns is not known"),
}

_ROLES = {
    "number": N_("row number"),
    "code": N_("code"),
    "description": N_("remark"),
    "schedule": N_("schedule"),
    "person_in_charge": N_("person in charge"),
    "definition": N_("definition"),
    "source": N_("source of data"),
    "date": N_("date"),
    "revision": N_("revision"),
    "score": N_("score"),
    "currency": N_("currency sign"),
    "ratio": N_("comparison"),
    "mean": N_("mean"),
    "other": N_("not known"),
    "uraian": N_("name of the row"),
    "persen_keuangan": N_("absorption in percent"),
    "persen_kinerja": N_("physical progress in percent"),
    "pagu_awal": N_("first pagu"),
}

# The signs of extractor/words/column_weights.toml.
_SIGNS = (
    N_("longest words over figures, no names known"),
    N_("longest words over amounts, no names known"),
    N_("words before the budget, no names of it known"),
    N_("amounts of programmes"),
    N_("sum of the amounts beside it"),
    N_("sum of the amounts beside it, before the revision"),
    N_("part of a sum of amounts"),
    N_("no words, base of figures"),
    N_("no words, part of figures"),
    N_("no words, percentage of figures"),
    N_("no words, base of amounts"),
    N_("no words, part of amounts"),
    N_("no words, percentage of amounts"),
    N_("no words, rest of amounts"),
    N_("a year in a table of target"),
    N_("a year in a table of realisasi"),
    N_("a year in a table of capaian"),
    N_("a year in a table of anggaran"),
    N_("moves with its target"),
    N_("grades under achievement"),
    N_("target of amounts without indicators"),
    N_("realised amounts without indicators"),
    N_("percentage of amounts without indicators"),
    N_("percent of what is counted otherwise"),
    N_("words beside the figures under one header"),
    N_("fewer figures than the achievement beside"),
    N_("words of a mean"),
    N_("words of a change"),
    N_("one of several alike beside another"),
    N_("the only words beside a budget"),
    N_("names of revisions"),
    N_("target of amounts under words of money"),
    N_("target of amounts under words of money, beside the budget"),
    N_("percentage of a budget in all rows"),
    N_("words under a measure of money"),
    N_("words under a measure of money, beside names"),
    N_("figures for units under target"),
)

_BASES = {
    "renstra_end": N_("end of the plan"),
    "previous_year": N_("year before"),
    "national": N_("national"),
    "cumulative": N_("cumulative"),
}

_VALUES = {
    "text": N_("text"),
    "number": N_("numbers"),
    "count": N_("counts"),
    "percentage": N_("percentages"),
    "amount": N_("amounts of money"),
    "year": N_("years"),
    "category": N_("grades"),
    "schedule": N_("months or quarters"),
    "row_number": N_("row numbers"),
    "code": N_("codes"),
    "nothing": N_("nothing"),
}


def in_words(reason: Reason) -> str:
    """A reason without words is shown by its key, since some message is better than none."""
    if reason.key not in _REASONS:
        return plain(" ".join([reason.key, *reason.params.values()]))
    shown = _Shown({name: _shown(name, text) for name, text in reason.params.items()})
    return _(_REASONS[reason.key]).format_map(shown)


class _Shown(dict[str, str]):
    """A parameter that a document written by another version lacks leaves a gap."""

    def __missing__(self, name: str) -> str:
        return "…"


def role_in_words(role: str) -> str:
    """The field's own words (target, realisasi, pagu) are the same in both languages."""
    return _known(_ROLES, role)


def basis_in_words(basis: str | None) -> str:
    return _known(_BASES, basis) if basis else ""


def _shown(name: str, text: str) -> str:
    match name:
        case "values":
            return _known(_VALUES, text)
        case "basis":
            return _known(_BASES, text)
        case "level":
            return plain(text.replace("_", " "))
        case "spoke":
            return ", ".join(_(sign) if sign in _SIGNS else plain(sign) for sign in text.split("; "))
        case "role" | "against":
            return role_in_words(text.removesuffix("_uang"))
        case "columns":
            return ", ".join(_known(_ROLES, role) for role in text.split(", "))
        case "kinds":
            return ", ".join(kind_in_words(kind) for kind in text.split(", "))
        case "rows" if " of " in text:
            matching, _of, all_rows = text.partition(" of ")
            return _("{count} of {all}").format(count=matching, all=all_rows)
        case _:
            return plain(text)


def _known(words: Mapping[str, str], key: str) -> str:
    return _(words[key]) if key in words else plain(key)

"""What the role of a column and the kind of a table may rest on: the keys of all reasons, each with its parameters."""

from __future__ import annotations

from typing import Literal

from schemas.table import Reason

ColumnReason = Literal[
    "header_words",  # words
    "header_words_under",  # words, above
    "header_words_unknown",  # words
    "no_header",
    "formula_row",  # formula: what the row of column numbers says of the column
    "beside_target",
    "behind_budget",
    "compares_realisations",
    "percent_beside_rupiah",
    "near_what_was_realised",  # and not near the percentage
    "in_units_of_its_rows",  # and no percentages of a target
    "own_percent_column",  # the achievement in percent has a column of its own
    "other_is_revised",  # words: the header of the revised budget
    "percent_of_money",
    "percent_not_rupiah",
    "currency_signs",
    "currency_before",
    "quotient",  # columns (`5/4`), result (`6`), rows (`12 of 13`)
    "inverse_quotient",  # columns (`(2*4-5)/4`), result, rows
    "difference",  # columns (`3-4`), result, rows
    "kind_of_values",  # values: a key of `Values`, rows
    "title_words",  # words: the measure that the title names
    "header_inherited",  # page: of the table whose header it is
    "told_elsewhere",  # rows: how many figures other tables tell so beside the same names
    "weighed",  # role, against, spoke: the features that spoke most for the role
    "words_against_figures",  # words: what the header says and the figures do not
]
TableReason = Literal[
    "columns",  # columns: roles that speak for `kind` (all have kind and weight)
    "columns_missing",  # columns
    "years",  # columns, years: how many years these columns speak of
    "one_year_whole",  # target, realisasi and capaian of one year
    "basis",  # basis: another base than the year of the report
    "title_words",  # words
    "intro_words",  # words
    "heading_words",  # words
    "names_of_rows",  # level, rows (`4 of 5`)
    "rows_called_by_measures",  # of one indicator, which the words over the table name (no kind and weight)
    "tie",  # kinds: equally supported, of which the first is taken (no kind and weight)
    "no_known_columns",  # (no kind and weight)
]
Values = Literal[
    "text", "number", "count", "percentage", "amount", "year", "category", "schedule", "row_number", "code", "nothing"
]


def reason(key: ColumnReason | TableReason, **params: str) -> Reason:
    return Reason(key=key, params=params)

"""What is enough, in this room, to set two places of a report against each other."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

# absorbed_twice
BUDGET_NAMED: Final = 0.9
"""Likeness from which a name in a table is that of a budget line."""

# agreed_budgets
FEWEST_ITEMS_OF_BUDGET: Final = 3
"""Items of an agreement, each found once in chapter III, before their budgets are compared."""

# agreed_items
DIGITS_OF_A_BUDGET: Final = 6
"""Digits without closing zeros from which two budgets that differ by one slip were meant to be one."""

# amount_years
PARTICULAR_AMOUNT: Final = 1_000_000
"""Amounts from which an equal one is the same."""

# answers
FEWEST_ANSWERED: Final = 2
"""Indicators that a list must answer before one that it leaves out is missed."""
FEWEST_ALIKE: Final = 3
"""Indicators that two lists must have in common before one is meant to answer the other."""
FEWEST_LEFT_OUT: Final = 3
"""Indicators that a comparison leaves out before that is more than a choice."""
REWORDED_MAYBE: Final = 0.7
"""Weight of common words in the lighter wording from which an indicator without an answer may be a reworded one."""
NAMED_WHOLE: Final = 0.9
"""Weight of the words of an indicator that one line must hold for naming it."""

DIGITS_OF_ONE_TARGET: Final = 3
"""Digits without closing zeros of a target that two indicators share where one is the other reworded."""

# captions
FEWEST_COPIED_ROWS: Final = 3
"""Rows from which equal tables are copies."""

# code_names
ONE_NAME_OF_CODE: Final = 0.5
"""Weight of common words in the lighter name from which two names may be of one thing."""

# code_rows
FEWEST_GROUPS: Final = 3
"""Groups of a code that tell its place among others."""
FEWEST_CODED_ROWS: Final = 5
"""Rows with such codes from which their order is relied upon."""

# coded
NAME_LENGTH: Final = 4
"""Letters that the name beside a code has at least."""

# kegiatan_lists
FEWEST_COMMON_CODES: Final = 2
"""Codes that two lists must have in common, and half of all, before one that is missing is told."""

# numbering
ONE_AVERAGE_NAME: Final = 0.8
"""Likeness from which two names of averages are one name with another number."""
LONG_RUN: Final = 10
"""Numbers in a row that run on through rows numbered otherwise."""
SECOND: Final = 2
"""The number with which a list begins whose first item lost its own, or was left out."""
LONGEST_GAP: Final = 2
"""Items that a list lacks in one place; where more are missing, another list follows."""
ONE_INDENT: Final = 3.0
"""Points by which the items of one list begin apart."""
ONE_INDENT_OF_HEADINGS: Final = 5.0
"""The same of headings, which are set by hand."""
LEAST_RUN: Final = 3
"""Numbers in a row, without a gap, before a gap is believed."""

# caption_numbers
CAPTIONS_IN_ORDER: Final = 2
"""Captions before one that skips a number, from which they are numbered in order."""

# section_numbers
CHAPTERS_OF_OUTLINE: Final = 3
"""Chapters whose sections stand on one page, from which it is an outline of the report."""

# other_ratios
ROWS_THAT_TELL: Final = 2
"""Rows whose percentage is another ratio before their whole column is taken for one."""

# parts
CHAPTERS_OF_A_WHOLE: Final = 3
"""Of the four chapters, those whose headings show that a file holds the whole report."""

SENTENCES_THAT_MEASURE: Final = 3
"""Sentences with target, realisasi and capaian that are a measurement written out."""

# unread
OF_A_TABLE: Final = 4
"""Cells with figures from which on a table that was not understood is told: a formula in a frame has fewer."""

# periods
PREVAILING: Final = 3
"""How many times as often the usual year of a running line must stand as the odd one."""

# persons
HOLDERS_OF_A_POST: Final = 3
"""Persons who sign for one post on one day, from which it is a post that many hold."""

LEAST_OF_A_NAME: Final = 3
"""Letters that some word of a name has; those of a degree are shorter."""

# plan_ends
LEAST_OF_PLAN: Final = 3
"""Years that a plan lists, and indicators that must agree before one that differs is told."""
ROWS_OF_ONE_PLAN: Final = 2
"""Indicators of which two lists print one target for an earlier year, before their ends are held against each other."""

# same_averages
MOSTLY_THE_SAME: Final = 0.6
"""Share of the indicators of a list more than which the other one has too, with the same values."""

# repeated
TABLES_OF_THEIR_OWN: Final = 4
"""Tables that state one quantity, each otherwise, from which they speak of things of one name."""

# scopes
FEWEST_SHARED: Final = 3
"""Figures that two tables must share before most of them differing tells that they speak of different things."""
FEWEST_OF_A_SUBJECT: Final = 6
"""The same of figures of one subject alone, its years and measures counted together."""
ALIKE_IN_ONE_SCOPE: Final = 4
"""Of so many figures that two tables of one scope share, at least one is alike."""
NEVER_THE_SAME: Final = 4
"""Figures that two tables share and none of which is the same, however near, from which they are of two scopes."""
MEANT_FOR_ONE: Final = Decimal("0.1")
"""Share of the larger figure up to which two that differ were meant to be one."""
MOST_PLACES_COMPARED: Final = 12
"""Places of one quantity that are compared with each other."""

# citations
ABOUT_LENGTH: Final = 25
"""Letters of what a regulation is about that tell it from others."""
SHORT_ABOUT: Final = 12
"""The same where the number is the same."""
SAME_ABOUT: Final = 0.85
"""Likeness from which two regulations are about one thing."""
SUBJECT: Final = 60
"""Letters behind `tentang` that tell what a regulation is about; what follows may be the rest of the sentence."""
TELLING_WORD: Final = 5
"""Letters of a word of it that tells."""
WORDS_OF_SUBJECT: Final = 2
"""Such words, from which a regulation without any of them is about something else."""
LONG_NUMBER: Final = 2
"""Parts of a number that tell hardly anything; one of more may be told with a slip in it."""

# row_letters
LETTERS_IN_ORDER: Final = 5
"""Rows whose letters run on from A before one that skips is believed."""

# row_numbers
NUMBERED_COLUMNS: Final = 2
"""Columns in which the numbers of rows are looked for."""

# table_years
TAIL: Final = 80
"""Characters at the end of a sentence before a table that speak of it: `... 2013-2015 yaitu sebagai berikut:`."""
HEADER_ROWS: Final = 3
"""Rows at the top of a table that may be its header."""

# twin_totals
DIGITS_OF_ONE_TOTAL: Final = 8
"""Digits without closing zeros of an amount that tells, wherever it stands again, that the total is the same."""

# stale_tables
FEWEST_AMOUNTS_OF_YEAR: Final = 3
"""Amounts that a table shares with one of another year before it is of that year itself."""
DIGITS_OF_ONE_AMOUNT: Final = 4
"""Digits without closing zeros from which a budget does not come again in another year by chance."""

LONGEST_TITLE: Final = 120
"""Letters of the line before a table that is its title."""

# stale_sentences
OLDEST_COPY: Final = 2
"""Years back to the report that a sentence may have been copied from."""
NEIGHBOURS_WITH_YEAR: Final = 2
"""Sentences with a year, before and behind it, that tell of which year the text speaks there."""
NEIGHBOURS_OF_OWN_YEAR: Final = 2
"""How many of them bear the report's own."""
BEFORE_NAMED_YEAR: Final = 90
"""Letters before a year that tell of what it is the year."""
AFTER_NAMED_YEAR: Final = 45
"""Letters behind it that do."""

# columns_of_year
ROWS_OF_ONE_COLUMN: Final = 3
"""Rows that two columns print alike, from which they are of one year whatever stands over them."""
MOST_OF_A_COLUMN: Final = Decimal("0.75")
"""Share of the rows that both have which must be alike then."""

# contents
LEAST_OF_TITLE: Final = 12
"""Letters of a title without its number and years from which it is no other's."""
LONG_WORD: Final = 8
"""Letters of a word that two titles of one number share, from which they speak of one thing."""
ONE_TITLE: Final = 0.9
"""Likeness from which a table of contents and the report print one title."""

# stale_results
INDICATOR_OF_YEAR: Final = 0.85
"""Likeness from which a name in a sentence is that of an indicator."""

# periods
PLAN_BEFORE_SPAN: Final = 80
"""Letters before a span of years in which the plan whose term it is is named."""

# plan_years
SHORTEST_TERM: Final = 3
LONGEST_TERM: Final = 6
"""Years of which the term of a plan of several years is."""

# operands_elsewhere
CAPAIAN_BORNE_OUT: Final = 2
"""Different capaian of a column, none of them 100, that follow from operands in other tables before one is wrong."""

# goal_lines
ONE_GOAL: Final = 0.8
"""Share of common words from which two names are of one sasaran or indicator."""

# money_of_goals
GOALS_THAT_AGREE: Final = 2
"""Different figures of a table that the lines beside its goals give, before another is wrong."""

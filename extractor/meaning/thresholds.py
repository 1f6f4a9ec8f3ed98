"""What a table means: rows, columns or letters counted, or shares of what the comment tells."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

# The kind of a table: points, of which the kind with most is taken.
SAID_BY_TITLE: Final = 4  # a word of the kind in the title of the table
SAID_BY_INTRO: Final = 2  # in the sentence that introduces it
SAID_BY_TOPIC: Final = 1  # in the heading above it
AGAINST_IN_TITLE: Final = 45  # the title says what the results are compared with: a plan, other years, the nation
AGAINST_IN_INTRO: Final = 35  # the sentence that introduces it does
AGAINST_IN_HEADING: Final = 31  # the heading above it does; still more than one year measured whole
PLAN_YEARS: Final = 3  # years of targets that may well be those of a plan
DECISIVE: Final = 60  # columns that only this kind has
STRONG: Final = 45  # signs that another kind rarely shows
FAIR: Final = 30  # signs that others show now and then
WEAK: Final = 15  # signs that others show too
POSSIBLE: Final = 1  # where nothing tells otherwise

# The year of a table: weights, of which the year with most is taken.
YEAR_IN_TITLE: Final = 4.0  # the title names it
YEAR_IN_INTRO: Final = 1.5  # the sentence that introduces the table does
YEAR_IN_HEADING: Final = 1.0  # the heading above it does
YEAR_IN_COLUMNS: Final = 3.0  # its columns show it
YEAR_OF_REPORT: Final = 2.0  # it is the report's own
YEAR_OF_SISTERS: Final = 2.5  # the results of the other tables are of it, and none is of the report's own
SISTERS_AGREE: Final = 3  # titles and sentences that say so
NOT_OF_ITS_PLAN: Final = 3.0  # more for the report's year over a plan headed with an earlier one
NOT_YET_MEASURED: Final = 3.0  # more for the report's year over results headed with a later one
MISSING_OTHERWISE: Final = 3.0  # more for the report's year where it would have no table of this kind
FIGURES_OF_ANY_YEAR: Final = (Decimal(0), Decimal(1), Decimal(100))  # results that tell nothing of their year
YEARS_OUTWEIGH: Final = 3  # times as many figures under another year, before a table is of that year
FOUND_AGAIN: Final = 3  # figures of a table with a disputed year that must stand elsewhere

# What is printed in a column.
AMOUNT_FROM: Final = Decimal(100_000)  # figures from here on are amounts of money, `Rp` or not
MOST_OF_A_KIND: Final = Decimal("0.8")  # of the filled cells, for the kind of a column
SHORTEST_NAMES: Final = 3.0  # letters a cell, on average, of a column of names
WITH_NAMES: Final = 0.3  # of the rows of the body, with letters in a column of names
LONGEST_FIGURE_CELL: Final = 60  # letters and digits of a cell that is still a figure and no sentence
OVERLAP: Final = 1.0  # points: boxes of letters are a little wider than their ink
BEYOND_BUDGETS: Final = 10**14  # rupiah; a thirtieth of the whole state's yearly budget

# What a column is of, by its place and look.
SHORTEST_NAME: Final = 12.0  # letters a text, on average, of a column of names without a header
SHORTEST_UNIT: Final = 2.0  # letters a text, on average, of a column of units; dashes are shorter
PAIRS_THAT_TELL: Final = 3  # pairs of a target and a capaian that show the capaian to be a realisasi
COLUMNS_ALIKE: Final = 3  # columns under the same words, beside others: parts of a year
MOST_TELL_SO: Final = Decimal("0.8")  # of such pairs, that are near each other; of units, that are no percentages
NEAR_FROM: Final = Decimal("0.5")  # of the target: from there a capaian is near it
NEAR_TO: Final = Decimal(2)  # times the target: up to there
NEAR_LIKE: Final = Decimal(4)  # times, or a share of: two figures of one indicator that tell one reading from the other
THOUSAND: Final = 1000  # times apart are the readings of a mark before three digits
PLACES_OF_THOUSAND: Final = 3  # digits behind such a mark
LIKE_PERCENT: Final = (20, 200)  # targets between them may well be percentages, and tell nothing
YEARS_ALONE: Final = 2  # columns headed by bare years, before the title tells their measure
FEWEST_ROWS: Final = 3  # rows with figures or grades from which a column speaks for itself
REALISED_FROM: Final = 2  # rows by which a bare achievement of another year is what was realised
TIMES_AS_FAR: Final = Decimal(2)  # times that realised and achieved are apart in rows that tell which of them is meant
REACHED: Final = Decimal(100)  # percent of a target that is reached
BEYOND_A_SHARE: Final = 1000  # of a figure that is no percentage of any target
SWAPPED_FROM: Final = 4  # rows that agree, none that denies, before two words of a header are taken for exchanged

# What a column is of, by the arithmetic of its rows.
ROWS_THAT_RELATE: Final = 3  # rows that show it, each with figures of its own
SHARES_THAT_FIT: Final = 2  # of a budget, to a part of a percent, none that does not, before they are its absorption
MOST_ROWS_RELATE: Final = Decimal("0.75")  # of the rows that can show or deny it
CAPS: Final = (Decimal(100), Decimal(110), Decimal(120), Decimal(150))  # percent at which reports cut a capaian
FARTHEST_RESULT: Final = 8  # columns between a result and what it follows from
NEARLY: Final = 1e-9  # errors of floating point are smaller than that

# What a column is of, by weights learnt.
MOST_TOKENS: Final = 6  # words of a header that are evidence
LONG_TEXTS: Final = (8, 30)  # letters a text, on average: short words, names, sentences
PERCENT_LIKE: Final = Decimal(200)  # figures of a column that go no higher look like percentages
TAKEN_FROM: Final = 0.6  # share from which another role than the rules' is taken
MOST_REASONS: Final = 3  # of a role taken by weights that are told
SECOND_TOLD: Final = 0.6  # margin below which the second best role is told

# Rows, headings and headers that stand elsewhere.
COLUMNS_TO_INHERIT: Final = 3  # of a table without a header that may have that of one before it
SAME_COLUMN_LINE: Final = 8.0  # points by which a column line may be off
TABLES_BACK: Final = 12  # tables that are looked through for such a header
MOST_LABEL_WORDS: Final = 5  # of a row that is called by its measure
LEAST_WHOLE: Final = 1 / 3  # of the rows of a score card: an indicator, its sasaran, the perspective over both
WORDS_OF_ITS_OWN: Final = 2  # that make an indicator of what is called a mean
HEADER_AGAIN: Final = 0.6  # of the filled cells of a row that say the header's words
SASARAN_ROWS: Final = 2  # of a frame around a sasaran
ALIKE_NAMES: Final = 0.92  # of the letters of two names of one indicator
ALIKE_ELSEWHERE: Final = 0.6  # of the figures of a column, beside names of other tables, that these tables tell too
CLEARLY_MORE: Final = 2  # times as many tables say so as say otherwise
SHORTEST_NAMED: Final = 3  # words of a sasaran that the lines over a table name

# Sums and statements that prove a figure.
TELLING_AMOUNT: Final = 100_000  # smaller amounts (in thousands or millions of rupiah) may add up by chance
PARTS_OF_SUM: Final = 2  # figures that a sum or a mean is of, and rows that prove a column of sums
PROVED_ROWS: Final = 0.5  # of the rows of a column that is called a sum
LEAST_SUM: Final = Decimal(20)  # smaller sums come out by chance
ENOUGH_PROOF: Final = 2  # of the table that lead to one reading, which is then beyond doubt
ROWS_OF_PRINT: Final = 3  # rows that show how a table prints its numbers
MOST_OF_PRINT: Final = 0.9  # of its rows that could show it
LEAST_AMOUNT: Final = 100  # rupiah: a smaller one is a number of something else
WITNESSES_NEEDED: Final = 2  # of the year of a column, before it is certain

YEARS_IN_A_ROW: Final = 3  # printed over columns, from which each bears witness for the others
MOST_WORDS: Final = 4  # of a target or result without a figure
UNEXPLAINED: Final = 2  # letters of a header that the name of its measure may leave over
ROWS_THAT_REPEAT: Final = 4  # texts of a column that show whether it names its rows
MOST_DISTINCT: Final = 0.34  # of them that differ, in a column that names none (`APBD`, `APBN`)
REVISIONS: Final = 2  # numbered rows of a budget before they are its revisions
ROWS_OF_HALVES: Final = 2  # lines that both halves of a table name alike, before they are two plans of one list
HALVES_NAME_ALIKE: Final = 0.6  # of the lines that both name
LEAST_ALIKE: Final = 0.25  # of the rows with a figure in columns that ask for the same, that have several
MOST_IN_ORDER: Final = 2  # figures of a row that follow each other by one, by chance

# Figures that were recognized in a picture.
CLEAR_ENOUGH: Final = 0.8  # of the least clear digit; from 0 to 1
TELLING_DIGITS: Final = 5  # of a figure that stands in the running text too, so that it is no chance

# The year of targets.
TARGETS_PROVED: Final = 3  # different ones of a table, whose capaian follow from them and from the results

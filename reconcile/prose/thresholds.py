"""What is enough, in this room, to take a statement of the text for one of a certain figure of the report."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

# achieved_counts
FEWEST_MEASURED: Final = 3
"""Indicators of a table from which a count of those that reached their targets is held against it."""
COUNTED_WHOLE: Final = 2
"""Counts of a sentence that are the whole and one part of it."""
MOST_MISCOUNTED: Final = 2
"""Indicators by which a count may be off where the sentence does not say of how many it is."""
WHOLE_TARGET: Final = 100
"""Percent of a target that is reached."""

# belanja_langsung
LEAST_PROGRAMMES: Final = 3
"""Programmes from which a table is taken for a list of all of them."""
CLOSE_TO_PROGRAMMES: Final = Fraction(1, 100)
"""An amount further from the sum of all programmes than this is of another scope."""

# between_sentences
REPEATED_LETTERS: Final = 40
"""Letters before a figure from which two sentences are one statement."""

# budget_statements
LINE_NAMED: Final = 0.9
"""Likeness from which a name in a sentence is that of a budget line."""
CLOSE_TO_TOTAL: Final = Fraction(1, 100)
"""An amount further from the total than this is taken for one of another scope."""
CLOSE_WITH_WITNESSES: Final = Fraction(1, 5)
"""The same where two tables come to one amount, or other items of the section repeat the table."""
CONCLUDED_BEFORE: Final = 40
"""Letters before what remains in which it is said to follow from what stands before."""
COMPANY: Final = 2
"""Other items of the section that must repeat the table to be such witnesses."""

# changes_read
LIKE_SIZE: Final = 10
"""Figures further apart than this by a factor are not of one quantity."""

# told_again
WORDS_TOLD_AGAIN: Final = 12
"""The last words of a sentence before a figure, by which it is known again."""
FEWEST_WORDS_AGAIN: Final = 6
DIGITS_TOLD_AGAIN: Final = 3
"""Digits from which a figure stands in two places by no chance."""
PAGES_BETWEEN_CHAPTERS: Final = 3
"""Pages from which on a sentence is said again, and not of the next thing in a list."""
MOST_TOLD_AGAIN: Final = 4
"""Places that say one thing; more of them are of one thing each."""

# count_parts
LEAST_PARTS: Final = 2
"""Numbered parts of which the counts are added up."""

# rows_in_company
DIGITS_OF_COMPANY: Final = 3
"""Printed digits from which one of two figures that a row prints too is no chance."""
HINTED_AT: Final = 0.5
"""Weight of the words of a name that must stand round figures two of which its row prints."""

# differences_told
WHOLE_BEFORE: Final = 40
"""Letters before an amount in which it is said to be of the whole."""
OF_ANOTHER_TARGET: Final = Fraction(1, 20)
"""Share by which a result lies off that over the target of a plan, from which it is over another target."""

# year_by_year
LEAST_OF_A_SERIES: Final = 3
"""Digits from which a figure of another year, which the row prints, tells of which row a series is."""

# counted_again
NAME_COUNTED_AGAIN: Final = 4
"""Words from which a name is that of one thing."""

# counted_pairs
FEWEST_LISTED: Final = 3
"""Things listed from which their number, which the text has right, tells that the table is meant."""
WORDS_BETWEEN_COUNTS: Final = 6
"""Words between two counts that are said together: `sasaran strategis yang diukur dengan`."""

# revision_steps
REVISIONS_APART: Final = 4
"""Sentences from one budget to the next, up to which they tell of the same one."""
CHANGE_BEFORE: Final = 160
"""Letters before an amount in which it is told whether the budget changes by it, or stays."""

# counts
LISTS_THAT_AGREE: Final = 2
"""Lists that must agree with each other before a count is held against them."""

LEAST_OF_A_LIST: Final = 0.1
"""Share of what the text counts that a list must hold; of a shorter one hardly a row was read, or it is another."""

VALUES_OF_PARTS: Final = 3
"""Values of one count from which on, where none is usual, each counts something else."""

# counted_statements
INDICATOR_NAMED_ALONE: Final = 0.9
"""Likeness from which a name in a sentence is that of an indicator, where no word tells the measure."""
SAME_ORDER: Final = 10
"""Figures further apart than this by a factor are of another count."""

# indicator_statements
INDICATOR_NAMED: Final = 0.85
"""Likeness from which a name in a sentence is that of an indicator."""
SOMETHING_ELSE: Final = Fraction(1, 2)
"""A figure further off than this speaks of something else under the same name, unless both print one unit."""
ONE_KIND: Final = Fraction(1, 5)
"""Figures this close are of one kind whatever their units are called (`poin`, `skor`, `persen`)."""

# office_statements
BORNE_OUT: Final = 2
"""Places that state one value of the office, before another value that stands alone is wrong."""

# share_statements
MEANT_FOR_SHARE: Final = Fraction(1, 2)
"""Points from which a percentage that follows from two counts can only be meant for their share."""
MANY_COUNTED: Final = 100
"""Counts below this come near each other's shares by chance."""

# habitual_shares
LEAST_HABITUAL: Final = 2
"""Results told with two counts that must be their share, before one that is not is wrong."""
MOST_SLIPS: Final = Fraction(1, 2)
"""Of such results, how many may be no share, for one that is: more of them, and they are told otherwise."""
SMALLEST_COUNT: Final = 12
"""Counts below this make few shares, which others make too."""
SMALLEST_RATE: Final = 1000
"""The least that a rate of counts is told per."""

# reckoned
LEAD_OF_RECKONED: Final = 6
"""Words before a figure in which it is said to be a sum or a difference."""
TAIL_OF_RECKONED: Final = 3
"""Words behind it that say so."""
LEAST_RECKONED: Final = 2
"""Digits of which one may be a slip; fewer are as near each other by chance."""
PARTICULAR_END: Final = 3
"""Digits from which one of two figures that are told apart is a slip of what it should be by no chance."""
MARGIN_NAMED: Final = 0.75
"""Weight of a name from which what a result lacks of its target is that of its row."""
SENTENCES_APART: Final = 2
"""Sentences back in which stands what a figure is reckoned from."""
MOST_SUMMED: Final = 6
"""Figures before a sum of which some may be its parts."""

# means_in_text
FEWEST_AVERAGED: Final = 2
MOST_AVERAGED: Final = 6
"""Indicators of a sasaran of which a mean is taken; of more, some may be parts of others."""
MARKS_OF_HEADING: Final = 3
"""Words of a heading besides the sasaran that it names: `Sasaran Strategis 1`."""
NEARLY_NAMED: Final = 0.8
"""Share of the words of a sasaran that a sentence holds which names it with a word or two left out."""
WORDS_OF_SASARAN: Final = 6
"""Words of a sasaran from which it may be so."""
MEAN_BEFORE: Final = 60
"""Letters before a capaian in which it is called a mean."""

# spoken_of
NAME_HELD: Final = 0.85
"""Weight of the words of a name that must stand before a figure for being spoken of, where nothing else tells."""
HELD_BESIDE_FIGURE: Final = 0.6
"""The same where the row prints another figure of the sentence too."""
LIKELY_HELD: Final = 0.5
"""The same, word by word as spelt, of a name that is looked at at all."""
FIGURES_THAT_TELL: Final = 2
"""Figures of a sentence that a row prints too, from which hardly a name is needed."""
NEXT_TO: Final = 2
"""Places in the sentence up to which such a figure is said of the same thing."""
PARTICULAR_COMPANY: Final = 3
"""Digits from which such a figure is no chance; more where it has no decimals, since round numbers come again."""
PARTICULAR_WHOLE: Final = 4
WORDS_BETWEEN: Final = 1
"""Telling words between a name and its figure, where nothing else tells."""
LONGEST_REACH: Final = 2
"""How many times as long as the name the words are that may hold it."""

# spoken_statements
MEANT_ALIKE: Final = Fraction(1, 2)
"""Share up to which a figure of a name alone may be off and still be meant for that of its row."""

SHORTEST_MISPRINT: Final = 5
"""Digits from which a number that differs in one is no other, where only a name tells."""

# spending_by_pagu
PARTICULAR_SUM: Final = 4
"""Digits from which a sum is that of these lines and no other."""
MOST_LINES_TOGETHER: Final = 8
"""Neighbouring lines whose pagu are added up at most."""

# swapped_digits
SHORTEST_SWAPPED: Final = 3
"""Digits from which an exchange is no chance."""
LONG_NUMBER: Final = 8
"""Digits without closing zeros from which two numbers that differ by an exchange alone were meant to be one."""
MEANT_PLACES: Final = 2
"""Places that print the number that was meant."""

# causes
FAR_BELOW: Final = 100
"""Percent of capaian under which a cause must be given."""
FAR_ABOVE: Final = 120
"""Percent of capaian over which it must."""
NAMED_IN_CAUSE: Final = 0.6
"""Weight of the words of an indicator that a sentence must hold for speaking of it."""

# expressions
MOST_READINGS: Final = 16
"""Readings of one expression that are tried."""

# written_equations
LINES_OF_FRACTION: Final = 3
"""Printed lines of a fraction."""

# topics
SENTENCE_BEFORE: Final = 2
"""The place (clause, sentence, sentence before, heading) from which on it is not the sentence itself that names."""
LEAST_NAMED: Final = 0.6
"""Weight of the words of a name that must lead to a figure for it to be thought of at all."""
FARTHER_PLACE: Final = 0.1
"""How much less a name weighs for each step that it stands further off: clause, sentence, sentence before, heading."""
BESIDE_SHARE: Final = 0.2
"""How much a figure of the sentence weighs that the rows of the name print too."""
CLEAR_LEAD: Final = 0.05
"""By how much a name must outweigh all others."""
PHRASE_NAMED: Final = 0.8
"""The same where three words in a row are those of one name and of no other."""

# topical_statements
SLIP_NAMED: Final = 0.6
"""Weight of a name from which a figure that is a slip of its row's is said of it."""
TOPIC_NAMED: Final = 0.95
"""The same of a figure that is merely near."""
TABLES_ALIKE: Final = 3
"""Tables that print one figure of a row alike, before one that is not near it, or another row's, is wrong."""
MEANT_NEARBY: Final = Fraction(1, 4)
"""Share up to which such a figure may be off."""
MEANT_BESIDE: Final = Fraction(1, 20)
"""The same where the name stands elsewhere in the sentence than in the clause of the figure."""

# topic_changes
CHANGE_NAMED: Final = 0.8
"""Weight of a name from which a change is one of its row."""
LIKE_CHANGE: Final = 2
"""A change that differs by more than this factor is measured otherwise."""

# whole_statements
CLOSE_TO_WHOLE: Final = Fraction(1, 10)
"""Share by which a figure may be off and still be told to be near the total."""
VERY_CLOSE_TO_WHOLE: Final = Fraction(1, 50)
SIGNS_OF_WHOLE: Final = 4
"""Signs that together say that the whole is spoken of."""

# results_beside_targets
RESULT_NAMED: Final = 0.75
"""Weight of a name from which a result is that of its row, where the target or the capaian beside it is too."""

# graded_counts
CLASSES_COUNTED: Final = 2
"""Classes that a sentence must count: a single one may be of any part of the indicators."""
SHORTEST_CLASS: Final = 4
"""Letters from which a class is found in running text: shorter ones are other words too."""

# changes
WORDS_OF_A_PLAN: Final = 4
"""Words before a change among which one may say that it was aimed at."""

"""From where on, in this room, two names or two rows are one, or are for a person to look at."""

from __future__ import annotations

from typing import Final

# agency_names
SURELY_NO_OTHER_WORD: Final = 8
"""Letters from which a name is also taken out where a word is run into it (`Kota Anuyang telah`)."""

# assignment
ROUNDED: Final = 1e-9
"""Gains below this are errors of adding."""

# evidence
WEIGHT: Final = {
    **{"same_place": 0.05, "same_program": 0.02, "same_code": 0.05},
    **{"same_figures": 0.04, "same_unit": 0.01, "other_unit": -0.05},
}
"""What each adds to the likeness of the wordings when partners are chosen."""
PARTICULAR: Final = 3
"""Digits from which an equal figure elsewhere is hardly chance."""

# likeness_of_names
LIKE_BUT_FOR: Final = {
    "cut": 0.98,
    "gloss": 0.97,
    "instead": 0.96,
    "known_names": 0.95,
    "short_form": 0.97,
    "word_forms": 0.97,
    "spelling": 0.98,
}
"""Likeness of names that are the same but for this."""
REVIEW: Final = 0.7
"""Likeness from which a person is asked."""
BACKED: Final = 0.8
"""Likeness from which a pair is sure where only one name has words of its own, and place, unit or figures agree."""
LONG_NAME: Final = 9
"""Words of a name in which one put for another may be no other thing, so that a person is asked."""
UNSAID: Final = 0.9
"""Likeness of names of which one has but a word of measure that may be left out."""

# match_rows
EXACT: Final = 4.0
"""What a pair that is worded alike counts more when partners are chosen."""
SURE: Final = 1.0
"""The same of a pair that is sure otherwise."""
ALIKE_AND_LONG: Final = 0.92
"""Likeness of names so long that laporan for dokumen makes no other thing of one."""
MARGIN: Final = 0.02
"""A runner-up this near makes a pair unsure."""
FIGURES_OF_RENAMED: Final = 2
"""Particular figures that two rows must share to be taken for one under another name."""

# name_forms
MOST_REPLACED: Final = 6
"""Words that a bracket stands for."""

# names
SHORTEST_CUT_NAME: Final = 5
"""Words that must be left of a name that is cut."""
ESTABLISHED: Final = 3
"""Texts that hold a word, from which it is taken for one."""
LONG_FORMS_KEPT: Final = 4096
"""Long forms of short ones that are kept as they are compared."""

# rewording
MOST_SHORT: Final = 2
"""Words that only one name has, of which one may be a short form."""
WORTH_REWORDING: Final = 0.5
"""Share of common words, in whatever form, under which two names are not one."""
CLIPPED: Final = 3
"""Letters that are left of a word cut short: `adm`, `pengemb`."""
ENDING: Final = 5
"""Letters at the end of a word, of which a slip at its beginning leaves all."""
MOST_JOINED: Final = 3
"""Words that are written as one elsewhere."""
SURELY_SHORT: Final = 4
"""Letters from which a short form is hardly chance, though it is not written as one."""

# split_rows
LEAST_PARTS: Final = 2
"""Parts of a whole, and words of a part."""

# subjects
ALIKE: Final = 0.88
"""Weighted share of common words from which two wordings are one subject."""
WORTH_SLIPS: Final = ALIKE / 2
"""The same from which the other words are looked at for slips."""
SAME_WORD: Final = 0.8
"""Likeness of two spellings of one word."""
LONGEST_NAME: Final = 1_000
"""Letters of a name that is taken apart and likened to others. The longest that reports print have some 700; what is
longer (a page that was read as one cell) is one with its equals only, so that no text costs more than its length."""
WORDINGS_KEPT: Final = 8_192
"""Texts of which what was made is kept: more than two reports have, and no more for many."""

# same_sasaran
ONE_SASARAN: Final = 0.8
"""Likeness from which two texts are one sasaran."""
REWORDED_UNDER_SASARAN: Final = 0.78
"""Likeness of two names under one sasaran from which they are one indicator."""
NO_NEARER: Final = 0.05
"""By how much every other name there must be less like."""

# same_place
FEWEST_NEIGHBOURS: Final = 3
"""Subjects that two lists share before the places of the others tell anything."""
LISTS_LOOKED_AT: Final = 3
"""Earlier lists, of those that share most, that a list is laid beside."""
REWORDED_IN_PLACE: Final = 0.5
"""Likeness of two names in one place from which they are one indicator, where their figures agree too."""
SHORTEST_CUT_LABEL: Final = 4
"""Words from which the beginning of a name is no chance."""

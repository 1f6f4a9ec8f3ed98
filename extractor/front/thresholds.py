"""What the first pages weigh: mentions counted, lengths in points."""

from __future__ import annotations

from typing import Final

# Covers.
COVER_PAGES: Final = 2  # pages on which a cover may stand
COVER_WORDS: Final = 70  # a page with more is no cover

# Whose report it is.
PAGES_WITH_NAMES: Final = 20  # pages that are looked through for names
COVER_SAYS: Final = 6  # mentions that a cover counts for, as it says a name once
AGREEMENT_SAYS: Final = 2  # mentions that an agreement counts for
LABEL_SAYS: Final = 3  # mentions that a form counts for that names it behind a label
SHORT_FORM: Final = (3, 12)  # letters and digits of a short form that is a name
REGION_SAID: Final = 2  # mentions of a name that go on with one region, where others leave it out
REGION_SHARED: Final = 0.5  # of the mentions that name a region: so many name this one
LEAST_MENTIONS: Final = 2  # of a name behind the title of a report
OFTEN_MENTIONED: Final = 3  # anywhere in the text of those pages
NAME_GOES_ON: Final = 0.2  # of the mentions of a name: so many must say more for the longer name to be the whole
MENTIONS_THAT_TELL: Final = 3  # of a name in the whole report, from which its end is looked for
MENTIONS_GO_ON: Final = 0.4  # of these: so many must go on with the same word
FULL_LINE: Final = 0.75  # of the page's width: where a line of running text ends, its sentence goes on

# Of which year and plan.
COVER_TELLS: Final = 8  # mentions that a cover counts for
REPORT_TELLS: Final = 2  # mentions that one beside the name of the report counts for
CLEAR_FROM: Final = 5  # mentions from which a year may be beyond doubt
OWN_PLAN: Final = 3  # mentions that one of the agency's own plan counts for: others are named because it follows them

# Who agreed to what.
HEAD_LINES: Final = 4  # lines of an agreement that may hold its title
AGREEMENT_PAGES: Final = 3  # pages that one agreement runs over, its lists left out
SIGNATURE_HEIGHT: Final = 45.0  # from a name up to what it signs as
SIGNATURE_ASIDE: Final = 70.0  # by which lines of one signature may be set apart

# Numbers of civil servants.
YOUNGEST: Final = 15  # years of age at appointment
OLDEST: Final = 70  # the same

"""What a person fills in on a working paper, and the marks by which it finds its place again.

The marks stand in hidden columns behind the last one, in the very row that they speak of: they stay with it when a
person sorts, filters or adds columns.
"""

from __future__ import annotations

import hashlib
from typing import Final

from lkj.people.figures_told import FigureTold
from lkj.words.messages import N_
from reconcile.decisions.corrections import measure_of
from reconcile.words.wording import unspaced

FINDING_MARK: Final = "lkj:finding"
"""Heads the fingerprint of the finding of a row."""
TEXTS_MARK: Final = "lkj:texts"
"""Heads `effect|recommendation|condition|criteria|stated`: digests of what lkj itself wrote there, for other text is a
person's, and the stated figure. Earlier papers have no digests of condition and criteria."""
VALUES_MARK: Final = "lkj:values"
"""Heads what was read in a row, `column|page|mark|number` for each value, parted by blanks."""

CODE, PAGE, CONDITION, CRITERIA = N_("Code"), N_("Page"), N_("Condition"), N_("Criteria")
SEVERITY, CONFIDENCE = N_("Seriousness"), N_("Confidence")
COMMENT: Final = N_("Comment")
"""A column for what people wrote beside cells; it is there where anybody did."""
CAUSE, EFFECT, RECOMMENDATION = N_("Cause"), N_("Effect"), N_("Recommendation")
RESPONSE, REVIEWER, STATUS = N_("Response"), N_("Reviewer"), N_("Status")
FILLED: Final = (CAUSE, EFFECT, RECOMMENDATION, RESPONSE, REVIEWER, STATUS)
"""The columns that are a person's; effect and recommendation are only where the person wrote another text."""
OURS: Final = (EFFECT, RECOMMENDATION, CONDITION, CRITERIA)
"""Texts of lkj that a person may have written anew."""
WRITTEN: Final = (CODE, SEVERITY, CONFIDENCE, PAGE, CONDITION, CRITERIA, *FILLED)
"""All that a person can write of a finding of her own."""
OWN: Final = "own:"
"""Begins the mark of a row that a person added: a finding of her own."""
STATES: Final = (N_("not reviewed"), N_("confirmed"), N_("rejected"), N_("corrected by the office"))
_MARK_LENGTH: Final = 12


def digest(text: str) -> str:
    """Of a text as a cell holds it: spreadsheets change ends of lines and outer blanks."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:_MARK_LENGTH]


def figure_mark(told: FigureTold) -> str:
    """Of a figure by what is printed and what it is said of, whatever the file and the page: it holds in the next
    version of a report too. Figures that are alike in all of this share it."""
    figure = told.figure
    said = (unspaced(told.label).casefold(), measure_of(figure), figure.year, unspaced(figure.raw))
    return hashlib.sha256(repr(said).encode()).hexdigest()[:_MARK_LENGTH]

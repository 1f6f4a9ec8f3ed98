"""The words around figures, read once from `numerals.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from extractor.words.vocabularies import vocabulary

_WORDS: Final[dict[str, Any]] = vocabulary("numerals")

BLANK: Final[frozenset[str]] = frozenset(_WORDS["blank"])
SPREADSHEET_ERRORS: Final[frozenset[str]] = frozenset(_WORDS["spreadsheet_errors"])
GRADES: Final[frozenset[str]] = frozenset(_WORDS["grades"])
COUNT_NOUNS: Final[frozenset[str]] = frozenset(_WORDS["count_nouns"])
PERCENT: Final[frozenset[str]] = frozenset(_WORDS["percent"])
POINTS: Final[frozenset[str]] = frozenset(_WORDS["points"])
PER_MILLE: Final[frozenset[str]] = frozenset(_WORDS["per_mille"])
MAGNITUDES: Final[dict[str, int]] = dict(_WORDS["magnitudes"])
COMPARATORS: Final[dict[str, str]] = {word: sign for sign, words in _WORDS["comparators"].items() for word in words}


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of `words`, the longest first; a word of letters ends where its letters end."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return (
        "(?:"
        + "|".join(re.escape(word) + (r"(?![^\W\d_])" if word[-1].isalpha() else "") for word in longest_first)
        + ")"
    )


CURRENCY: Final = "(?:" + "|".join(_WORDS["currency"]) + ")"
CURRENCY_LEAD: Final = CURRENCY + r"[.,]?\s*:?\s*"
COMPARATOR: Final = any_of(COMPARATORS)
RANGE_WORD: Final = any_of(_WORDS["range_words"])
OF_WORD: Final = any_of(_WORDS["of_words"])
RUPIAH: Final[frozenset[str]] = frozenset(_WORDS["rupiah"])

TERBILANG_LEAD: Final = any_of(_WORDS["words"]["lead"])
DECIMAL_POINT: Final[frozenset[str]] = frozenset(_WORDS["words"]["decimal_point"])
NEGATIVE: Final[frozenset[str]] = frozenset(_WORDS["words"]["negative"])
DIGIT_WORDS: Final[dict[str, int]] = dict(_WORDS["words"]["digits"])
MULTIPLIERS: Final[dict[str, int]] = dict(_WORDS["words"]["multipliers"])
ONE_OF: Final[dict[str, int]] = dict(_WORDS["words"]["one_of"])
SCALES: Final[dict[str, int]] = dict(_WORDS["words"]["scales"])
NOT_MISSPELT: Final[frozenset[str]] = frozenset(_WORDS["words"]["others"]["real"]) | COUNT_NOUNS | RUPIAH | PERCENT

MONTH: Final = any_of(_WORDS["prose"]["months"])
YEAR_LEADS: Final[frozenset[str]] = frozenset(_WORDS["prose"]["year_leads"]) | frozenset(_WORDS["prose"]["months"])
CITATION_LEADS: Final[frozenset[str]] = frozenset(_WORDS["prose"]["citation_leads"])
CODE_LEADS: Final[frozenset[str]] = frozenset(_WORDS["prose"]["code_leads"])
CAPTION_LEADS: Final[frozenset[str]] = frozenset(_WORDS["prose"]["caption_leads"])
ORDINAL_LEADS: Final[frozenset[str]] = frozenset(_WORDS["prose"]["ordinal_leads"])
QUANTITY_LEADS: Final[frozenset[str]] = frozenset(_WORDS["prose"]["quantity_leads"])
MEASURE_UNITS: Final[frozenset[str]] = frozenset(_WORDS["prose"]["measure_units"])
HEAD_COUNT_NOUNS: Final[frozenset[str]] = frozenset(_WORDS["prose"]["head_count_nouns"])

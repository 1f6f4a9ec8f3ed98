"""The words round the figures of running text, read once from `claims.toml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from extractor.words.numeral_vocabulary import DIGIT_WORDS, any_of
from extractor.words.vocabularies import vocabulary

_WORDS: Final[dict[str, Any]] = vocabulary("claims")
_KINDS: Final = ("amount", "percentage", "count", "number", "change")


class Governor(NamedTuple):
    """What one cue says of figures behind it: measure by kind of figure; `near` ones only of the very next words."""

    measures: Mapping[str, str]
    near: bool


def phrases(words: Iterable[str], *, tail: str = "(?:nya)?") -> re.Pattern[str]:
    """Any of `words` as whole words, the longest first, in any case."""
    return whole_words(map(re.escape, sorted(words, key=_longest_first)), tail)


def whole_words(patterns: Iterable[str], tail: str = "(?:nya)?") -> re.Pattern[str]:
    """The first of `patterns` that fits, as whole words, in any case."""
    return re.compile(rf"(?<!\w)(?P<phrase>{'|'.join(patterns)}){tail}(?!\w)", re.IGNORECASE)


GOVERNORS: Final[dict[str, Governor]] = {
    word: Governor({kind: entry[kind] for kind in _KINDS if kind in entry}, entry.get("near", False))
    for entry in _WORDS["cue"]
    for word in entry["words"]
}


def _slips_of(word: str) -> Iterator[str]:
    """With one letter left out, or two neighbours turned round; the first letter stands."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


_SLIPS: Final[dict[str, str]] = {
    slip: word for word in _WORDS["slips"]["words"] for slip in _slips_of(word) if slip != word
}


def _spelled(word: str) -> str:
    """A pattern for `word`, which may have a slip where it is a common one."""
    slips = [slip for slip, meant in _SLIPS.items() if meant == word]
    return f"(?:{'|'.join((word, *slips))})" if slips else re.escape(word)


def _any_phrase(phrases: Iterable[Sequence[str]]) -> str:
    """A pattern for any of `phrases`, each told by its words. What several begin with stands in it once, and of two
    that begin alike the longer is tried first."""
    rests: dict[str, list[Sequence[str]]] = defaultdict(list)
    for first, *rest in phrases:
        rests[first].append(rest)
    return f"(?:{'|'.join(_spelled(first) + _rest(rests[first]) for first in sorted(rests, key=_longest_first))})"


def _rest(rests: Sequence[Sequence[str]]) -> str:
    more = [rest for rest in rests if rest]
    return rf"(?:\ {_any_phrase(more)}){'?' * (len(more) < len(rests))}" if more else ""


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


def governor(phrase: str) -> Governor:
    """Of a cue as printed; raises KeyError for other words."""
    return GOVERNORS[" ".join(_SLIPS.get(word, word) for word in phrase.lower().split(" "))]


CUE: Final = whole_words([_any_phrase(word.split() for word in GOVERNORS)])

_CHANGE: Final[dict[str, list[str]]] = _WORDS["change"]
RISE: Final[frozenset[str]] = frozenset(_CHANGE["naik"])
FALL: Final[frozenset[str]] = frozenset(_CHANGE["turun"])
CHANGE: Final = phrases([*_CHANGE["naik"], *_CHANGE["turun"], *_CHANGE["selisih"]], tail="")
POINTS: Final = re.compile(rf"\s*(?P<points>{any_of(_CHANGE['points'])})", re.IGNORECASE)
FROM: Final = phrases(_CHANGE["from"], tail="")
TO: Final = phrases(_CHANGE["to"], tail="")
SHARE: Final = re.compile(rf"(?<!\w){any_of(_CHANGE['in_names'])}\s+\Z", re.IGNORECASE)
PLANNED_BEHIND: Final = re.compile(rf"\s*\(?(?P<phrase>{any_of(_WORDS['planned']['behind'])})(?!\w)", re.IGNORECASE)
REASON: Final = phrases(_WORDS["reason"]["words"], tail="")
OF_PLAN: Final = re.compile(rf"(?<!\w){any_of(_CHANGE['in_plan'])}\s+\Z", re.IGNORECASE)
BETWEEN: Final = phrases(_CHANGE["between"], tail="")
AGAINST: Final = phrases(_CHANGE["against"], tail="")

_LINKS: Final[dict[str, list[str]]] = _WORDS["links"]
EQUIVALENT: Final = phrases([*_LINKS["equivalent"], *_LINKS["percentage"]], tail="")
ONLY_FILLING: Final = re.compile(rf"[\s,(;:]*(?:(?<!\w){any_of(_LINKS['filling'])}[\s,(:]*)*", re.IGNORECASE)

_COUNT: Final[dict[str, list[str]]] = _WORDS["count"]
STRUCTURAL: Final = phrases(_COUNT["structural"])
DECLARING: Final = phrases(_COUNT["declaring"], tail="")
NOUN_STOPS: Final[frozenset[str]] = frozenset(_COUNT["stop"])
NUMBER_IN_WORDS: Final = rf"{any_of([*DIGIT_WORDS, 'sepuluh', 'sebelas'])}(?:\s+belas|\s+puluh)?"
COUNT_IN_WORDS: Final = re.compile(
    rf"(?<![\w(])(?P<number>{NUMBER_IN_WORDS})\s+(?=(?:{STRUCTURAL.pattern}))", re.IGNORECASE
)
_PLURAL: Final = any_of([*(word for word, value in DIGIT_WORDS.items() if value > 1), "sepuluh", "sebelas"])
PLURAL_IN_WORDS: Final = re.compile(
    rf"(?<![\w(-])(?P<number>{_PLURAL}(?:\s+(?:belas|puluh|ratus)(?:\s+{any_of(DIGIT_WORDS)}(?!\w))?)?)\s+(?=[a-z]{{3}})",
    re.IGNORECASE,
)

_CATEGORY: Final[dict[str, list[str]]] = _WORDS["category"]
_LABEL: Final = rf"(?P<label>{any_of(_CATEGORY['labels'])}|(?-i:{'|'.join(_CATEGORY['grades'])})(?!\w))"
_AFTER_FIGURE: Final = r"%\s*(?:atau|,)(?:\s+predikat)?|[0-9]%?\s*(?:yaitu|yakni)"
_LEAD: Final = rf"(?:(?<!\w){any_of(_CATEGORY['after'])}|{_AFTER_FIGURE})\s*(?:adalah|yaitu|capaian)?"
CATEGORY: Final = re.compile(rf"{_LEAD}[\s:“\"'‘]*{_LABEL}", re.IGNORECASE)
CATEGORY_QUOTED: Final = re.compile(
    rf"(?<!\w){any_of(_CATEGORY['quoted_after'])}\s*[“„\"'‘]\s*{_LABEL}\s*[”‟\"'’]", re.IGNORECASE
)
CATEGORY_FIRST: Final = re.compile(rf"(?<!\w){_LABEL}\s+atau\s+(?=[0-9])", re.IGNORECASE)
QUOTED_NAME: Final = re.compile(r"[“„‘\"](?P<name>[^”‟’\"“„‘]{8,200})[”‟’\"]")

TABLE_ABOVE: Final = re.compile("|".join(re.escape(word) for word in _WORDS["table"]["above"]), re.IGNORECASE)
TABLE_NAMED: Final = re.compile(
    rf"(?<!\w){any_of(_WORDS['table']['named'])}\s*(?P<number>[0-9]+(?:\.[0-9]+)*)", re.IGNORECASE
)
PERIOD_LEAD: Final = re.compile(rf"(?<!\w){any_of(_WORDS['period']['after'])}\s*\Z", re.IGNORECASE)

_LISTED: Final[dict[str, list[str]]] = _WORDS["listed"]
ANNOUNCING: Final = re.compile(rf"(?<!\w){any_of(_LISTED['announcing'])}(?!\w)|:", re.IGNORECASE)
AS_EXAMPLES: Final = phrases(_LISTED["examples"], tail="")
NOT_OF_A_NOUN: Final = phrases(_LISTED["other"], tail="")
NOT_OF_A_NAME: Final = phrases(_LISTED["clause"], tail="")
OUT_OF: Final = rf"{any_of(_COUNT['out_of'])}(?:\s+ke-?(?=\w))?"
ORDINAL_BEFORE: Final = re.compile(rf"(?<!\w){any_of(_LISTED['ordinal'])}\s*\Z", re.IGNORECASE)

FIRST_OF_YEAR: Final = phrases(_WORDS["first"]["words"], tail="")
TIME_UNITS: Final[frozenset[str]] = frozenset(_WORDS["time"]["units"])

LEAD: Final = re.compile(
    rf"{any_of(_WORDS['lead']['words'])}(?:\s*(?:ke-?)?\s*[0-9]{{1,2}}|\s+[IVX]{{1,4}})?\s*:\s*(?P<name>[^:.;]{{8,200}})\.?",
    re.IGNORECASE,
)
SUBJECT_SPLIT: Final = phrases(_WORDS["subject"]["splits"], tail="")
SUBJECT_EDGES: Final[frozenset[str]] = frozenset(_WORDS["subject"]["edges"])
SUBJECT_TAILS: Final[frozenset[str]] = SUBJECT_EDGES | frozenset(_WORDS["subject"]["tails"])
EMPTY_SUBJECT: Final[frozenset[str]] = frozenset(_WORDS["subject"]["empty"])

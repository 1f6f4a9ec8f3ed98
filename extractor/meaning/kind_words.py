"""What the words over a table say of its kind: its title, the sentence that introduces it, the heading above."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from extractor.meaning.kind_evidence import Evidence
from extractor.meaning.reasons import TableReason
from extractor.meaning.thresholds import (
    AGAINST_IN_HEADING,
    AGAINST_IN_INTRO,
    AGAINST_IN_TITLE,
    SAID_BY_INTRO,
    SAID_BY_TITLE,
    SAID_BY_TOPIC,
)
from extractor.tables.titles import Title
from extractor.words.header_vocabulary import AGAINST, KINDS, plain

_AGAINST_KIND: Final = {
    "plan": "medium_term_comparison",
    "years": "performance_comparison",
    "nation": "performance_comparison",
}


_SENTENCE_ENDS: Final = re.compile(r"(?<=[.;])\s+(?=[A-Z])")
_LEADS: Final = re.compile(r"\b(?:berikut|tabel)\b[^.;]*$|^\W*tabel\b", re.I)


@dataclass(frozen=True)
class Said:
    """`votes` are the points of each kind by its own words. `against` is what the words nearest to the table compare it
    with: a plan, other years, the nation. What stands further off speaks of other tables too."""

    words: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()
    votes: Counter[str] = field(default_factory=Counter)


def said_over(title: Title, topic: str | None) -> Said:
    """`topic` is the heading the table stands under."""
    words: list[Evidence] = []
    against: tuple[Evidence, ...] = ()
    for text, key, weight, strength in _places(title, topic):
        own = [Evidence(match.name, weight, key, {"words": match.words}) for match in KINDS.all(text)]
        against = against or (() if _tells_what_it_measures(words) else tuple(_compared(text, key, strength)))
        words += own
    votes: Counter[str] = Counter()
    for one in words:
        votes[one.kind] += one.weight
    return Said(tuple(words), against, votes)


def _places(title: Title, topic: str | None) -> Iterator[tuple[str, TableReason, int, int]]:
    yield plain(" ".join(title.lines)), "title_words", SAID_BY_TITLE, AGAINST_IN_TITLE
    alone = not title.caption  # beside a caption that compares with nothing, what stands further off is of other tables
    yield plain(_introducing(title.intro or "")), "intro_words", SAID_BY_INTRO, AGAINST_IN_INTRO * alone
    yield plain(topic or ""), "heading_words", SAID_BY_TOPIC, AGAINST_IN_HEADING * alone


def _introducing(intro: str) -> str:
    """What of the lines before a table speaks of it: all, where they lead to it, else the last sentence."""
    if intro.rstrip().endswith(":") or _LEADS.search(intro):
        return intro
    return _SENTENCE_ENDS.split(intro)[-1]


def _tells_what_it_measures(words: list[Evidence]) -> bool:
    return any(one.kind in ("performance_measurement", "performance_comparison") for one in words)


def _compared(text: str, key: TableReason, weight: int) -> Iterator[Evidence]:
    match = next(iter(AGAINST.all(text)), None)  # who compares with the plan names its years as well
    if match is not None and weight:
        yield Evidence(_AGAINST_KIND[match.name], weight, key, {"words": match.words})

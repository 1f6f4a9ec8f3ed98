"""Which subject a figure of the running text is about, by all that leads up to it, weighed together.

A name stands whole or in part in the clause, in the sentence, in the sentence before or in the heading; the nearer,
the surer. It may be said by its acronym. Figures beside it that its rows print speak for it too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from typing import TypeVar

from reconcile.facts.long_numbers import significant
from reconcile.facts.rows import Row
from reconcile.facts.scope import claim_of
from reconcile.index import Index
from reconcile.prose.thresholds import (
    BESIDE_SHARE,
    CLEAR_LEAD,
    FARTHER_PLACE,
    LEAST_NAMED,
    PARTICULAR_COMPANY,
    PHRASE_NAMED,
    SENTENCE_BEFORE,
)
from reconcile.row_matching.subjects import ACRONYM, Likeness, Wording, heads, opposed, spelt_alike, wording
from reconcile.words.units import without_unit
from reconcile.words.vocabularies import listed
from schemas.figure import Figure

Phrase = tuple[str, str, str]
_ONLY = re.compile(rf"\b(?:{'|'.join(listed('statements', 'only'))})(?=\s*(?:\w+\s*)?\Z)", re.IGNORECASE)
Key = TypeVar("Key", str, Phrase)
_NUMERAL = re.compile(r"\d")
_PIECES = re.compile(r"[,;:()]|\b(?:sedangkan|sementara|sehingga|serta)\b")


@lru_cache(maxsize=1)
def topics_of(index: Index) -> Topics:
    """Kept for the last document, since several rules ask."""
    return Topics([row for row in (*index.lines, *index.rows) if _names_something(row.label)], index.subject_of)


def _names_something(label: str) -> bool:
    """Whether it has a word of its own: `Jumlah` also begins the name of many an indicator."""
    return bool(wording(label).words - {*heads(), *listed("averages", "total")})


@dataclass(frozen=True, slots=True)
class Topic:
    """The rows of one subject. `share` is how much of its name leads to the figure, from 0 to 1; `place` is where it
    stands (0 the clause, 1 the sentence, 2 the sentence before, 3 the heading); `company` counts the figures of the
    sentence that its rows print too."""

    subject: int
    rows: tuple[Row, ...]
    share: float
    place: int
    company: int

    @property
    def weight(self) -> float:
        return self.share - FARTHER_PLACE * self.place + BESIDE_SHARE * min(self.company, 2)


class Topics:
    """Asked of each figure of the text; made of all rows that it may be about, and of what tells their subjects."""

    def __init__(self, rows: Iterable[Row], subject_of: Mapping[str, int]) -> None:
        self._rows: dict[int, list[Row]] = defaultdict(list)
        for row in rows:
            self._rows[subject_of[row.owner.id]].append(row)

    @cached_property
    def _names(self) -> dict[int, tuple[Wording, ...]]:
        """The wordings of each subject, without the word that only says what kind of figure it is."""
        return {
            subject: tuple(dict.fromkeys(_bare(wording(without_unit(row.label))) for row in rows))
            for subject, rows in self._rows.items()
        }

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness([name for names in self._names.values() for name in names[:1]])

    @cached_property
    def _holding(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for subject, names in self._names.items():
            for word in sorted({word for name in names for word in name.words}):
                found[word].append(subject)
        return found

    @cached_property
    def _acronyms(self) -> dict[str, int]:
        """Short forms that only one subject bears."""
        return _of_one(
            (found.strip("( )").casefold(), subject)
            for subject, rows in self._rows.items()
            for row in rows
            for found in ACRONYM.findall(row.label)
        )

    @cached_property
    def _phrases(self) -> dict[Phrase, int]:
        """Words in a row that only one subject has."""
        return _of_one(
            (phrase, subject)
            for subject, names in self._names.items()
            for name in names
            for phrase in _phrases(name.text.split())
        )

    @cached_property
    def _printed(self) -> dict[int, frozenset[Decimal]]:
        return {
            subject: frozenset(cell.number for row in rows for cell in row.figures if cell.known)
            for subject, rows in self._rows.items()
        }

    def of(self, figure: Figure, beside: Sequence[Figure], before: Sequence[Figure] = ()) -> Topic | None:
        """The one that weighs most of those that are named nearest; None where another comes near it. `beside` are the
        figures of its sentence, `before` those of the sentence before."""
        leading = _leading(figure)
        own_words = {word for word in spelt_alike(leading[1]) if word.isalpha() and len(word) > 1} - _plain_words()
        for place, text in enumerate(leading):
            company = beside if place < SENTENCE_BEFORE else (*beside, *before)
            found = list(self._in(text, place, figure, company))
            if place >= SENTENCE_BEFORE:
                found = [topic for topic in found if self._names_all(topic.subject, own_words)]
            if found:
                return self._heaviest(found)
        return None

    def _names_all(self, subject: int, own_words: set[str]) -> bool:
        """Whether the sentence itself names nothing else."""
        return own_words <= {word for name in self._names[subject] for word in name.words}

    def _heaviest(self, found: Sequence[Topic]) -> Topic | None:
        first, *others = sorted(found, key=lambda topic: topic.weight, reverse=True)
        alike = [other for other in others if self._names[other.subject] == self._names[first.subject]]
        rivals = [other for other in others if other not in alike]
        if rivals and first.weight - rivals[0].weight < CLEAR_LEAD:
            return None
        return replace(first, rows=(*first.rows, *(row for other in alike for row in other.rows)))

    def _in(self, text: str, place: int, figure: Figure, beside: Sequence[Figure]) -> Iterator[Topic]:
        said = spelt_alike(text)
        there, said_so = frozenset(said), wording(text)
        telling = frozenset(word for word in there if word.isalpha() and len(word) > 1) - _plain_words()
        asked = dict.fromkeys(subject for word in said for subject in self._holding.get(word, ()))
        short = {self._acronyms[word] for word in said if word in self._acronyms}
        phrased = {self._phrases[phrase] for phrase in _phrases(said) if phrase in self._phrases}
        for subject in dict.fromkeys((*asked, *sorted(short | phrased))):
            share = max(
                1.0 if subject in short else 0.0,
                PHRASE_NAMED if subject in phrased else 0.0,
                *(self._share_of(name, said_so, there, telling, place) for name in self._names[subject]),
            )
            if share >= LEAST_NAMED:
                yield Topic(subject, tuple(self._rows[subject]), share, place, self._company(subject, figure, beside))

    def _share_of(
        self, name: Wording, said: Wording, there: frozenset[str], telling: frozenset[str], place: int
    ) -> float:
        """How much of the name stands there, where the `telling` words tell of what is spoken; where the clause is
        nothing but a part of it, half of the rest too."""
        common = name.words & there
        if len(common) < min(2, len(name.words)) or opposed(name, said):
            return 0.0
        part = not place and bool(telling) and telling <= name.words
        if not _marks_fit(name, said, place) and not (part and self._bearing(telling) == 1):
            return 0.0
        held = self._likeness.held(name, there)
        return (held + 1) / 2 if part else held

    def _bearing(self, telling: frozenset[str]) -> int:
        """How many subjects hold all these words."""
        holding = [frozenset(self._holding.get(word, ())) for word in telling]
        return len(frozenset.intersection(*holding)) if len(holding) > 1 else 0

    def _company(self, subject: int, figure: Figure, beside: Sequence[Figure]) -> int:
        numbers = {other.number for other in beside if other is not figure and other.known and _is_particular(other)}
        return len((numbers - {figure.number}) & self._printed[subject])


def _is_particular(figure: Figure) -> bool:
    return len(significant(figure.number)) >= PARTICULAR_COMPANY


def _of_one(bearing: Iterable[tuple[Key, int]]) -> dict[Key, int]:
    """What only one subject bears."""
    found: dict[Key, set[int]] = defaultdict(set)
    for key, subject in bearing:
        found[key].add(subject)
    return {key: next(iter(subjects)) for key, subjects in found.items() if len(subjects) == 1}


def _phrases(said: Sequence[str]) -> Iterator[Phrase]:
    return zip(said, said[1:], said[2:], strict=False)


def _leading(figure: Figure) -> tuple[str, str, str, str]:
    """What leads to a figure: its clause, its sentence, the sentence before, and the heading."""
    claim = claim_of(figure)
    own, before = _parted(claim.lead, figure.quote)
    own = _ONLY.sub(" ", own)
    clauses = [piece for piece in _PIECES.split(own.casefold()) if set(spelt_alike(piece)) - _plain_words()]
    clause = clauses[-1] if clauses else ""
    clause = _NUMERAL.split(clause)[-1] if set(spelt_alike(_NUMERAL.split(clause)[-1])) - _plain_words() else clause
    return clause, own, before, claim.section or ""


def _parted(lead: str, quote: str) -> tuple[str, str]:
    """What stands before the figure in its own sentence, and what in the one before it."""
    for at in range(len(lead) + 1):
        if quote.startswith(lead[at:]) and (at == 0 or not lead[at - 1].isalnum()):
            return lead[at:], lead[:at]
    return lead, ""


def _bare(worded: Wording) -> Wording:
    left = frozenset(word for word in worded.words if word not in heads())
    return Wording(worded.text, left, worded.head, worded.marks, worded.acronyms, worded.sides) if left else worded


def _marks_fit(name: Wording, said: Wording, place: int) -> bool:
    """Whether the text says what tells the name apart, its numbers aside, and in the clause nothing else so."""
    own, there = _qualifying(name), _qualifying(said)
    return own <= there and (place > 0 or there <= own)


def _qualifying(worded: Wording) -> frozenset[str]:
    return frozenset(mark for mark in worded.marks if not any(sign.isdigit() for sign in mark) and mark not in _turns())


def _turns() -> Collection[str]:
    """Marks that are also how a sentence says that something rose or fell."""
    return ("rise", "fall")


@cache
def _plain_words() -> frozenset[str]:
    return frozenset((*listed("statements", "between"), *listed("statements", "turning"), *listed("subjects", "empty")))

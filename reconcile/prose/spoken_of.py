"""Which row a figure of the running text is said of, by all that tells: the names before it, and the figures beside it.

A name need not stand whole, nor right before the figure: the more of it is there, and the less stands between, the
surer. Figures of the same sentence that the row prints too tell it apart from others of like name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reconcile.facts.long_numbers import significant
from reconcile.facts.rows import Row
from reconcile.facts.scope import claim_of
from reconcile.prose.thresholds import (
    FIGURES_THAT_TELL,
    HELD_BESIDE_FIGURE,
    LIKELY_HELD,
    LONGEST_REACH,
    NAME_HELD,
    NEXT_TO,
    PARTICULAR_COMPANY,
    PARTICULAR_WHOLE,
    WORDS_BETWEEN,
)
from reconcile.row_matching.subjects import Likeness, Wording, compatible, spelt_alike, wording
from reconcile.words.units import without_unit
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain, words
from schemas.figure import Figure

_SIGNS = re.compile(r"[^\w\s/%-]+")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The rows of one name, in all tables that list it. `held` is the share of the name that stands before the figure,
    `between` how many telling words stand between them, `company` how many figures of the sentence the rows repeat."""

    name: str
    rows: tuple[Row, ...]
    held: float
    between: int
    company: int
    weight: float
    short: bool = False
    """Whether the name is a single word, which may stand anywhere."""

    @property
    def named(self) -> bool:
        """Whether the name alone tells."""
        return self.held >= NAME_HELD and self.between == 0 and not self.short

    @property
    def rank(self) -> tuple[int, float]:
        return min(self.company, FIGURES_THAT_TELL), self.weight - self.between


class SpokenOf:
    """Asked of each figure of the text; made of all rows that it may be said of."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._named: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            self._named[plain(row.label)].append(row)

    @cached_property
    def _wordings(self) -> dict[str, Wording]:
        return {name: wording(without_unit(rows[0].label)) for name, rows in self._named.items()}

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(list(self._wordings.values()))

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {name: self._likeness.weight(worded.words) for name, worded in self._wordings.items()}

    @cached_property
    def _holding(self) -> dict[str, list[str]]:
        """The names that hold a word."""
        found: dict[str, list[str]] = defaultdict(list)
        for name, worded in self._wordings.items():
            for word in worded.words:
                found[word].append(name)
        return found

    @cached_property
    def _printing(self) -> dict[Decimal, list[str]]:
        """The names whose rows print a particular number."""
        found: dict[Decimal, list[str]] = defaultdict(list)
        for name, rows in self._named.items():
            for number in {cell.number for row in rows for cell in row.figures if cell.known}:
                if _particular(number):
                    found[number].append(name)
        return found

    def of(self, figure: Figure, beside: Sequence[Figure]) -> Spoken | None:
        """What `figure` is said of; None where nothing tells, or several names tell alike. `beside` are the figures of
        its sentence."""
        claim = claim_of(figure)
        company = self._company(figure, beside)
        lead = _parted(claim.lead)
        found = list(self._told(lead, company, figure.measure))
        if not found and claim.section and company:
            heading = self._told(_parted(claim.section), company, figure.measure)
            found = [entry for entry in heading if entry.company]
        printing = set(self._printing.get(figure.number, ()))
        own = [entry for entry in found if entry.name in printing]
        if found and not own and any(self._wordings[name].words & set(lead) for name in printing):
            return None  # said of a row whose name is too short to tell by itself
        ranked = sorted(own or found, key=lambda entry: entry.rank, reverse=True)
        return _together([entry for entry in ranked if entry.rank == ranked[0].rank]) if ranked else None

    def _told(self, lead: Sequence[str], company: dict[str, int], measure: str) -> Iterator[Spoken]:
        alone = [name for name, times in company.items() if times >= FIGURES_THAT_TELL]
        for name in dict.fromkeys((*self._likely(lead), *alone)):
            if entry := self._spoken(name, lead, company.get(name, 0), measure):
                yield entry

    def _likely(self, lead: Sequence[str]) -> list[str]:
        """The names of which enough stands in `lead`, in whatever order."""
        weights: dict[str, float] = defaultdict(float)
        for word in sorted(set(lead)):
            for name in self._holding.get(word, ()):
                weights[name] += self._likeness.weights[word]
        return [name for name, weight in weights.items() if weight >= LIKELY_HELD * self._weights[name]]

    def _company(self, figure: Figure, beside: Sequence[Figure]) -> dict[str, int]:
        """How many of the particular figures next to it in the sentence the rows of a name print, but for those of its
        own measure."""
        place = claim_of(figure).order
        near = [other for other in beside if 0 < abs(claim_of(other).order - place) <= NEXT_TO]
        others = {other.number for other in near if other.known and other.measure != figure.measure}
        found: dict[str, int] = defaultdict(int)
        for number in sorted(others - {figure.number}):
            for name in self._printing.get(number, ()) if _particular(number) else ():
                found[name] += 1
        return found

    def _spoken(self, name: str, lead: Sequence[str], company: int, measure: str) -> Spoken | None:
        worded = self._wordings[name]
        near = _near(worded, lead)
        fits = bool(near) and _opposed_in_nothing(worded, near)
        held = self._likeness.held(worded, _in_order(worded, near)) if fits else 0.0
        between = _between(worded, near, {*words(measure), _initials(worded)})
        short = len(worded.words) == 1
        whole = not _is_tail(worded, near)
        named = held >= NAME_HELD and whole and between <= (0 if short else WORDS_BETWEEN)
        known = (company and held >= HELD_BESIDE_FIGURE) or company >= FIGURES_THAT_TELL
        weight = self._weights[name] * held
        spoken = Spoken(name, tuple(self._named[name]), held, between, company, weight, short)
        return spoken if named or known else None


def _together(alike: Sequence[Spoken]) -> Spoken:
    """Rows of several names of which nothing tells which is meant."""
    first = alike[0]
    rows = tuple(row for entry in alike for row in entry.rows)
    held, between = min(entry.held for entry in alike), max(entry.between for entry in alike)
    return Spoken(first.name, rows, held, between, first.company, first.weight, all(entry.short for entry in alike))


def _parted(text: str) -> list[str]:
    """The words of `text`, and an empty one wherever a sign parts them."""
    found: list[str] = []
    for part in _SIGNS.split(text):
        found += [*([""] if found else []), *spelt_alike(part)]
    return found


def _is_tail(name: Wording, near: Sequence[str]) -> bool:
    """Whether a telling word stands right before the name, which is then but the end of a longer one: `Pengadaan Sarana
    Balai Anu`."""
    first = next((at for at, word in enumerate(_in_order(name, near)) if word in name.words), 0)
    before = _in_order(name, near)[first - 1] if first else ""
    return before.isalpha() and before not in listed("statements", "between")


def _particular(number: Decimal) -> bool:
    whole = number == number.to_integral_value()
    return len(significant(number)) >= (PARTICULAR_WHOLE if whole else PARTICULAR_COMPANY)


def _near(name: Wording, lead: Sequence[str]) -> Sequence[str]:
    """The words before the figure that may belong to the last time that the name is said."""
    last = max((at for at, word in enumerate(lead) if word in name.words), default=-1)
    return lead[max(0, last - LONGEST_REACH * len(name.text.split())) :] if last >= 0 else []


def _in_order(name: Wording, near: Sequence[str]) -> list[str]:
    """`near` without the words of the name that stand before those that they should follow."""
    at, found = 0, set[int]()
    for word in name.ordered:
        place = next((place for place in range(at, len(near)) if near[place] == word), None)
        if place is not None:
            found.add(place)
            at = place + 1
    return [word for place, word in enumerate(near) if place in found or word not in name.words]


def _opposed_in_nothing(name: Wording, near: Sequence[str]) -> bool:
    """Whether the text has the marks of the name: its numbers, and whom it is about."""
    said = wording(" ".join(near))
    return name.marks <= said.marks and compatible(Wording(name.text, name.words, None, said.marks), said)


def _initials(name: Wording) -> str:
    return "".join(word[0] for word in name.ordered)


def _between(name: Wording, near: Sequence[str], own: Collection[str]) -> int:
    """Words behind the name, but the `own` ones of the figure and the name, that may make the figure another's."""
    last = max((at for at, word in enumerate(near) if word in name.words), default=-1)
    plain_words = listed("statements", "between")
    behind = near[last + 1 :]
    telling = [word for word in behind if word.isalpha() and len(word) > 1 and word not in plain_words]
    return sum(1 for word in telling if word not in own)

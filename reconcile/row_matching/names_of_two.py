"""Names as two of many reports write them, where each two of them are compared: what one report tells is read once.

What two reports write alike is learnt of these two, so a name may be another beside another report. Few are: of a name
that was taken apart is kept what was asked for it that some report tells anything of, and where that has the same
answers again it is the same name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from reconcile.row_matching.glosses import Insides, bracketed, told_apart
from reconcile.row_matching.names import Name, Names, long_forms, words_of
from reconcile.words.long_forms import of_one_meaning, told_long_forms

Told = TypeVar("Told")


class Said:
    """What the texts of one report tell of its names: `names` are those of this report alone."""

    def __init__(self, names: Names) -> None:
        self.names = names

    @cached_property
    def long(self) -> dict[str, set[str]]:
        return told_long_forms(self.names.texts)

    @cached_property
    def brackets(self) -> dict[str, set[Insides]]:
        return bracketed(self.names.texts)

    @cached_property
    def places(self) -> dict[str, set[str]]:
        """The different texts that hold a word."""
        found: dict[str, set[str]] = defaultdict(set)
        for text in {text.casefold() for text in self.names.texts}:
            for word in words_of(text):
                found[word].add(text)
        return dict(found)


class _Kept(NamedTuple):
    """A name, and what was asked for it with the answers, as far as these may be others of other reports."""

    name: Name
    long: Mapping[str, str | None]
    telling: Mapping[str, bool | None]
    counts: Mapping[str, int]

    def holds(self, names: Names) -> bool:
        """Whether `names` answer the same."""
        return (
            all(names.long.get(word) == long for word, long in self.long.items())
            and all((name in names.telling) == bool(told) for name, told in self.telling.items())
            and all(names.word_counts[word] == count for word, count in self.counts.items())
        )


class NamesOfMany:
    """`said` is what each report tells, by its number."""

    def __init__(self, said: Mapping[int, Said]) -> None:
        self._said = said
        self._kept: dict[tuple[str, int | None, tuple[str | None, ...]], list[_Kept]] = defaultdict(list)

    def of(self, one: int, other: int) -> Names:
        """As `names.names_of` makes them of both reports."""
        mine, yours = self._said[one], self._said[other]
        agencies = tuple(dict.fromkeys((*mine.names.agencies, *yours.names.agencies)))
        return _NamesOfTwo((), agencies, one=mine, other=yours, many=self)

    def name(self, text: str, year: int | None, names: Names) -> Name:
        """As two reports have it whose `names` these are."""
        kept = self._kept[text, year, names.agencies]
        found = next((each for each in kept if each.holds(names)), None)
        if found is None:
            kept.append(found := self._made(text, year, names))
        return found.name

    def _made(self, text: str, year: int | None, names: Names) -> _Kept:
        asked = _Listening((), names.agencies, of=names)
        return _Kept(
            asked.name(text, year),
            {word: long for word, long in asked.long.asked.items() if word in self._shorts},
            {name: told for name, told in asked.telling.asked.items() if name in self._bracketed},
            {word: count for word, count in asked.word_counts.items() if word in self._words},
        )

    @cached_property
    def _shorts(self) -> frozenset[str]:
        return frozenset(short for said in self._said.values() for short in said.long)

    @cached_property
    def _bracketed(self) -> frozenset[str]:
        return frozenset(name for said in self._said.values() for name in said.brackets)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for said in self._said.values() for word in said.places)


@dataclass(frozen=True)
class _NamesOfTwo(Names):
    """The names of the reports `one` and `other` of `many`."""

    one: Said = field(kw_only=True)
    other: Said = field(kw_only=True)
    many: NamesOfMany = field(kw_only=True, repr=False)

    @cached_property
    def long(self) -> Mapping[str, str]:
        return long_forms(of_one_meaning(_both(self.one.long, self.other.long)))

    @cached_property
    def telling(self) -> frozenset[str]:
        return told_apart(_both(self.one.brackets, self.other.brackets))

    @cached_property
    def word_counts(self) -> Counter[str]:
        return _CountedInBoth(self.one, self.other)

    def _name(self, text: str, year: int | None) -> Name:
        return self.many.name(text, year, self)


@dataclass(frozen=True)
class _Listening(Names):
    """The names `of` two reports, with all that they are asked."""

    of: Names = field(kw_only=True)

    @cached_property
    def long(self) -> _Asked[str]:
        return _Asked(self.of.long)

    @cached_property
    def telling(self) -> _Asked[bool]:
        return _Asked(dict.fromkeys(self.of.telling, True))

    @cached_property
    def word_counts(self) -> Counter[str]:
        return _AskedCounts(self.of.word_counts)


class _Asked(Mapping[str, Told]):
    """`held`, with what is `asked` of it and the answers: None where there is none."""

    def __init__(self, held: Mapping[str, Told]) -> None:
        self._held = held
        self.asked: dict[str, Told | None] = {}

    def __getitem__(self, key: str) -> Told:
        found = self.asked[key] = self._held.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


class _AskedCounts(Counter[str]):
    """Holds what it was asked."""

    def __init__(self, held: Counter[str]) -> None:
        super().__init__()
        self._held = held

    def __missing__(self, word: str) -> int:
        self[word] = count = self._held[word]
        return count


class _CountedInBoth(Counter[str]):
    """How many different texts of two reports hold a word, counted when it is asked for."""

    def __init__(self, one: Said, other: Said) -> None:
        super().__init__()
        self._one, self._other = one.places, other.places

    def __missing__(self, word: str) -> int:
        one, other = self._one.get(word), self._other.get(word)
        self[word] = count = len(one | other) if one and other else len(one or other or ())
        return count


def _both(one: Mapping[str, set[Told]], other: Mapping[str, set[Told]]) -> dict[str, set[Told]]:
    return {**one, **other, **{key: one[key] | other[key] for key in one.keys() & other.keys()}}

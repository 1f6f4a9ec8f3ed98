"""The words of table headers, from `headers.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from extractor.words.vocabularies import vocabulary

_KEPT: Final = 4096
_YEAR_BEHIND: Final = re.compile(r"(?<=[a-z]{4})(?=\d)")
_YEAR: Final = re.compile(r"\b(?:(?:tahun|thn|th|ta) )?20\d\d\b")
# `Rp`, `Rp 000`, `dalam juta rupiah`, `x Rp1.000`: the unit of the money in a column, behind what the column is.
_MONEY_BEHIND: Final = re.compile(
    r"(?<=.)(?: x)?(?: (?:dalam|dlm|rp|idr|rupiah|ribu(?:an)?|juta(?:an)?|mil[iy]ar(?:an)?|rb|jt|000|rp ?1 000))+$"
)
_TOLD_IN_MONEY: Final = frozenset({"target", "realisasi", "pagu_awal", "pagu", "sisa"})
_NO_WORD: Final = re.compile(r"[^a-z0-9%/]+")


@dataclass(frozen=True, slots=True)
class Match:
    """A name whose pattern fits; `length` is how much of the text it explains, `words` the part it explains."""

    name: str
    length: int
    words: str = ""


class Vocabulary:
    """Named lists of regular expressions over plain text. The words of a table are asked for again and again, so the
    answers to the last few thousand texts are kept."""

    def __init__(self, patterns: dict[str, list[str]]) -> None:
        self._patterns = {name: [re.compile(p) for p in several] for name, several in patterns.items()}
        self._known = lru_cache(maxsize=_KEPT)(self._found)
        self._best = lru_cache(maxsize=_KEPT)(self._longest)

    def best(self, text: str) -> Match | None:
        """The name whose pattern covers most of `text`; the first listed where two cover the same."""
        return self._best(text)

    def all(self, text: str) -> Sequence[Match]:
        return self._known(text)

    def _longest(self, text: str) -> Match | None:
        return max(self._known(text), key=lambda match: match.length, default=None)

    def _found(self, text: str) -> tuple[Match, ...]:
        return tuple(self._matches(text))

    def _matches(self, text: str) -> Iterator[Match]:
        for name, patterns in self._patterns.items():
            said = [m.group() for p in patterns if (m := p.search(text))]
            if said:
                longest = max(said, key=len)
                yield Match(name, len(longest), longest)


class _Dated(Vocabulary):
    """Words that may have their year or the unit of their money beside them (`Hasil Tahun 2012`, `Murni (Rp)`): without
    it where they say nothing with it."""

    def _longest(self, text: str) -> Match | None:
        told = super()._longest(text)
        if told is not None:
            return told
        undated = without_year(text)
        bare = _MONEY_BEHIND.sub("", undated)
        said = super()._longest(undated) if undated != text else None
        if said is not None or bare == undated:
            return said
        said = super()._longest(bare)
        return said if said is not None and said.name in _TOLD_IN_MONEY else None


@lru_cache(maxsize=_KEPT)
def plain(text: str) -> str:
    """Lower case, with everything but letters, digits, % and / turned into single spaces, and a year apart from its
    word (`Target15`)."""
    parted = _YEAR_BEHIND.sub(" ", text.lower().replace("/ ", "/"))
    return _NO_WORD.sub(" ", parted).strip()


def without_year(words: str) -> str:
    """Plain `words` without the years among them: `hasil` of `hasil tahun 2012`."""
    return " ".join(_YEAR.sub(" ", words).split())


_DATA: Final[dict[str, Any]] = vocabulary("headers")
ROLES: Final = _Dated({role["name"]: role["patterns"] for role in _DATA["role"]})
DOMAINS: Final = Vocabulary(_DATA["domain"])
REVISED: Final = Vocabulary(_DATA["revised"])
FUNDS: Final = Vocabulary(_DATA["fund"])
BASES: Final = Vocabulary(_DATA["basis"])
AGGREGATES: Final = Vocabulary(_DATA["aggregate"])
LEVELS: Final = Vocabulary(_DATA["level"])
SECTIONS: Final = Vocabulary(_DATA["section"])
KINDS: Final = Vocabulary(_DATA["kind"])
AGAINST: Final = Vocabulary(_DATA["against"])
BASE_LINES: Final = Vocabulary(_DATA["base_line"])
LEADS: Final = Vocabulary(_DATA["lead"])
PARTS_OF_YEAR: Final = Vocabulary(_DATA["part_of_year"])
VALUES: Final = Vocabulary(_DATA["values"])
HEADER_WORDS: Final = frozenset[str](_DATA["words"]["header"])
WORDS_LIKE_THEM: Final = frozenset[str](_DATA["words"]["own"])

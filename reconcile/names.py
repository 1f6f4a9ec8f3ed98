"""Names of indicators as they are compared with those of another list: without what reports only write otherwise.

Case, enumerators, punctuation, words broken at a line end, short forms, forms of one word, the agency's own name and
the year are no difference. What a purpose or a list in brackets adds to a name may be left out of it elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from reconcile.agency_names import without_agency
from reconcile.long_forms import learnt
from reconcile.subjects import Wording, wording
from reconcile.vocabularies import listed, vocabulary
from reconcile.wording import LIST_MARK
from schemas.document import Document

YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NUMBER_THEN_WORD = re.compile(r"(?<=\d)(?=[a-z]{3})")
_BOUND = re.compile(r"([<>≤≥])\s*(?=\d)")
_BROKEN = re.compile(r"(\w{3,})(?:- | )(\w{2,})")
_PURPOSE = re.compile(r",? (?:(?:untuk|guna|agar|demi) (?:dapat )?(?:me\w{4,}|kelancaran)|dalam rangka pe\w{4,}) .*$")
_LISTED = re.compile(r"\([^()]*,[^()]*\)|\((?:\w+\W+){2,}\w+\W*\)")
_WORD = re.compile(r"[a-z]{2,}")
_SHORTEST = 5
"""Words that must be left of a name that is cut."""
_BOUNDS = {"<": "under", "≤": "upto", ">": "over", "≥": "from"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in full and, where it ends in a purpose or has a list in brackets, `cut` without them. `years` are those
    it names, as printed and as counted from the report's own."""

    full: Wording
    cut: Wording | None = None
    years: frozenset[int] = frozenset()
    years_from: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Names:
    """What two lists write alike; made of all their texts, of which the names themselves are some.

    `texts` tell the long forms, and by how often they hold a word whether it is one or a slip of the pen.
    """

    texts: Sequence[str]
    agencies: tuple[str | None, ...] = ()

    @cached_property
    def long(self) -> dict[str, str]:
        return {**vocabulary("matching")["long"], **learnt(self.texts)}

    @cached_property
    def told(self) -> Counter[str]:
        """How many different texts hold a word."""
        different = {text.casefold() for text in self.texts}
        return Counter(word for text in different for word in set(_WORD.findall(text)))

    def name(self, text: str, year: int | None = None) -> Name:
        found = frozenset(map(int, YEAR.findall(text)))
        plain = self._plain(text)
        cut = _PURPOSE.sub("", _LISTED.sub(" ", plain)).strip()
        full, short = self._wording(plain), self._wording(cut)
        cut_off = len(short.words) >= _SHORTEST and short.words != full.words and short.marks == full.marks
        return Name(full, short if cut_off else None, found, frozenset(each - year for each in found if year))

    def established(self, *words: str) -> bool:
        """Whether each is a word that the reports know, so that none of them is another misspelt."""
        return all(self.told[word] >= _ESTABLISHED for word in words)

    def _plain(self, text: str) -> str:
        folded = YEAR.sub(" ", _NUMBER_THEN_WORD.sub(" ", LIST_MARK.sub("", text).casefold()))
        folded = _BOUND.sub(lambda sign: f" {_BOUNDS[sign[1]]}", folded)
        folded = _phrase().sub(_one_word, " ".join(_BROKEN.sub(self._joined, folded).split()))
        bare = folded
        for agency in self.agencies:
            if (pattern := without_agency(agency)) is not None:
                bare = " ".join(pattern.sub(" ", bare).split())
        return bare if len(_WORD.findall(bare)) > 1 else folded

    def _joined(self, broken: re.Match[str]) -> str:
        """A word that was broken at a line end; not two words, nor one said twice."""
        first, second = broken.groups()
        whole = self.told[first + second]
        return first + second if whole and whole > min(self.told[first], self.told[second]) else broken[0]

    def _wording(self, plain: str) -> Wording:
        spelt = " ".join(self._long(word) for word in re.findall(r"\w+|%|[()]", plain))
        acronyms = re.sub(r"\( \w{2,8} \)", " ", spelt)
        worded = wording(acronyms if acronyms.strip() else spelt)
        return replace(worded, words=worded.words - frozenset(listed("matching", "empty")) or worded.words)

    def _long(self, word: str) -> str:
        return _forms().get(word) or self.long.get(word, word)


_ESTABLISHED = 3
"""Texts that hold a word, from which it is taken for one."""


@cache
def _forms() -> dict[str, str]:
    return {form: word for word, forms in vocabulary("matching")["forms"].items() for form in forms}


@cache
def _phrases() -> dict[str, str]:
    return {phrase: word for word, phrases in vocabulary("matching")["phrases"].items() for phrase in phrases}


@cache
def _phrase() -> re.Pattern[str]:
    """Any of the phrases, the longest first, with hyphens or spaces between its words."""
    longest = sorted(_phrases(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(phrase.replace(' ', '[ -]+') for phrase in longest)})\b")


def _one_word(found: re.Match[str]) -> str:
    return _phrases()[" ".join(re.split("[ -]+", found[0]))]


def names_of(*documents: Document) -> Names:
    """What these reports write alike, learnt from all that stands in their tables and headings."""
    cells = (
        cell.text for document in documents for table in document.tables for row in table.rows for cell in row if cell
    )
    rows = (
        text for document in documents for row in document.indicators for text in (row.indikator, row.sasaran or "")
    )
    said = (heading.text for document in documents for heading in document.headings)
    return Names(texts_of(rows, cells, said), tuple(dict.fromkeys(document.agency for document in documents)))


def texts_of(*lists: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for texts in lists for text in texts if text)

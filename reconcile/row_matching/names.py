"""Names of indicators as they are compared with those of another list: without what reports only write otherwise.

Case, enumerators, punctuation, words broken at a line end, short forms, forms of one word, the agency's own name and
the year are no difference. What a purpose or a list in brackets adds to a name may be left out of it elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from reconcile.row_matching.agency_names import without_agency
from reconcile.row_matching.glosses import is_foreign, telling_brackets, without_glosses
from reconcile.row_matching.name_marks import marked, measure
from reconcile.row_matching.subjects import Wording, heads, too_long, wording
from reconcile.row_matching.thresholds import ESTABLISHED, LONG_FORMS_KEPT, SHORTEST_CUT_NAME
from reconcile.words.long_forms import BRACKET, learnt
from reconcile.words.vocabularies import vocabulary
from reconcile.words.wording import CODE, LIST_MARK, OUTLINE
from reconcile.words.wording import plain as folded
from schemas.document import Document

YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NUMBER_THEN_WORD = re.compile(r"(?<=\d)(?=[a-z]{3})")
_BOUND = re.compile(r"([<>≤≥])\s*(?=\d)")
_BROKEN = re.compile(r"\b(\w{3,})(?:- | )(\w{2,})")
_PURPOSE = re.compile(r",? (?:(?:untuk|guna|agar|demi) (?:dapat )?(?:me\w{4,}|kelancaran)|dalam rangka pe\w{4,}) .*$")
_PER = re.compile(r" per \d[\d.,]*(?: \w+)*\W*$")
_LISTED = re.compile(r"\([^()]*,[^()]*\)|\((?:\w+\W+){2,}\w+\W*\)")
_WORD = re.compile(r"[a-z]{2,}")
_CAPITALS = re.compile(r"\b[A-Za-z]*[A-Z][a-z]*[A-Z][A-Za-z]*\b")
_BOUNDS = {"<": "under", "≤": "upto", ">": "over", "≥": "from"}


@dataclass(frozen=True, slots=True)
class Inside:
    """The words of a name before its bracket, in it, and behind it; `again` where the bracket only says in another
    language what stands before it."""

    before: tuple[str, ...]
    bracket: tuple[str, ...]
    behind: tuple[str, ...]
    again: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A name in full, without what brackets only say again; where it ends in a purpose or in what it is a rate of, or
    has a list in brackets,
    `cut` without them; where brackets are left, `bare` without any, and `inside` what they say in place of words before
    them. `known` is it by the usual name of what it names. `years` are those it names, as printed and as counted from
    the report's own; `shorts` are its words in capitals."""

    full: Wording
    cut: Wording | None = None
    years: frozenset[int] = frozenset()
    years_from: frozenset[int] = frozenset()
    bare: Wording | None = None
    known: Wording | None = None
    inside: Inside | None = None
    shorts: frozenset[str] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """All that it may be found by."""
        inside = self.inside.bracket if self.inside else ()
        return self.full.words.union(inside, self.known.words if self.known else ())


@dataclass(frozen=True)
class Names:
    """What two lists write alike; made of all their texts, of which the names themselves are some.

    `texts` tell the long forms, and by how often they hold a word whether it is one or a slip of the pen.
    """

    texts: Sequence[str]
    agencies: tuple[str | None, ...] = ()

    @cached_property
    def long(self) -> Mapping[str, str]:
        return long_forms(learnt(self.texts))

    @cached_property
    def telling(self) -> Collection[str]:
        """Names that nothing but a bracket tells apart."""
        return telling_brackets(self.texts)

    @cached_property
    def word_counts(self) -> Counter[str]:
        """How many different texts hold a word."""
        different = {text.casefold() for text in self.texts}
        return Counter(word for text in different for word in words_of(text))

    def name(self, text: str, year: int | None = None) -> Name:
        """A name that is too long to be likened is whole, and nothing else is known of it."""
        if (text, year) not in self._made:
            self._made[text, year] = self._name(text, year)
        return self._made[text, year]

    @cached_property
    def _made(self) -> dict[tuple[str, int | None], Name]:
        return {}

    def _name(self, text: str, year: int | None) -> Name:
        if too_long(text):
            return Name(wording(text))
        text = CODE.sub("", text)
        found = frozenset(map(int, YEAR.findall(text)))
        said = without_glosses(text, self.telling, self.long)
        plain = self._plain(said)
        full = self._wording(plain)
        return Name(
            full,
            self._cut(plain, full),
            found,
            frozenset(each - year for each in found if year),
            self._bare(said, full),
            self._known(full),
            self._inside(text),
            frozenset(map(str.casefold, _CAPITALS.findall(text))) if _tells_case(text) else frozenset(),
        )

    def established(self, *words: str) -> bool:
        """Whether each is a word that the reports know, so that none of them is another misspelt."""
        return all(self.word_counts[word] >= ESTABLISHED for word in words)

    def _plain(self, text: str) -> str:
        lower = YEAR.sub(" ", _NUMBER_THEN_WORD.sub(" ", LIST_MARK.sub("", OUTLINE.sub("", text)).casefold()))
        lower = _BOUND.sub(lambda sign: f" {_BOUNDS[sign[1]]}", lower)
        lower = _phrase().sub(_one_word, " ".join(_BROKEN.sub(self._joined, lower).split()))
        bare = lower
        for agency in self.agencies:
            if (pattern := without_agency(agency)) is not None:
                bare = " ".join(pattern.sub(" ", bare).split())
        return bare if any(word not in heads() for word in _WORD.findall(bare)) else lower

    def _joined(self, broken: re.Match[str]) -> str:
        """A word that was broken at a line end; not two words, nor one said twice."""
        first, second = broken.groups()
        whole = self.word_counts[first + second]
        return first + second if whole and whole > min(self.word_counts[first], self.word_counts[second]) else broken[0]

    def _cut(self, plain: str, full: Wording) -> Wording | None:
        if (of_all := _PER.sub("", plain)) != plain:
            return self._wording(of_all)
        cut = self._wording(_PURPOSE.sub("", _LISTED.sub(" ", plain)).strip())
        enough = len(cut.words) >= SHORTEST_CUT_NAME and cut.words != full.words
        return cut if enough and cut.marks == full.marks else None

    def _bare(self, said: str, full: Wording) -> Wording | None:
        if "(" not in said or folded(BRACKET.sub(" ", said)) in self.telling:
            return None
        bare = self._wording(self._plain(BRACKET.sub(" ", said)))
        apart = len(bare.words) > 1 and bare.words != full.words
        return bare if apart and (bare.marks, bare.sides) == (full.marks, full.sides) else None

    def _known(self, full: Wording) -> Wording | None:
        usual = _other_name().sub(lambda name: _usual_names()[name[0]], full.text)
        return self._wording(usual) if usual != full.text else None

    def _inside(self, text: str) -> Inside | None:
        """Where there is one bracket, with words before it."""
        found = list(BRACKET.finditer(text))
        if len(found) != 1 or folded(BRACKET.sub(" ", text)) in self.telling:
            return None
        parts = text[: found[0].start()], found[0][1], text[found[0].end() :]
        before, bracket, behind = (tuple(self._wording(self._plain(part)).ordered) for part in parts)
        return Inside(before, bracket, behind, is_foreign(found[0][1])) if before and bracket else None

    def _wording(self, plain: str) -> Wording:
        said = re.findall(r"\w+|%", plain)
        return marked(wording(" ".join(self._long(word) for word in [*map(measure, said[:1]), *said[1:]])))

    def _long(self, word: str) -> str:
        return _forms().get(word) or self.long.get(word, word)


def long_forms(learnt_ones: Mapping[str, str]) -> dict[str, str]:
    """By their short forms: the known ones, and before them those that were learnt."""
    every = {**vocabulary("matching")["long"], **learnt_ones}
    return {short: _in_usual_forms(long) for short, long in every.items()}


@lru_cache(maxsize=LONG_FORMS_KEPT)
def _in_usual_forms(long: str) -> str:
    return " ".join(_forms().get(word, word) for word in _phrase().sub(_one_word, long).split())


def _tells_case(text: str) -> bool:
    """Whether capitals say something: not where all is in capitals, but for a short form alone."""
    return text.upper() != text or len(text.split()) == 1


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


@cache
def _usual_names() -> dict[str, str]:
    """The usual name of what has several, by each of the others."""
    return {name: usual for usual, names in vocabulary("known_names")["names"].items() for name in names}


@cache
def _other_name() -> re.Pattern[str]:
    longest = sorted(_usual_names(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")


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


def words_of(folded: str) -> set[str]:
    """The words of a text that are counted."""
    return set(_WORD.findall(folded))


def texts_of(*lists: Iterable[str]) -> tuple[str, ...]:
    """Those that are there, and that are names: nothing is learnt from a page that was read as one cell."""
    return tuple(text for texts in lists for text in texts if text and not too_long(text))

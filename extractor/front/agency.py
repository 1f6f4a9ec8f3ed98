"""Whose report it is: the name that stands on the cover, behind `Laporan Kinerja` and its like, and in agreements."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from extractor.front.agency_extent import whole_name
from extractor.front.covers import covers
from extractor.front.thresholds import (
    AGREEMENT_SAYS,
    COVER_SAYS,
    FULL_LINE,
    LABEL_SAYS,
    LEAST_MENTIONS,
    NAME_GOES_ON,
    OFTEN_MENTIONED,
    PAGES_WITH_NAMES,
    SHORT_FORM,
)
from extractor.pages.lines import lines_of
from extractor.pages.page import Page
from extractor.words.vocabularies import vocabulary
from schemas.document import Agreement

_DATA: Final[dict[str, Any]] = vocabulary("agencies")
_BEFORE: Final = [(re.compile(rf"\b{pattern}$"), int(weight)) for pattern, weight in _DATA["before"].items()]
_ANY_BEFORE: Final = re.compile(rf"\b(?:{'|'.join(_DATA['before'])})$")
_BEGINS: Final = frozenset(_DATA["begins"])
_GOVERNMENTS, _REGIONS = frozenset(_DATA["governments"]), frozenset(_DATA["regions"])
_WIDER: Final = _GOVERNMENTS | frozenset(_DATA["ministries"])
_FILLERS, _STOPS = frozenset(_DATA["fillers"]["words"]), frozenset(_DATA["stops"]["words"])
_NUMBERED: Final = frozenset(_DATA["numbered"])
_INSIDE, _ALONE, _HEADS = frozenset(_DATA["inside"]), frozenset(_DATA["alone"]), frozenset(_DATA["heads"]["words"])
_LABEL: Final = re.compile(rf"(?:^|\s)(?:{'|'.join(_DATA['labels'])})$")
_NO_AGENCY: Final = frozenset(_DATA["no_agency"])
_SHORT: Final = re.compile(rf"[A-Z][A-Z0-9]{{{SHORT_FORM[0] - 1},{SHORT_FORM[1] - 1}}}")
_MOST_FILLERS, _LONGEST = int(_DATA["fillers"]["most"]), int(_DATA["stops"]["longest"])


class _Token(NamedTuple):
    """A word; `line` counts the printed lines, `full` tells that its line reaches the right edge of the text."""

    text: str
    line: int
    full: bool

    @property
    def plain(self) -> str:
        return self.text.strip(".,;:()[]\"'“”").casefold()


def agency_of(pages: Sequence[Page], agreements: Sequence[Agreement] = ()) -> str | None:
    """The agency's name as printed, with its region where the report says it; its short form where that is all it
    says; None where nothing names it."""
    return _most_said(_mentions(pages, agreements), pages) or _most_said(_short_names(pages), pages)


def _most_said(mentions: Iterable[tuple[list[str], int]], pages: Sequence[Page]) -> str | None:
    names: Counter[tuple[str, ...]] = Counter()
    spelled: dict[tuple[str, ...], list[str]] = {}
    for name, weight in mentions:
        key = tuple(word.casefold() for word in name if not word.startswith("("))
        names[key] += weight
        if key not in spelled or _clearness(name) > _clearness(spelled[key]):
            spelled[key] = name
    whole = _whole(names)
    told = whole is not None and (names[whole] >= LEAST_MENTIONS or _often_said(whole, pages))
    return " ".join(whole_name(spelled[whole], pages)) if whole and told else None


def _clearness(name: Sequence[str]) -> tuple[bool, bool]:
    """Of two ways to print a name, the one with small letters and with its short form in brackets tells more."""
    return not " ".join(name).isupper(), any(word.startswith("(") for word in name)


def _often_said(name: tuple[str, ...], pages: Sequence[Page]) -> bool:
    """Whether the first pages say the name at least three times, wherever it is."""
    text = " ".join(page.text for page in pages[:PAGES_WITH_NAMES])
    return text.casefold().count(" ".join(name)) >= OFTEN_MENTIONED


def _mentions(pages: Sequence[Page], agreements: Sequence[Agreement]) -> Iterator[tuple[list[str], int]]:
    for tokens in map(_tokens, pages[:PAGES_WITH_NAMES]):
        yield from _behind_titles(tokens)
        yield from ((name, LABEL_SAYS) for name in _behind_labels(tokens))
    for page in covers(pages):
        yield from ((name, COVER_SAYS) for name in _on_cover(_tokens(page)))
    for agreement in agreements:
        yield from ((name, AGREEMENT_SAYS) for party in agreement.parties[:1] if (name := _of_position(party.position)))


def _tokens(page: Page) -> list[_Token]:
    made: list[_Token] = []
    for number, line in enumerate(lines_of(word for word in page.words if word.upright)):
        full = max(word.box.x1 for word in line) > FULL_LINE * page.width
        made += [_Token(word.text, number, full) for word in line]
    return made


def _behind_titles(tokens: Sequence[_Token]) -> Iterator[tuple[list[str], int]]:
    """Names right behind the title of a report or a plan."""
    plain = [token.plain for token in tokens]
    for start in range(1, len(tokens)):
        before = " ".join(plain[max(0, start - 3) : start])
        if not _ANY_BEFORE.search(before):
            continue
        weight = max(weight for pattern, weight in _BEFORE if pattern.search(before))
        if weight and (name := _after_fillers(tokens, start)):
            yield name, weight


def _behind_labels(tokens: Sequence[_Token]) -> Iterator[list[str]]:
    """`SKPD : 2.16.01 Dinas ...`: the name on the line of a label, perhaps behind a code."""
    for place, token in enumerate(tokens):
        if not token.text.endswith(":"):
            continue
        label = " ".join(other.plain for other in tokens[max(0, place - 2) : place + 1]).strip()
        if _LABEL.search(label):
            line = _line_behind(tokens, place)
            start = next((n for n, other in enumerate(line) if any(map(str.isalpha, other.text))), None)
            if start is not None and (name := _name_at(line, start)):
                yield name


def _line_behind(tokens: Sequence[_Token], place: int) -> list[_Token]:
    """The rest of the line of the token at `place`, and the next line where it cannot end here: `Dinas Pangan,`."""
    line = tokens[place].line
    rest = [other for other in tokens[place + 1 :] if other.line == line]
    if rest and (rest[-1].text.endswith((",", "&")) or rest[-1].plain in _INSIDE):
        rest = [other._replace(full=True) for other in rest]
        rest += [other for other in tokens[place + 1 :] if other.line == line + 1]
    return rest


def _short_names(pages: Sequence[Page]) -> Iterator[tuple[list[str], int]]:
    """Short forms right behind the title of a report or a plan."""
    for tokens in map(_tokens, pages[:PAGES_WITH_NAMES]):
        for start in range(1, len(tokens)):
            before = " ".join(token.plain for token in tokens[max(0, start - 3) : start])
            if _ANY_BEFORE.search(before) and (name := _short_form(tokens, start)):
                yield name, 1


def _short_form(tokens: Sequence[_Token], start: int) -> list[str]:
    """`Laporan Kinerja BPXYZ Provinsi ...`: a short form in capitals, in a text that is not, before its region."""
    after = tokens[start + 1] if start + 1 < len(tokens) else None
    first = tokens[start]
    is_short = _SHORT.fullmatch(first.text) and first.plain not in _NO_AGENCY | _FILLERS | _STOPS
    if not is_short or after is None or after.text.isupper() or after.plain not in _REGIONS | _NUMBERED:
        return []
    return _extent(tokens, start)


def _after_fillers(tokens: Sequence[_Token], start: int) -> list[str]:
    for place in range(start, min(start + _MOST_FILLERS, len(tokens))):
        if name := _name_at(tokens, place):
            return name
        token = tokens[place]
        if token.plain not in _FILLERS and not token.plain.isdigit() and token.text[:1] not in "([":
            return []
    return []


def _on_cover(tokens: Sequence[_Token]) -> list[list[str]]:
    """The names that begin a line; one of a government or ministry only where there is no finer one."""
    firsts = [n for n, token in enumerate(tokens) if n == 0 or tokens[n - 1].line != token.line]
    names = [name for first in firsts if (name := _name_at(tokens, first))]
    finer = [name for name in names if name[0].casefold() not in _WIDER]
    return (finer or names)[:1]


def _of_position(position: str | None) -> list[str]:
    """`Kepala Dinas` and the like, without the `Kepala`."""
    tokens = [_Token(text, 0, False) for text in (position or "").split()]
    while tokens and tokens[0].plain in _HEADS:
        tokens = tokens[1:]
    return _name_at(tokens, 0) if tokens else []


def _name_at(tokens: Sequence[_Token], start: int) -> list[str]:
    """The words of the name that begins at `start`; empty where none does."""
    first, after = tokens[start], tokens[start + 1].plain if start + 1 < len(tokens) else ""
    known = f"{first.plain} {after}" in _BEGINS or (first.plain in _BEGINS and not _is_filler(first.plain, after))
    if not first.text[:1].isupper() or not (known or (first.plain in _GOVERNMENTS and after in _REGIONS)):
        return []
    name = _extent(tokens, start)
    return name if len(name) > 1 or first.plain in _ALONE else []


def _extent(tokens: Sequence[_Token], start: int) -> list[str]:
    """The words from `start` on that are one name."""
    name: list[str] = []
    for place in range(start, min(start + _LONGEST, len(tokens))):
        token = tokens[place]
        if place > start and not _goes_on(tokens, place):
            break
        if not token.text.startswith("["):
            name.append(token.text.strip("\"'“”"))
        if token.text.endswith((".", ";", ":")) and token.plain not in _REGIONS:
            break
    while name and name[-1].strip(",").casefold() in _INSIDE:
        name.pop()
    if name:
        name[-1] = name[-1].rstrip(".,;:")
    return name


def _is_filler(first: str, after: str) -> bool:
    """`Satuan Kerja Perangkat Daerah` names no agency."""
    return first in _FILLERS and after in _FILLERS


def _goes_on(tokens: Sequence[_Token], place: int) -> bool:
    """Whether the name goes on with the word at `place`."""
    before, token = tokens[place - 1], tokens[place]
    if token.plain in _STOPS or any(map(str.isdigit, token.text)):
        return False
    if token.text.startswith(("(", "[")) or token.plain in _INSIDE:
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        return following is not None and following.text[:1].isupper() and following.plain not in _STOPS
    if not token.text[:1].isupper():
        return False
    if token.line == before.line or before.full:
        return True
    wrapped = before.text.isupper() and token.text.isupper() and before.text.endswith((",", "&"))
    return token.plain in _REGIONS | _BEGINS or before.plain in _INSIDE | _REGIONS or wrapped


def _whole(names: Counter[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The name most often said, in the longest form that enough of its mentions have."""
    said = {short: sum(n for name, n in names.items() if name[: len(short)] == short) for short in names}
    own = max(said, key=lambda name: (said[name], -len(name)), default=None)
    while own and (longer := [name for name in names if len(name) > len(own) and name[: len(own)] == own]):
        best = max(longer, key=lambda name: (said[name], len(name)))
        if said[best] < NAME_GOES_ON * said[own] or not set(best[len(own) :]) & (_REGIONS | _BEGINS):
            break
        own = best
    return own

"""How far the name of an agency goes: as far as most of its mentions in the whole report say it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from extractor.front.thresholds import MENTIONS_GO_ON, MENTIONS_THAT_TELL, REGION_SAID, REGION_SHARED
from extractor.pages.page import Page
from extractor.words.vocabularies import vocabulary

_DATA: Final[dict[str, Any]] = vocabulary("agencies")
_STOPS, _INSIDE = frozenset(_DATA["stops"]["words"]), frozenset(_DATA["inside"])
_LONGEST: Final = int(_DATA["stops"]["longest"])
_NUMBERED: Final = frozenset(_DATA["numbered"])
_PLACES: Final = frozenset(_DATA["regions"]) - {"daerah", "republik"}
_OFFICES: Final = frozenset({"setda", "sekretariat"})  # `Biro ... Setda Provinsi ...`
_ROMAN: Final = re.compile(r"[IVX]{1,4}")
_ENDS: Final = (".", ";", ":", '"', "”")


def whole_name(name: Sequence[str], pages: Sequence[Page]) -> list[str]:
    """`name` with the words that most of its mentions go on with; its own words stay as they are spelled. A name in
    capitals alone, as covers print it, is spelled as the text does."""
    key = [_plain(word) for word in name if not word.startswith("(")]
    mentions = [mention for page in pages for mention in _mentions(page, key)]
    if len(mentions) < MENTIONS_THAT_TELL or not key:
        return list(name)
    more = _gone_on([mention[len(key) :] for mention in mentions])
    spelled = [mention[: len(key)] for mention in mentions if not " ".join(mention[: len(key)]).isupper()]
    own = list(name)
    if spelled and " ".join(name).isupper():
        own = list(Counter(map(tuple, spelled)).most_common(1)[0][0])
    if not set(map(_plain, [*own, *more])) & _PLACES:
        more += _region([mention[len(key) + len(more) :] for mention in mentions])
    return _tidied([*(word.rstrip(".;:") for word in own), *more] if more else own)


def _region(endings: Sequence[Sequence[str]]) -> list[str]:
    """The region that mentions name behind an agency whose region most of them leave out."""
    told = [ending for ending in endings if ending and _plain(ending[0]) in _PLACES | _OFFICES]
    return _gone_on(told, REGION_SAID, REGION_SHARED)


def _tidied(name: list[str]) -> list[str]:
    """`name` without the number of a chapter that a running header prints behind it, and without a part said twice."""
    if len(name) > 2 and _ROMAN.fullmatch(name[-1]) and _plain(name[-2]) not in _NUMBERED:
        name = name[:-1]
    plain = list(map(_plain, name))
    twice = next((n for n in range(2, len(name) // 2 + 1) if plain[-n:] == plain[-2 * n : -n]), 0)
    return name[: len(name) - twice]


def _plain(word: str) -> str:
    return word.strip(".,;:()[]\"'“”").casefold()


def _mentions(page: Page, key: Sequence[str]) -> Iterator[list[str]]:
    """Each mention of the name in `key` on a page, with the words behind it that a name may go on with."""
    words = [word.text for word in page.words if word.upright]
    plain = [_plain(word) for word in words]
    for start in range(len(words) - len(key) + 1):
        if plain[start : start + len(key)] == list(key):
            end = start + len(key)
            while end < min(len(words), start + _LONGEST) and _may_go_on(words, end):
                end += 1
            yield words[start:end]


def _may_go_on(words: Sequence[str], place: int) -> bool:
    before, word = words[place - 1], words[place]
    if (
        (before.endswith(_ENDS) and _plain(before) not in _PLACES)
        or _plain(word) in _STOPS
        or any(map(str.isdigit, word))
        or not _plain(word)
    ):
        return False
    return word[:1].isupper() or _plain(word) in _INSIDE or (word[:1] == "(" and word[1:2].isupper())


def _gone_on(
    endings: Sequence[Sequence[str]], least: int = MENTIONS_THAT_TELL, share: float = MENTIONS_GO_ON
) -> list[str]:
    """The words that most endings share, as most of those spell them; small words and short forms never end them."""
    shared: list[str] = []
    rest = list(endings)
    while True:
        following = Counter(_plain(ending[len(shared)]) for ending in rest if len(ending) > len(shared))
        word, count = following.most_common(1)[0] if following else ("", 0)
        if count < max(least, share * len(endings)):
            break
        rest = [ending for ending in rest if len(ending) > len(shared) and _plain(ending[len(shared)]) == word]
        spellings = Counter(ending[len(shared)] for ending in rest if not ending[len(shared)].isupper())
        shared.append((spellings or Counter(ending[len(shared)] for ending in rest)).most_common(1)[0][0])
    while shared and _plain(shared[-1]) in _INSIDE:
        shared.pop()
    return [word.strip('."”;:') if word[:1] != "(" else word for word in shared[:-1]] + [
        word.rstrip('.,;:"”') for word in shared[-1:]
    ]

"""How far the name of an agency goes: as far as most of its mentions in the whole report say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from extractor.front.thresholds import MENTIONS_GO_ON, MENTIONS_THAT_TELL
from extractor.pages.page import Page
from extractor.words.vocabularies import vocabulary

_DATA: Final[dict[str, Any]] = vocabulary("agencies")
_STOPS, _INSIDE = frozenset(_DATA["stops"]["words"]), frozenset(_DATA["inside"])
_LONGEST: Final = int(_DATA["stops"]["longest"])
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
    return [*(word.rstrip(".;:") for word in own), *more] if more else own


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
    if before.endswith(_ENDS) or _plain(word) in _STOPS or any(map(str.isdigit, word)) or not _plain(word):
        return False
    return word[:1].isupper() or _plain(word) in _INSIDE or (word[:1] == "(" and word[1:2].isupper())


def _gone_on(endings: Sequence[Sequence[str]]) -> list[str]:
    """The words that most endings share, as most of those spell them; small words and short forms never end them."""
    shared: list[str] = []
    rest = list(endings)
    while True:
        following = Counter(_plain(ending[len(shared)]) for ending in rest if len(ending) > len(shared))
        word, count = following.most_common(1)[0] if following else ("", 0)
        if count < max(MENTIONS_THAT_TELL, MENTIONS_GO_ON * len(endings)):
            break
        rest = [ending for ending in rest if len(ending) > len(shared) and _plain(ending[len(shared)]) == word]
        spellings = Counter(ending[len(shared)] for ending in rest if not ending[len(shared)].isupper())
        shared.append((spellings or Counter(ending[len(shared)] for ending in rest)).most_common(1)[0][0])
    while shared and _plain(shared[-1]) in _INSIDE:
        shared.pop()
    return [word.strip('."”;:') if word[:1] != "(" else word for word in shared[:-1]] + [
        word.rstrip('.,;:"”') for word in shared[-1:]
    ]

"""A name in the words of another, where both say the same: forms of one root, short forms, words of measure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Literal

from reconcile.row_matching.name_marks import marked
from reconcile.row_matching.subjects import Wording, heads, wording
from reconcile.row_matching.thresholds import CLIPPED, ENDING, MOST_JOINED, MOST_SHORT, SURELY_SHORT, WORTH_REWORDING
from reconcile.words.short_forms import firsts, initials, pieces
from reconcile.words.thresholds import LEAST_PIECES
from reconcile.words.vocabularies import vocabulary
from reconcile.words.word_forms import kin, may_be_slipped, readings, slipped

Key = Literal["word_forms", "short_form", "spelling"]


@dataclass(frozen=True, slots=True)
class Reworded:
    """`worded` is the one in the words of the other; `words` are those of both that say the same. Where not `sure`,
    they may say another thing."""

    worded: Wording
    key: Key
    words: tuple[str, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class _Change:
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    key: Key
    sure: bool


def reworded(one: Wording, other: Wording, shorts: Collection[str]) -> Reworded | None:
    """None where no words of theirs are the same in other forms. `shorts` are words in capitals."""
    if not may_be_reworded(one, other):
        return None
    mine, yours = one.words - other.words, other.words - one.words
    ours, theirs = one.ordered, other.ordered
    blocks = [
        (ours[i:j], theirs[k:m])
        for what, i, j, k, m in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
        if what == "replace"
    ]
    changes = [change for block in blocks for change in _in_place(*block, frozenset(shorts))]
    changes += _moved(mine.difference(*(change.ours for change in changes)), yours)
    return _changed(one, ours, changes) if changes else None


def may_be_reworded(one: Wording, other: Wording) -> bool:
    """A quick look at two wordings, whichever is the first: for most pairs none is the other in other words."""
    mine, yours = one.words - other.words, other.words - one.words
    if not mine or not yours or len(mine) == len(one.words):
        return False
    if _worth_it(mine, yours, len(one.words)):
        return True
    if len(mine) > MOST_SHORT and len(yours) > MOST_SHORT:
        return False
    ours, theirs = one.ordered, other.ordered
    return _shortened(mine, ours, theirs) or _shortened(yours, theirs, ours)


def _worth_it(mine: frozenset[str], yours: frozenset[str], words: int) -> bool:
    """Whether words that only one has can be words of the other, and enough of them that both may be one. `words` is
    how many the first has."""
    fewer, more = (mine, yours) if len(mine) <= len(yours) else (yours, mine)
    common = words - len(mine)
    least = WORTH_REWORDING * (common + len(more))
    if common + len(fewer) < least:
        return False
    known = frozenset().union(*map(keys, more))
    forms = sum(not known.isdisjoint(keys(word)) for word in fewer)
    return bool(forms) and common + forms >= least


def _shortened(mine: frozenset[str], ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one of few words may be short for several, by its first letter and by its length: first letters of so
    many words, or pieces of them."""
    longer = len(theirs) - len(ours)
    if len(mine) > MOST_SHORT or longer < 1:
        return False
    return any(
        (len(short) <= longer + 2 or len(short) >= LEAST_PIECES)
        and any(short[0] in firsts(word) or word[2:3] == short[0] for word in theirs)
        for short in mine
    )


@lru_cache(maxsize=8192)
def keys(word: str) -> frozenset[str]:
    """What two words have in common that are forms of one root, or one cut short, or words of measure."""
    return frozenset(
        {f"-{root}" for _, root in readings(word)}
        | {word[:CLIPPED], f"+{word[-ENDING:]}"}
        | ({"="} if word in _measures() else set())
    )


def may_be_one(one: str, other: str) -> bool:
    """Whether one word may be put for the other, wherever they stand and whichever is the first."""
    if keys(one).isdisjoint(keys(other)) and one.removesuffix("nya") != other.removesuffix("nya"):
        return may_be_slipped(one, other)
    return kin(one, other) is not None or _of_words(one, other) is not None or _of_words(other, one) is not None


def _in_place(ours: list[str], theirs: list[str], shorts: frozenset[str]) -> Iterator[_Change]:
    """What stands at the same place between the words of both."""
    whole = _parted(tuple(ours), tuple(theirs), shorts)
    if whole is not None:
        yield from whole
        return
    left = list(theirs)
    for word in ours:
        for their in left:
            if (change := _of_words(word, their)) is not None and change.sure:
                left.remove(their)
                yield change
                break


@lru_cache(maxsize=8192)
def _parted(ours: tuple[str, ...], theirs: tuple[str, ...], shorts: frozenset[str]) -> tuple[_Change, ...] | None:
    """All of `ours` as all of `theirs`, part by part; None where a part has nothing to be."""
    if not ours or not theirs:
        return None if ours or theirs else ()
    for change in _firsts(ours, theirs, shorts):
        rest = _parted(ours[len(change.ours) :], theirs[len(change.theirs) :], shorts)
        if rest is not None:
            return (change, *rest)
    return None


def _firsts(ours: tuple[str, ...], theirs: tuple[str, ...], shorts: frozenset[str]) -> Iterator[_Change]:
    if (change := _of_words(ours[0], theirs[0])) is not None:
        yield change
    for count in range(2, MOST_JOINED + 1):
        if "".join(theirs[:count]) == ours[0] or "".join(ours[:count]) == theirs[0]:
            joined = "".join(theirs[:count]) == ours[0]
            yield _Change(ours[: 1 if joined else count], theirs[: count if joined else 1], "word_forms", True)
    for count in range(2, len(theirs) + 1):
        if (sure := _short_for(ours[0], theirs[:count], shorts)) is not None:
            yield _Change(ours[:1], theirs[:count], "short_form", sure)
    for count in range(2, len(ours) + 1):
        if (sure := _short_for(theirs[0], ours[:count], shorts)) is not None:
            yield _Change(ours[:count], theirs[:1], "short_form", sure)


@lru_cache(maxsize=8192)
def _of_words(one: str, other: str) -> _Change | None:
    if one == other:
        return _Change((one,), (other,), "word_forms", True)
    if (found := kin(one, other)) is not None:
        return _Change((one,), (other,), "word_forms", found != "perhaps")
    if one in _measures() and other in _measures() and _measures()[one] == _measures()[other]:
        return _Change((one,), (other,), "word_forms", True)
    if slipped(one, other):
        return _Change((one,), (other,), "spelling", True)
    short, long = sorted((one, other), key=len)
    if len(short) >= CLIPPED and long.startswith(short) and short[-1] not in "aiueo" and len(long) > len(short) + 2:
        return _Change((one,), (other,), "short_form", long[len(short)] not in "aiueo" or len(short) > CLIPPED)
    return None


def _short_for(short: str, words: tuple[str, ...], shorts: frozenset[str]) -> bool | None:
    """Whether it is surely so; None where it is not short for them."""
    if not short.isalpha() or short in heads():
        return None
    # the words come without dan, di, dalam, dari, dengan, whose letter may be among those of the short form (kdrt)
    if initials(short, words) or initials(short[0] + short[1:].replace("d", "", 1), words):
        return short in shorts or len(short) >= SURELY_SHORT
    return True if pieces(short, words) else None


def _moved(mine: Collection[str], yours: Collection[str]) -> Iterator[_Change]:
    for word in sorted(mine):
        found = [(kin(word, their), their) for their in sorted(yours)]
        if (their := next((their for near, their in found if near == "moved"), None)) is not None:
            yield _Change((word,), (their,), "word_forms", True)
        elif (their := next((their for near, their in found if near == "perhaps"), None)) is not None:
            yield _Change((word,), (their,), "word_forms", False)


def _changed(one: Wording, ours: Sequence[str], changes: Sequence[_Change]) -> Reworded | None:
    """Each change where its words stand in the name."""
    said = list(ours)
    for change in changes:
        length = len(change.ours)
        places = (at for at in range(len(said) - length + 1) if tuple(said[at : at + length]) == change.ours)
        if (at := next(places, None)) is None:
            return None
        said[at : at + length] = change.theirs
    worded = marked(wording(" ".join(said)))
    head = worded.head if said[0] != ours[0] else one.head
    keys = {change.key for change in changes if change.ours != change.theirs}
    usual: tuple[Key, ...] = ("short_form", "word_forms", "spelling")
    return Reworded(
        replace(worded, head=head),
        next((key for key in usual if key in keys), "word_forms"),
        tuple(word for change in changes if change.ours != change.theirs for word in (*change.ours, *change.theirs)),
        all(change.sure for change in changes),
    )


@cache
def _measures() -> dict[str, str]:
    return {word: name for name, words in vocabulary("matching")["measures"].items() for word in words}

"""Numbers in words: `empat puluh juta tiga ratus ribu rupiah`.

A number in words goes down its scales (triliun, miliar, juta, ribu), each once, each behind a number below a thousand.
Words that break this are no number, whatever they were meant to be.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz.distance import Levenshtein

from extractor.numerals.thresholds import SHORTEST_GUESS
from extractor.words.numeral_vocabulary import (
    DECIMAL_POINT,
    DIGIT_WORDS,
    MULTIPLIERS,
    NEGATIVE,
    NOT_MISSPELT,
    ONE_OF,
    SCALES,
    TERBILANG_LEAD,
)
from schemas.bounds import is_plain
from schemas.document import Record
from schemas.state import Status

_NUMBER_WORDS: Final = (*DIGIT_WORDS, *MULTIPLIERS, *ONE_OF, *SCALES, *DECIMAL_POINT, *NEGATIVE)
_ANY: Final = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
_ANY_WORD: Final = re.compile(_ANY)
_JOINED: Final = re.compile(rf"(?:{_ANY})+")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_HYPHEN: Final = re.compile(r"\s*[-‐‑–\u00ad]\s*")
_THOUSAND, _GREATEST, _NO_SCALE = 3, 12, 99
_SCALE_OF: Final = SCALES | {word: len(str(value)) - 1 for word, value in ONE_OF.items() if value >= 1000}
_MEANING: Final = {
    **DIGIT_WORDS,
    **{word: f"times {value}" for word, value in MULTIPLIERS.items()},
    **{word: f"one of {value}" for word, value in ONE_OF.items()},
    **{word: f"scale {value}" for word, value in SCALES.items()},
    **dict.fromkeys(DECIMAL_POINT, "point"),
    **dict.fromkeys(NEGATIVE, "minus"),
}


class Terbilang(Record, frozen=True, kw_only=True):
    """What words say as a number. `tail` is what follows the number (`rupiah`, `persen`, `orang`). `approximate` tells
    that a misspelt word was taken for the only number word one letter away."""

    raw: str
    value: Decimal | None = None
    status: Status = "read"
    reason: str | None = None
    approximate: bool = False
    tail: str = ""


class _NotANumber(Exception):
    """Words that are no number; the argument is the reason."""


def parse_terbilang(text: str) -> Terbilang:
    """Reads `text`, all of it. Unreadable with a reason: scale_not_descending, word_order, unknown_word, no_words."""
    raw = " ".join(text.split())
    words = _LETTERS.findall(_HYPHEN.sub("", raw).lower())
    exact = [_split(word) for word in words]
    if not any(exact):
        return Terbilang(raw=raw, status="unreadable", reason="no_words")
    last = max(at for at, split in enumerate(exact) if split or _nearest(words[at]))
    number = [split or _nearest(word) for word, split in zip(words[: last + 1], exact, strict=False)]
    tail = " ".join(words[last + 1 :])
    if not all(number):
        return Terbilang(raw=raw, status="unreadable", reason="unknown_word", tail=tail)
    try:
        value = _value([word for split in number for word in split])
    except _NotANumber as wrong:
        return Terbilang(raw=raw, status="unreadable", reason=str(wrong), tail=tail)
    if not is_plain(value):
        return Terbilang(raw=raw, status="unreadable", reason="too_long", tail=tail)
    return Terbilang(raw=raw, value=value, approximate=not all(exact[: last + 1]), tail=tail)


def _split(word: str) -> list[str]:
    """The number words that `word` is made of (`duapuluh`); none where it is another word."""
    return _ANY_WORD.findall(word) if _JOINED.fullmatch(word) else []


@lru_cache(maxsize=1024)
def _nearest(word: str) -> list[str]:
    """The one number word that is one letter away from `word`."""
    if len(word) < SHORTEST_GUESS or word in NOT_MISSPELT:
        return []
    near = [known for known in _NUMBER_WORDS if Levenshtein.distance(word, known, score_cutoff=1) == 1]
    meanings = {str(_MEANING[known]) for known in near}
    return near[:1] if len(meanings) == 1 else []


def _value(words: list[str]) -> Decimal:
    negative = words[0] in NEGATIVE
    words = words[1:] if negative else words
    at = next((at for at, word in enumerate(words) if word in DECIMAL_POINT), len(words))
    printed = f"{_whole(words[:at])}"
    if at < len(words):
        printed += "." + _decimals(words[at + 1 :])
    return Decimal(f"-{printed}" if negative and printed.strip("0.") else printed)


def _decimals(words: list[str]) -> str:
    """Digit by digit (`nol lima`), or as a number (`sembilan belas`)."""
    if words and all(word in DIGIT_WORDS for word in words):
        return "".join(str(DIGIT_WORDS[word]) for word in words)
    zeros = next((at for at, word in enumerate(words) if DIGIT_WORDS.get(word) != 0), 0)
    return "0" * zeros + str(_whole(words[zeros:]))


def _whole(words: list[str]) -> int:
    if words == ["nol"]:
        return 0
    total, below, group = 0, _NO_SCALE, list[str]()
    for word in words:
        scale = _SCALE_OF.get(word)
        if scale is None:
            group.append(word)
            continue
        if word in ONE_OF:
            group = [*group, "satu"]
        if scale >= below and not (scale == _GREATEST and below == _THOUSAND):
            raise _NotANumber("scale_not_descending")
        multiplier = _below_thousand(group) if group else 0
        if scale >= below:  # `seribu dua ratus triliun`
            total += multiplier
            multiplier, total = total, 0
        if not multiplier:
            raise _NotANumber("word_order")
        total, below, group = total + multiplier * 10**scale, scale, []
    if not group and not total:
        raise _NotANumber("word_order")
    return total + (_below_thousand(group) if group else 0)


def _below_thousand(words: list[str]) -> int:
    """`tiga ratus empat puluh lima`: hundreds, tens, units, each at most once and in this order."""
    total, place, at = 0, 1000, 0
    while at < len(words):
        word = words[at]
        multiplier = MULTIPLIERS.get(words[at + 1]) if at + 1 < len(words) else None
        if word in ONE_OF:
            value, used = ONE_OF[word], 1
        elif DIGIT_WORDS.get(word, 0) == 0:
            raise _NotANumber("word_order")
        elif multiplier is None:
            value, used = DIGIT_WORDS[word], 1
        else:
            value, used = DIGIT_WORDS[word] * multiplier if multiplier > 1 else DIGIT_WORDS[word] + 10, 2
        ends = value < 20
        if value >= place:
            raise _NotANumber("word_order")
        total, place, at = total + value, 1 if ends else 100 if value >= 100 else 10, at + used
    return total


def format_terbilang(number: int | Decimal) -> str:
    """The canonical words of a number below a million triliun, decimals digit by digit; raises ValueError beyond."""
    plain = f"{abs(Decimal(number)):f}"
    whole, _, decimals = plain.partition(".")
    if len(whole) > _GREATEST + 6:
        raise ValueError(f"no words for {number}")
    words = _whole_words(int(whole)) or "nol"
    if decimals:
        words = " ".join([words, "koma", *(_DIGITS[int(digit)] for digit in decimals)])
    return f"minus {words}" if number < 0 else words


_DIGITS: Final = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def _whole_words(number: int) -> str:
    """Words of a whole number; none for zero."""
    for value, name in ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus")):
        if number >= value:
            count, rest = divmod(number, value)
            head = f"se{name}" if count == 1 and value <= 1000 else f"{_whole_words(count)} {name}"
            return f"{head} {_whole_words(rest)}".strip()
    if number >= 20:
        return f"{_DIGITS[number // 10]} puluh {_whole_words(number % 10)}".strip()
    if number >= 12:
        return f"{_DIGITS[number - 10]} belas"
    return ("", *_DIGITS[1:], "sepuluh", "sebelas")[number]


class FoundTerbilang(NamedTuple):
    """Words in brackets behind a figure: `start` and `end` hold the brackets, `figure_end` is where the figure ends."""

    start: int
    end: int
    figure_end: int
    terbilang: Terbilang


_FIGURE_END: Final = re.compile(r"[0-9%‰=-][.,]?(?=\s*\()")
_BRACKET: Final = re.compile(
    rf"\s*(?P<bracket>\((?:\s*{TERBILANG_LEAD}\s*:?)?(?P<words>[^()0-9]{{3,400}})(?P<close>\))?)", re.IGNORECASE
)


def find_terbilang(text: str) -> list[FoundTerbilang]:
    """All numbers in words that stand in brackets right behind a figure of `text`."""
    found = (terbilang_at(text, figure.end()) for figure in _FIGURE_END.finditer(text))
    return [words for words in found if words]


def terbilang_at(text: str, figure_end: int) -> FoundTerbilang | None:
    """The number in words whose bracket opens at `figure_end`, white space left out."""
    match = _BRACKET.match(text, figure_end)
    if match is None:
        return None
    words = match["words"] if match["close"] else match["words"][: _exact_run(match["words"])]
    first = _LETTERS.search(_HYPHEN.sub("", words).lower())
    if first is None or not (_split(first[0]) or _nearest(first[0])):
        return None
    terbilang = parse_terbilang(words)
    if terbilang.reason == "no_words":
        return None
    end = match.end() if match["close"] else match.start("words") + len(words)
    return FoundTerbilang(match.start("bracket"), end, figure_end, terbilang)


def terbilang_before(text: str, start: int) -> FoundTerbilang | None:
    """The number words that end at `start`: `tiga (3) sasaran`. `figure_end` is meaningless here and equals `start`."""
    first = None
    for word in _BACKWARDS.finditer(text[max(0, start - 200) : start][::-1]):
        if not _split(word[0][::-1].lower()):
            break
        first = start - word.end()
    if first is None:
        return None
    terbilang = parse_terbilang(text[first:start])
    return FoundTerbilang(first, start, start, terbilang) if terbilang.value is not None else None


_BACKWARDS: Final = re.compile(r"(?:[^\W\d_]+)")


def _exact_run(words: str) -> int:
    """How far `words`, whose bracket is never closed, goes on with number words."""
    end = 0
    for word in _LETTERS.finditer(words):
        if not _split(word[0].lower()):
            break
        end = word.end()
    return end

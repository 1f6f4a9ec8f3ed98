"""Whether a word is short for others: by their first letters (`ntp`), or by pieces of them (`kamtibmas`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reconcile.words.in_order import in_order
from reconcile.words.thresholds import LEAST_PIECE, LEAST_PIECES, MOST_WORDS
from reconcile.words.vocabularies import listed, vocabulary


def initials(short: str, words: Sequence[str]) -> bool:
    """Whether `short` is the first letters of `words`; small words need no letter, and a word that is itself a short
    form may stand in it whole (`ipasn`: indeks profesionalitas asn)."""
    return bool(words) and words[0] not in _small() and _initials(short, tuple(words))


@lru_cache(maxsize=8192)
def _initials(short: str, words: tuple[str, ...]) -> bool:
    if not words or not short:
        return not words and not short
    first, rest = words[0], words[1:]
    return (
        (short[0] in firsts(first) and _initials(short[1:], rest))
        or (len(first) > 1 and short.startswith(first) and _initials(short[len(first) :], rest))
        or (first in _small() and _initials(short, rest))
    )


@lru_cache(maxsize=8192)
def firsts(word: str) -> str:
    """Its first letter, and those of the words that it stands for: `dilaksanakan`, `pelaksanaan`."""
    forms = vocabulary("matching")["forms"].get(word, ())
    return word[0] + "".join(sorted({form[0] for form in forms} - {word[0]}))


def letters_of(short: str, words: Sequence[str]) -> bool:
    """Whether `short` has letters of `words` in their order, the first of the first one; for what a bracket behind them
    says (`psu`: prasarana sarana dan utilitas umum, `idg`: indeks pemberdayaan gender)."""
    return len(short) > 1 and words[0][0] == short[0] and in_order(short, "".join(words))


def pieces(short: str, words: Sequence[str]) -> bool:
    """Whether `short` is made of pieces of `words`, one of each in their order; small words need none. A piece begins
    the word or its root, or stands in it as it is (keterTIBan), and has a vowel, as what is spoken has."""
    bearing = tuple(word for word in words if word not in _small())
    if len(short) < LEAST_PIECES or not 2 <= len(bearing) <= min(MOST_WORDS, len(short) // LEAST_PIECE):
        return False
    return short not in bearing and _pieces(short, bearing)


@lru_cache(maxsize=8192)
def _pieces(short: str, words: tuple[str, ...]) -> bool:
    if not words:
        return not short
    longest = len(short) - LEAST_PIECE * (len(words) - 1)
    return any(
        _piece(short[:length], words[0]) and _pieces(short[length:], words[1:])
        for length in range(LEAST_PIECE, longest + 1)
    )


def _piece(piece: str, word: str) -> bool:
    if len(piece) >= len(word) or not set(piece) & set("aiueo"):
        return False
    return piece in word or any(piece[0] == part[0] and in_order(piece, part) for part in (word, word[2:]))


@lru_cache(maxsize=65536)
def short_for_some(short: str, words: tuple[str, ...]) -> bool:
    """Whether it is initials or pieces of two or more of `words` that stand side by side, as far as a quick look tells:
    it may be said of one that is not, and never missed."""
    bearing = tuple(word for word in words if word not in _small())
    return any(
        _initials_from(each, words[at:])
        for each in {short, short[:1] + short[1:].replace("d", "", 1)}
        for at, word in enumerate(words)
        if word not in _small() and (short[0] in firsts(word) or short.startswith(word))
    ) or (len(short) >= LEAST_PIECES and any(_pieces_from(short, bearing[at:]) for at in range(len(bearing) - 1)))


def _initials_from(short: str, words: Sequence[str]) -> bool:
    """Whether the first words, two or more, spell it by their first letters."""
    reached = {0}
    for count, word in enumerate(words, 1):
        firsts_, small = firsts(word), word in _small()
        ends = {at + 1 for at in reached if short[at : at + 1] and short[at] in firsts_}
        ends |= {at + len(word) for at in reached if len(word) > 1 and short.startswith(word, at)}
        if count > 1 and len(short) in ends:
            return True
        reached = ends | reached if small else ends
        if not reached:
            return False
    return False


def _pieces_from(short: str, words: Sequence[str]) -> bool:
    """Whether the first words, two or more, have it in pieces."""
    reached = {0}
    for count, word in enumerate(words[:MOST_WORDS], 1):
        if word == short:
            return False
        starts = (at for at in reached if in_order(short[at : at + LEAST_PIECE], word))
        lengths = range(LEAST_PIECE, len(short) + 1)
        reached = {
            at + n for at in starts for n in lengths if at + n <= len(short) and _piece(short[at : at + n], word)
        }
        if not reached or (count > 1 and len(short) in reached):
            return bool(reached)
    return False


def _small() -> tuple[str, ...]:
    return listed("subjects", "empty")

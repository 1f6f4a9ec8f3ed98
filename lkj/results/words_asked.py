"""Whether a wording is one that was asked for by some of its words."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.words.wording import plain


def words_stand_in(wordings: Iterable[str], asked: str) -> bool:
    """Whether one of them holds all words of `asked`, or words that begin so."""
    wanted = plain(asked).split()
    return any(_holds(plain(text).split(), wanted) for text in wordings)


def _holds(words: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(begins) for word in words) for begins in wanted)

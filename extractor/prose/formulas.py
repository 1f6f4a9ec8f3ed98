"""Formulas of capaian as a report prints them: fractions set with a bar, and those written in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal

from extractor.pages.page import Page, Word
from extractor.prose.thresholds import DIRECTION_ABOVE, FORMULA_LINE, FRACTION_BAR, FRACTION_REACH
from extractor.words.vocabularies import vocabulary
from schemas.document import Formula

_WORDS: Final[dict[str, Any]] = vocabulary("formulas")
_TIMES: Final = re.compile(r"[xX×*]\s?100\b|[xX×*]")
_BAR: Final = re.compile(r"[-–—_=.\s]+")
_MINUS: Final = ("-", "–", "−")
_KNOWN: Final = {
    "R/T": ("higher", "R/T"),
    "(T-(R-T))/T": ("lower", "(2T-R)/T"),
    "T-(R-T)/T": ("lower", "(2T-R)/T"),
    "(2T-R)/T": ("lower", "(2T-R)/T"),
    "2T-R/T": ("lower", "(2T-R)/T"),
    "T/R": ("lower", "T/R"),
    "R-(R-T)/T": (None, "(R-(R-T))/T"),
}

Polarity = Literal["higher", "lower"]


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_REALISASI: Final = re.compile(rf"\b(?:{_any(_WORDS['realisasi'])})\b", re.IGNORECASE)
_TARGET: Final = re.compile(rf"\b(?:{_any(_WORDS['target'])})\b", re.IGNORECASE)
_CAPAIAN: Final = re.compile(_any(_WORDS["capaian"]), re.IGNORECASE)
_TELLS: Final = re.compile(rf"(?P<what>{_any(_WORDS['tells'])})(?P<rest>.*)", re.IGNORECASE | re.DOTALL)


def find_formulas(pages: Sequence[Page]) -> list[Formula]:
    """The formulas that say how capaian follows from realisasi and target, in the order of the report."""
    return [formula for page in pages for formula in _on_page(page)]


def _on_page(page: Page) -> Iterator[Formula]:
    words = [word for word in page.words if word.upright]
    for equals in (word for word in words if word.text == "="):
        level = [word for word in words if _beside(word, equals)]
        end = next((word for word in level if word.box.x0 > equals.box.x1 and _multiplies(word, level)), None)
        if end is None:
            continue
        inside = [word for word in words if equals.box.x1 <= word.box.x0 and word.box.x1 <= end.box.x0]
        near = [word for word in inside if abs(_middle(word) - _middle(equals)) < FRACTION_REACH * equals.box.height]
        parts = [_text(part) for part in _fraction(near, equals) if part]
        form = "/".join(map(_symbols, parts))
        label = [word for word in words if word.box.x1 <= equals.box.x0 and _near(word, equals)]
        if form not in _KNOWN or not _CAPAIAN.search(_text(label)):
            continue
        polarity, name = _KNOWN[form]
        told = _told(words, equals)
        raw = " ".join(filter(None, (_text(label), "=", " / ".join(parts), _text(_tail(level, end)))))
        yield Formula(page=page.number, raw=raw, polarity=told or polarity, form=name)  # type: ignore[arg-type]  # of _KNOWN


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2


def _beside(word: Word, other: Word) -> bool:
    return abs(_middle(word) - _middle(other)) < FORMULA_LINE * max(word.box.height, other.box.height)


def _near(word: Word, other: Word) -> bool:
    return abs(_middle(word) - _middle(other)) < FRACTION_REACH * max(word.box.height, other.box.height)


def _multiplies(word: Word, level: Sequence[Word]) -> bool:
    """`x 100`, in one word or two."""
    if not _TIMES.match(word.text):
        return False
    after = [other for other in level if other.box.x0 >= word.box.x1]
    follower = min(after, key=lambda other: other.box.x0, default=None)
    return "100" in word.text or (follower is not None and follower.text.startswith("100"))


def _tail(level: Sequence[Word], end: Word) -> list[Word]:
    return [word for word in level if word.box.x0 >= end.box.x0][:3]


def _text(words: Sequence[Word]) -> str:
    """Line by line, bars left out; raised letters stay in their line."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=_middle):
        if rows and _near_line(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    ordered = [word for row in rows for word in sorted(row, key=lambda word: word.box.x0)]
    return " ".join(word.text for word in ordered if not _BAR.fullmatch(word.text) or word.text in _MINUS)


def _near_line(first: Word, word: Word) -> bool:
    return _middle(word) - _middle(first) < FORMULA_LINE * max(first.box.height, word.box.height)


def _fraction(near: Sequence[Word], equals: Word) -> tuple[list[Word], list[Word]]:
    """What is printed above and below the bar; nothing below for what is written in one line."""
    above = [word for word in near if _middle(word) < _middle(equals) - FRACTION_BAR * equals.box.height]
    below = [word for word in near if _middle(word) > _middle(equals) + FRACTION_BAR * equals.box.height]
    return (above, below) if above and below else (list(near), [])


def _symbols(text: str) -> str:
    text = _TARGET.sub("T", text)
    text = _REALISASI.sub("R", text)
    return re.sub(r"\s+", "", text).replace("–", "-").replace("−", "-").replace("x", "").strip(".,:")


def _told(words: Sequence[Word], equals: Word) -> Polarity | None:
    """The direction that the sentence above the formula tells."""
    above = [word for word in words if equals.box.top - DIRECTION_ABOVE < word.box.top < equals.box.top]
    said = list(_TELLS.finditer(_text(above)))
    if not said:
        return None
    last = said[-1]
    text = last["rest"].lower()
    better = any(word in text for word in _WORDS["better"])
    worse = any(word in text for word in _WORDS["worse"])
    if better == worse:
        return None
    falls = any(word in last["what"].lower() for word in _WORDS["low"])
    return "higher" if better != falls else "lower"

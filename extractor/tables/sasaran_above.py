"""The sasaran that the running text states before the tables that measure it: as a heading, a caption, a label."""

from __future__ import annotations

import re
from typing import Final

from extractor.pages.text_lines import TextLine
from extractor.tables.thresholds import (
    FULL_LINE,
    LONGEST_SASARAN,
    SASARAN_LINES,
    SASARAN_SECTION,
    SHORTEST_FULL_LINE,
    SHORTEST_SASARAN,
    TEXT_TOGETHER,
)
from extractor.words.marks import unmarked
from extractor.words.sasaran_words import heads_alone, is_aim, is_numbered, stated_in

_NEW: Final = re.compile(
    r"^(?:indikator|tujuan|program|kegiatan|tabel|target|misi|strategi|kebijakan)\b|^[\w ]{3,30}:", re.I
)
_SENTENCE: Final = re.compile(
    r"\b(?:(?:se)?bagai(?:mana)? berikut|berikut(?: ini)?\s*[:.]|tabel|diukur|disajikan|dilihat"
    r"|(?:sasaran|indikator|capaian)(?:nya)? (?:ini|tersebut))\b",
    re.I,
)
_POINT: Final = re.compile(r"\d{1,2}\.\s")
_ENDS: Final = (".", ":", ";", "”", '"')


class SasaranAbove:
    """Follows the lines of a report; `stated` is what the tables that come stand under. One of several that are stated
    together is none."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._last: TextLine | None = None
        self._depth = SASARAN_SECTION
        self._listed = False
        self._certain = False
        """Whether the words before it say that it is one, however it reads."""

    @property
    def stated(self) -> str | None:
        text = " ".join(self._parts).strip(" “”\"'.:;")
        reads = is_aim(text) or (self._certain and len(text.split()) >= SHORTEST_SASARAN)
        return text if self._parts and not self._listed and reads and len(text) <= LONGEST_SASARAN else None

    def note(self, line: TextLine) -> None:
        """The next line of the report."""
        rest = stated_in(line.text)
        if rest is not None:
            self._begin(line, rest)
        elif self._last is not None and self._goes_on(self._last, line):
            self._parts.append(line.text)
            self._last = line if len(self._parts) < SASARAN_LINES else None
        elif self._last is None and (alone := heads_alone(line.text)) is not None and self._may_head(line.text):
            self._begin(line, alone)
        else:
            self._listed = self._listed or (self._last is not None and _is_second(line.text))
            self._last = None
            if _depth(line.text) <= self._depth:
                self._parts = []

    def at_table(self) -> None:
        """A table stands here: no line goes on behind it."""
        self._last = None

    def _begin(self, line: TextLine, rest: str) -> None:
        self._parts = [unmarked(rest)[1]] if rest else []
        self._last, self._listed, self._certain = line, False, is_numbered(line.text)
        self._depth = min(_depth(line.text), SASARAN_SECTION)

    def _may_head(self, text: str) -> bool:
        """A section, or a number with a point where no sasaran is told by its word: `a.` and `3)` list things."""
        return _depth(text) <= SASARAN_SECTION or (not self._parts and bool(_POINT.match(text)))

    def _goes_on(self, last: TextLine, line: TextLine) -> bool:
        if line.page != last.page or line.box.top - last.box.bottom > TEXT_TOGETHER * last.box.height:
            return False
        if _NEW.match(line.text) or unmarked(line.text)[0]:
            return False
        if line.text[:1].isupper() and self._parts and (_SENTENCE.search(line.text) or last.had_room_for(line)):
            return False
        if not self._parts:
            return True
        full = last.box.x1 > FULL_LINE * last.limit and len(last.text) >= SHORTEST_FULL_LINE
        return (full or line.text[:1].islower()) and not self._parts[-1].rstrip().endswith(_ENDS)


def _is_second(text: str) -> bool:
    """Whether a line behind a sasaran lists another one."""
    mark, rest = unmarked(text)
    return mark is not None and is_aim(rest)


def _depth(text: str) -> int:
    """How deep a heading stands: 0 a chapter, 1 `A.`, 2 `3.1`; deeper than any section where it is none."""
    if text.upper().startswith("BAB "):
        return 0
    head, _, rest = text.partition(" ")
    mark = head.strip(".")
    if not rest or rest.rstrip().endswith((".", ",", ";")):
        return SASARAN_SECTION + 1
    if len(mark) == 1 and mark.isupper():
        return 1
    return len(mark.split(".")) if "." in mark and mark.replace(".", "").isdigit() else SASARAN_SECTION + 1

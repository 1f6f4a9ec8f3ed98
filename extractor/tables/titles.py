"""The printed lines that belong to a table above it, and the sentence that introduces it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.pages.text_lines import TextLine
from extractor.tables.thresholds import (
    CAPTION_LINES,
    MOST_TITLE_LINES,
    SENTENCE_LINES,
    TITLE_APART,
    TITLE_CAPITALS,
    TITLE_CENTRED,
    TITLE_WIDTH,
)

_NUMBERED = re.compile(r"^\W*tabel\s*[:.]?\s*((?:[IVX]+|\d+|[A-Z])(?:[.\-–]\s?\d+)*)\b[.:\s]*(.*)$", re.I)
_KEY_AND_VALUE = re.compile(r"^[A-Z][\w ./()-]{2,40}\s*:\s*\S")


@dataclass(frozen=True, slots=True)
class Title:
    """`lines` as printed from top to bottom, `number` of a numbered table, `caption` its words, `intro` the end of the
    paragraph above; `used` counts the lines taken as title."""

    lines: list[str]
    number: str | None
    caption: str | None
    intro: str | None
    used: int


def title_above(lines: Sequence[TextLine], top: float, width: float, height: float) -> Title:
    """The title in `lines`, all lines between the table (at `top`) and what stands before it, top to bottom.

    `width` is the page's, `height` the usual height of a line.
    """
    used: list[TextLine] = []
    edge = top
    for line in reversed(lines[-MOST_TITLE_LINES:]):
        if edge - line.box.bottom > TITLE_APART * height or not _is_title(line, width):
            break
        used.insert(0, line)
        edge = line.box.top
        if _NUMBERED.match(line.text):
            break
    used = used or _wrapped_caption(lines, top, height)
    rest = lines[: len(lines) - len(used)]
    number, caption = caption_of([line.text for line in used])
    return Title([line.text for line in used], number, caption, _intro(rest), len(used))


def _wrapped_caption(lines: Sequence[TextLine], top: float, height: float) -> list[TextLine]:
    """A numbered caption right above the table that goes on over lines which look like running text; its words may all
    stand below its number."""
    edge = top
    for count, line in enumerate(reversed(lines[-CAPTION_LINES:]), start=1):
        if edge - line.box.bottom > TITLE_APART * height:
            return []
        edge = line.box.top
        numbered = _NUMBERED.match(line.text)
        if numbered:
            ended = lines[-1].text.rstrip().endswith((":", ",", ";"))
            words = numbered.group(2) or (lines[1 - count].text if count > 1 else "")
            return [] if ended or not words[:1].isupper() else list(lines[-count:])
    return []


def _is_title(line: TextLine, width: float) -> bool:
    text = line.text
    if _NUMBERED.match(text) or _KEY_AND_VALUE.match(text):
        return True
    letters = [character for character in text if character.isalpha()]
    upper = sum(character.isupper() for character in letters)
    centred = abs(line.box.x0 + line.box.x1 - width) < TITLE_CENTRED * width and line.box.width < TITLE_WIDTH * width
    if letters and upper >= TITLE_CAPITALS * len(letters):
        return True
    return centred and not text.rstrip().endswith((".", ",", ";", ":"))


def is_numbered(text: str) -> bool:
    """Whether a line begins a numbered caption, not a sentence about a table."""
    numbered = _NUMBERED.match(text)
    return numbered is not None and not numbered.group(2)[:1].islower()


def caption_of(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """The number and the words of a caption."""
    number: str | None = None
    words: list[str] = []
    for text in lines:
        numbered = _NUMBERED.match(text)
        if numbered:
            number, words = numbered.group(1).replace(" ", ""), [numbered.group(2)]
        elif not _KEY_AND_VALUE.match(text) and not text.upper().startswith("LAMPIRAN"):
            words.append(text)
    caption = " ".join(word for word in words if word)
    return number, caption or None


def _intro(lines: Sequence[TextLine]) -> str | None:
    texts: list[str] = []
    for line in reversed(lines[-SENTENCE_LINES:]):
        if texts and line.text.rstrip().endswith((".", ";")):
            break
        texts.insert(0, line.text)
    return " ".join(texts) or None

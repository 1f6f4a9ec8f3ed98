"""The headings of a report, and which of them a paragraph stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.prose.text import Paragraph
from extractor.prose.thresholds import HEADING_LINES, LONGEST_HEADING, TITLE_STEP
from extractor.words.prose_vocabulary import CAPTION, CHAPTER, OPENING_CHAPTERS, SIGNED
from schemas.prose import Heading

_MINISTRY = (
    r"[0-9]{3}\.[0-9]{2}\.[A-Z]{2}|(?!(?:19|20)[0-9]{2}\b)[0-9]{4}(?:\.[A-Z]{3}(?:\.[0-9]{3})?)?|[A-Z]{3}\.[0-9]{3}"
)
_REGION = r"[0-9]\.[0-9]{2}\.[0-9]{2}(?:\.[0-9]{1,4})*"
_CODE: Final = re.compile(rf"(?<![\w.])(?:{_MINISTRY}|{_REGION})(?![\w.]?\w)")
_BRACKETED_CODE: Final = re.compile(rf"[\[(]\s*({_CODE.pattern})\s*[\])]")
_LEADING_CODE: Final = re.compile(rf"(?:\S{{1,6}}\s+)?({_CODE.pattern})[.\s]+(?=[A-Z])")
_MARK_LEVELS: Final = (
    (re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})+\.?"), 0),  # as many levels as it has numbers
    (re.compile(r"[IVX]{1,5}\."), 2),
    (re.compile(r"[A-Z]\."), 2),
    (re.compile(r"[0-9]{1,2}\."), 3),
    (re.compile(r"[a-z]\.|[0-9]{1,2}\)"), 4),
)
_UNMARKED, _DEEPEST = 3, 5


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and where it begins: `paragraph` is the place of its paragraph, `code` the budget code it prints."""

    paragraph: int
    heading: Heading
    code: str | None


def find_headings(paragraphs: Sequence[Paragraph]) -> list[Section]:
    """The headings in the order of the document; lines of one title, and a chapter's number and title, are one."""
    found: list[Section] = []
    for place, paragraph in enumerate(paragraphs):
        before = paragraphs[place - 1] if place else None
        after = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        if not _is_heading(paragraph, before, after):
            continue
        text, box = paragraph.text, paragraph.lines[0].box
        if found and before and found[-1].paragraph == place - 1 and _one_title(before, paragraph):
            first = found.pop().heading
            text, level, box = f"{first.text} {text}", first.level, first.bbox or box
        else:
            level = _level(paragraph)
        heading = Heading(page=paragraph.page, level=level, text=text, bbox=box.rounded())
        found.append(Section(place, heading, heading_code(text)))
    return found


def _one_title(before: Paragraph, paragraph: Paragraph) -> bool:
    if CHAPTER.fullmatch(before.text):
        return True
    first, second = before.lines[-1].box, paragraph.lines[0].box
    close = before.page == paragraph.page and 0 < second.bottom - first.bottom < TITLE_STEP * first.height
    return close and before.text.isupper() and paragraph.text.isupper() and not before.mark and not paragraph.mark


def heading_code(text: str) -> str | None:
    """The budget code in a heading: `... [6709.QGE.001]`, `- 3355. Pengelolaan ...`; None where it prints none."""
    found = _BRACKETED_CODE.search(text) or _LEADING_CODE.match(text)
    return found[1] if found else None


def sections_over(sections: Sequence[Section], count: int) -> list[tuple[Section, ...]]:
    """For each of `count` paragraphs the headings it stands under, the outermost first."""
    over: list[tuple[Section, ...]] = []
    changes = {section.paragraph: section for section in sections}
    current: tuple[Section, ...] = ()
    for place in range(count):
        section = changes.get(place)
        if section is not None:
            outer = tuple(other for other in current if other.heading.level < section.heading.level)
            current = (*outer, section)
        over.append(current)
    return over


def _is_heading(paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None) -> bool:
    text = paragraph.text
    letters = [letter for letter in text if letter.isalpha()]
    if paragraph.caption or len(text) > LONGEST_HEADING or len(paragraph.lines) > HEADING_LINES or len(letters) < 3:
        return False
    if CAPTION.match(text) or (before and CAPTION.match(before.text) and not paragraph.mark) or text[-1] in ";,":
        return False
    if CHAPTER.match(text) or text.lower() in OPENING_CHAPTERS:
        return True
    if not paragraph.mark and (after is None or after.page != paragraph.page or SIGNED.match(after.text)):
        return False  # nothing stands under it: the name below a signature
    if paragraph.bold and letters[0].isupper():
        return text[-1] != ":"
    if text[-1] in ".:" or not paragraph.mark:
        return False
    return text.isupper() or bool(_MARK_LEVELS[0][0].fullmatch(paragraph.mark) and len(text) < LONGEST_HEADING / 2)


def _level(paragraph: Paragraph) -> int:
    if CHAPTER.match(paragraph.text) or paragraph.text.lower() in OPENING_CHAPTERS:
        return 1
    for pattern, level in _MARK_LEVELS:
        if pattern.fullmatch(paragraph.mark):
            return level or min(_DEEPEST, len([number for number in paragraph.mark.split(".") if number]))
    return _DEEPEST if paragraph.mark and paragraph.mark.isalnum() else _UNMARKED


def codes_in(text: str) -> Iterator[re.Match[str]]:
    """Budget codes printed in running text (`6709.QGE.001`, `076.01.WA`); bare four-digit ones only in brackets."""
    for found in _CODE.finditer(text):
        if "." in found[0] or _BRACKETED_CODE.fullmatch(text[max(0, found.start() - 2) : found.end() + 2].strip()):
            yield found

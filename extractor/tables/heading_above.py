"""The last heading before a table: of a chapter, `A.`, `2.1`, or a finer one that says what is compared."""

from __future__ import annotations

from extractor.pages.text_lines import TextLine
from extractor.tables.thresholds import FULL_LINE, LONGEST_HEADING_LINE, TEXT_TOGETHER
from extractor.words.header_vocabulary import AGAINST, plain
from extractor.words.marks import unmarked


class HeadingAbove:
    """Follows the lines of a report; `text` is the heading that what comes stands under."""

    def __init__(self) -> None:
        self.text: str | None = None
        self._line: TextLine | None = None
        """The last line of the heading, while it may go on."""

    def note(self, line: TextLine) -> None:
        """The next line of the report."""
        if self._line is not None and self.text is not None and _goes_on(self._line, line):
            self.text, self._line = f"{self.text} {line.text}", None
        elif _is_heading(line.text):
            self.text, self._line = line.text, line
        else:
            self._line = None


def _is_heading(text: str) -> bool:
    if len(text) >= LONGEST_HEADING_LINE:
        return False
    return text.upper().startswith("BAB ") or _lettered(text) or _compares(text)


def _lettered(text: str) -> bool:
    """`A. Capaian Kinerja`, `2.1 Perjanjian Kinerja`: a heading, not a sentence."""
    head, _, rest = text.partition(" ")
    mark = head.rstrip(".")
    is_mark = (len(mark) == 1 and mark.isupper()) or (head[:1].isdigit() and "." in mark)
    return is_mark and bool(rest) and not rest.rstrip().endswith((".", ",", ";"))


def _compares(text: str) -> bool:
    """`2) Perbandingan dengan tahun lalu`: an item that says what is compared."""
    mark, rest = unmarked(text)
    return mark is not None and rest[:1].isupper() and bool(AGAINST.all(plain(rest))) and rest[-1] not in ".,;"


def _goes_on(last: TextLine, line: TextLine) -> bool:
    near = line.page == last.page and line.box.top - last.box.bottom < TEXT_TOGETHER * last.box.height
    return near and last.box.x1 > FULL_LINE * last.limit and unmarked(line.text)[0] is None

"""Codes of kegiatan and RO with the names they stand for, wherever tables and headings print them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.across.thresholds import NAME_LENGTH
from reconcile.facts.rows import Row
from reconcile.findings.finding_in_text import Place, of_cell, of_heading
from reconcile.index import Index
from reconcile.words.wording import plain

RO = r"\d{4}\s*\.\s*[A-Z]{3}\s*\.\s*\d{3}"
DETAIL = r"\s*\.\s*\d"
"""What goes on behind the code of an RO where it is that of a part of it: `5037.CBH.004.147.A`."""
KRO = r"(?:[A-Z]{2}\s*\.\s*)?\d{4}\s*\.\s*[A-Z]{3}"
KEGIATAN = r"(?!(?:19|20)\d\d\b)\d{4}"
CODE = re.compile(
    rf"(?P<open>[\[(][\[(\s]*)?(?<![\d.])(?P<ro>{RO})(?!\d|{DETAIL})(?P<close>[\s\])]*[\])])?"
    rf"|[\[(]\s*(?:{KRO})\s*[\])]"
    rf"|(?P<left>[\[(]\s*)(?P<kegiatan>{KEGIATAN})(?P<right>\s*[\])])"
    rf"|:\s*(?P<after>{KEGIATAN})\s*$"
)
MIRRORED = str.maketrans("([", ")]")
LABEL = re.compile(r"^\s*(?:kegiatan\s*:?|[-•–]|\(?[\da-zA-Z]{1,2}[.)])\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A code with its name at one place; `kind` is that of the table, "" for headings."""

    code: str
    level: str
    name: str
    place: Place
    kind: str
    table: str
    mirrored: bool

    @property
    def kegiatan(self) -> str:
        return self.code.partition(".")[0]


def mentions(index: Index) -> list[Mention]:
    """In the order of the document, tables first; one for each code of a cell or heading."""
    found = [
        entry
        for table in index.document.tables
        for row in table.rows
        for cell in row
        if cell is not None and any(map(str.isdigit, cell.text))
        for entry in _mentions(of_cell(cell), table.kind, table.id)
    ]
    headings = (entry for heading in index.document.headings for entry in _mentions(of_heading(heading), "", ""))
    known = {(entry.code, entry.table) for entry in found}
    lines = (entry for entry in _of_lines(index.lines) if (entry.code, entry.table) not in known)
    return [*found, *lines, *headings]


def _of_lines(lines: Sequence[Row]) -> Iterator[Mention]:
    """Budget lines, whose code may stand in a column of its own."""
    for line in lines:
        code = getattr(line.owner, "code", None)
        if code and line.figures and not re.search(rf"{re.escape(code)}{DETAIL}", line.quote):
            place = Place(line.owner.page, line.quote, line.figures[0].bbox, line.label)
            for level, pattern in (("ro", RO), ("kegiatan", KEGIATAN)):
                if re.fullmatch(pattern, code):
                    yield Mention(code, level, line.label, place, line.owner.kind, line.owner.table, True)


def _mentions(place: Place, kind: str, table: str) -> Iterator[Mention]:
    matches = list(CODE.finditer(place.text))
    leading = bool(matches) and not _name(place.text[: matches[0].start()])
    for at, match in enumerate(matches):
        before = matches[at - 1].end() if at else 0
        after = matches[at + 1].start() if at + 1 < len(matches) else len(place.text)
        name = _name(place.text[match.end() : after] if leading else place.text[before : match.start()])
        code = match["ro"] or match["kegiatan"] or match["after"]
        if code and len(name) >= NAME_LENGTH:
            level = "ro" if match["ro"] else "kegiatan"
            yield Mention(re.sub(r"\s", "", code), level, name, place, kind, table, _mirrored(match))


def _name(text: str) -> str:
    return LABEL.sub("", LABEL.sub("", text.strip())).strip(" .,:;-–") if plain(text) else ""


def _mirrored(match: re.Match[str]) -> bool:
    """Whether a code that is opened and closed is closed as it was opened."""
    opened = re.sub(r"\s", "", match["open"] or match["left"] or "")
    closed = re.sub(r"\s", "", match["close"] or match["right"] or "")
    return not (opened and closed) or opened[::-1].translate(MIRRORED) == closed

"""Perjanjian Kinerja: title, revision, year, date, and who agreed; the numbers of civil servants hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from extractor.front.employee_identity import hidden
from extractor.front.thresholds import AGREEMENT_PAGES, HEAD_LINES, SIGNATURE_ASIDE, SIGNATURE_HEIGHT
from extractor.pages.page import Page
from extractor.pages.text_lines import TextLine, page_text
from extractor.words.vocabularies import vocabulary
from schemas.document import Agreement, Party

_WORDS: Final[dict[str, Any]] = vocabulary("agreements")
_TITLE: Final = re.compile(rf"\W*(?:{'|'.join(_WORDS['titles'])})\b(?P<rest>.*)", re.IGNORECASE)
_TITLE_WORDS: Final = frozenset(title.split()[0].upper() for title in _WORDS["titles"])
_REVISION: Final = re.compile(_WORDS["revision"], re.IGNORECASE)
_YEAR: Final = re.compile(r"tahun\s*(?:anggaran)?\s*:?\s*(20[0-9]{2})\b", re.IGNORECASE)
_DATE: Final = re.compile(
    rf"(?P<place>[A-Z][\w .]+?),\s*(?P<date>[0-9]{{1,2}}\s*(?:{'|'.join(_WORDS['months'])})\s*20[0-9]{{2}})\s*$",
    re.IGNORECASE,
)
_FIELD: Final = re.compile(
    rf"(?P<name>{'|'.join((*_WORDS['name'], *_WORDS['position']))})\s*:\s*(?P<value>\S.*)", re.IGNORECASE
)
_ENDS: Final = re.compile("|".join(_WORDS["ends"]), re.IGNORECASE)
_NIP: Final = re.compile(r"(?:19|20)[0-9]{6}[ .]?(?:19|20)[0-9]{4}[ .]?[12][ .]?[0-9]{3}")


def find_agreements(pages: Sequence[Page]) -> list[Agreement]:
    """The agreements in the order of the report; titles that nobody signs are none."""
    found = []
    for lines in _regions(pages):
        parties = _declared(lines) or _signed(lines)
        date = next((match["date"] for line in lines if (match := _DATE.search(line.text))), None)
        if parties or date:
            found.append(_agreement(lines, parties, date))
    return hidden(found)


def _regions(pages: Sequence[Page]) -> Iterator[list[TextLine]]:
    """The lines from each title to the next."""
    region: list[TextLine] = []
    titled = [page.number for page in pages if any(word.text in _TITLE_WORDS for word in page.words)]
    for page in pages:
        if not any(0 <= page.number - number < AGREEMENT_PAGES for number in titled):
            continue
        for line in page_text(page, ()).lines:
            if _is_title(line):
                if region:
                    yield region
                region = []
            if (region and line.page < region[0].page + AGREEMENT_PAGES) or _is_title(line):
                region.append(line)
    if region:
        yield region


def _is_title(line: TextLine) -> bool:
    return line.text.isupper() and bool(_TITLE.match(line.text))


def _agreement(lines: Sequence[TextLine], parties: list[Party], date: str | None) -> Agreement:
    head = [lines[0], *(line for line in lines[1:HEAD_LINES] if line.text.isupper() or _YEAR.match(line.text))]
    upper = [line.text for line in head if line.text.isupper()]
    revision = _REVISION.search(" ".join(upper))
    year = next((match for line in head if (match := _YEAR.search(line.text))), None)
    return Agreement(
        page=lines[0].page,
        title=" ".join(upper),
        revision=(revision["number"] or revision[0].strip().lower()) if revision else None,
        year=int(year[1]) if year else None,
        date=date,
        parties=parties,
    )


def _declared(lines: Sequence[TextLine]) -> list[Party]:
    """`Nama : ... Jabatan : ...`, the office over as many lines as it takes; numbers from the signatures."""
    numbers = {name: number for name, _, number in _signatures(lines)}
    parties: list[Party] = []
    name = ""
    for place, line in enumerate(lines):
        field = _FIELD.match(line.text)
        if field and field["name"].lower() in _WORDS["name"]:
            name = field["value"].strip()
        elif field and name:
            position = " ".join([field["value"].strip(), *_more(lines, place)])
            parties.append(Party(name=name, position=position, nip_masked=numbers.get(name)))
            name = ""
    return parties


def _more(lines: Sequence[TextLine], place: int) -> Iterator[str]:
    """The lines that carry on the field at `place`: close below it, and no field or sentence of their own."""
    for before, line in pairwise(lines[place:]):
        if line.box.top - before.box.bottom > line.box.height or _FIELD.match(line.text) or _ENDS.match(line.text):
            return
        yield line.text


def _signed(lines: Sequence[TextLine]) -> list[Party]:
    return [
        Party(name=name, position=position or None, nip_masked=number) for name, position, number in _signatures(lines)
    ]


def _signatures(lines: Sequence[TextLine]) -> Iterator[tuple[str, str, str]]:
    """Name, office and number of everybody who signs above a number."""
    for place, line in enumerate(lines):
        for number in _NIP.finditer(line.text):
            left, right = _span(line, number.start(), number.end())
            above = [other for other in lines[:place] if other.page == line.page]
            name = _part(above[-1], left, right) if above else ""
            offices = [other for other in above[:-1] if above[-1].box.top - other.box.bottom < 2 * SIGNATURE_HEIGHT]
            told = [part for other in offices[-3:] if (part := _part(other, left, right)) and part.isupper()]
            if name:
                yield name, " ".join(told), number[0]


def _span(line: TextLine, start: int, end: int) -> tuple[float, float]:
    """Where the letters `start` to `end` of a line are printed."""
    at, edges = 0, list[float]()
    for word in line.words:
        if at < end and at + len(word.text) > start:
            edges += (word.box.x0, word.box.x1)
        at += len(word.text) + 1
    return min(edges), max(edges)


def _part(line: TextLine, left: float, right: float) -> str:
    """The words of a line that stand over a signature."""
    middle = (left + right) / 2
    reach = (right - left) / 2 + SIGNATURE_ASIDE
    own = [word.text for word in line.words if abs((word.box.x0 + word.box.x1) / 2 - middle) < reach]
    return " ".join(own)

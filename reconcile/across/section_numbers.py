"""Numbers of sections that the table of contents skips or prints twice, and first sections with the second number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reconcile.across.numbered import Broken, Numbered, arabic, one_name
from reconcile.across.thresholds import CHAPTERS_OF_OUTLINE, LONGEST_GAP, SECOND
from reconcile.findings.finding_in_text import Place, of_heading
from reconcile.index import Index
from schemas.document import Document
from schemas.prose import Heading

NUMBER = r"(?:\d{1,2}|[IVX]{1,4})(?:\.\d{1,2}){1,4}"
SECTION = re.compile(rf"(?P<number>{NUMBER})(?!\d)\.?\s*(?P<name>[^\W\d_].*)")
ANYWHERE = re.compile(rf"(?<![\w.,])({NUMBER})(?!\d)")
Number = tuple[int, ...]
Section = tuple[Number, Numbered]


def broken_sections(index: Index) -> Iterator[Broken]:
    contents = [p for p in index.document.passages if p.kind == "contents"]
    pages = {passage.page for passage in contents}
    listed = [found for p in contents for found in section_of(Place(p.page, p.text, p.bbox))]
    headings = [heading for heading in index.document.headings if heading.page not in pages]
    yield from _again(listed)
    yield from _skipped(listed)
    yield from _first_is_second(headings, index.document)


def outline_pages(headings: Sequence[Heading]) -> set[int]:
    """Pages on which sections of so many chapters stand, and of two on the pages beside them, that they only tell of
    what the report holds."""
    chapters: dict[int, set[int]] = defaultdict(set)
    for number, entry in sections_of(headings):
        chapters[entry.place.page].add(number[0])
    several = {page for page, found in chapters.items() if len(found) >= CHAPTERS_OF_OUTLINE}
    beside = {page + step for page in several for step in (-1, 1)}
    return several | {page for page in beside if len(chapters.get(page, ())) > 1}


def sections_of(headings: Iterable[Heading]) -> Iterator[Section]:
    """Those of the headings that are numbered so, in their order."""
    for heading in headings:
        yield from section_of(of_heading(heading))


def section_of(place: Place) -> Iterator[Section]:
    """The number and name of a section that is printed there, if any."""
    if found := SECTION.match(place.text):
        number = _parts(found["number"])
        alone = Place(place.page, found["number"])
        yield number, Numbered(number[-1], found["name"], place, (alone,))


def _parts(number: str) -> Number:
    return tuple(arabic(part) for part in number.split("."))


def _again(listed: Sequence[Section]) -> Iterator[Broken]:
    """The first of the sections in a row that bear the numbers of earlier ones."""
    seen: dict[Number, Numbered] = {}
    told: Number = ()
    for number, entry in listed:
        known = seen.setdefault(number, entry)
        if known is entry or one_name(known.name, entry.name):
            told = () if len(number) <= len(told) else told
            continue
        if not told or number != (*told[:-1], told[-1] + 1):
            yield Broken("number_again", entry, known)
        told = number


def _skipped(listed: Sequence[Section]) -> Iterator[Broken]:
    printed = {number for number, _ in listed}
    for (before, known), (number, entry) in pairwise(listed):
        gap = number[-1] - before[-1]
        one_before = (*number[:-1], number[-1] - 1)
        if number[:-1] == before[:-1] and 1 < gap <= 1 + LONGEST_GAP and one_before not in printed:
            yield Broken("number_skips", entry, known)


def _first_is_second(headings: Sequence[Heading], document: Document) -> Iterator[Broken]:
    """`2.3.2` right behind the heading 2.3, where 2.3.1 stands nowhere, nor in a heading that was not seen as one."""
    for (parent, _), (number, entry) in pairwise(sections_of(headings)):
        if number[:-1] == parent and number[-1] == SECOND and (*parent, 1) not in _printed(document):
            yield Broken("list_begins", entry, entry)


def _printed(document: Document) -> set[Number]:
    """Every number of a section that any passage, sentence or cell prints."""
    texts = [passage.quote for passage in document.passages]
    texts += [claim.quote for claim in document.claims]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row if cell is not None]
    return {_parts(number) for text in texts for number in ANYWHERE.findall(text)}

"""Numbers of headings, of rows and of averages that skip or come again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reconcile.across.caption_numbers import broken_captions
from reconcile.across.contents_numbers import numbered_otherwise
from reconcile.across.items_amid_text import broken_amid_text
from reconcile.across.numbered import Broken, Numbered, one_name
from reconcile.across.numbered_items import broken_items
from reconcile.across.row_letters import broken_letters
from reconcile.across.row_numbers import broken_rows
from reconcile.across.section_numbers import Section, broken_sections, outline_pages, sections_of
from reconcile.across.thresholds import LEAST_RUN, ONE_INDENT_OF_HEADINGS
from reconcile.findings.finding_in_text import Place, of_heading
from reconcile.index import Index
from reconcile.words.wording import plain
from schemas.document import Document
from schemas.geometry import Box
from schemas.prose import Heading

DOTTED = re.compile(r"^(?P<parent>(?:\d{1,2}\.)+)(?P<last>\d{1,2})\.?\s+(?P<name>\D.*)")
SINGLE = re.compile(r"^(?:(?P<digit>\d{1,2})|(?P<letter>[A-Z]))[.)](?:\s+|(?=[^\W\d_]{3}))(?P<name>\D.*)")
IN_LABEL = re.compile(r"\bke\s*-?\s*\d+", re.IGNORECASE)


def broken(index: Index) -> Iterator[Broken]:
    """Each place once, and none on pages that are pictures: where letters are recognized, `l.` may be read as `1.`."""
    told: set[tuple[int, str]] = set()
    pictures = _pictures(index.document)
    for found in _broken(index):
        place = found.at.place.page, plain(found.at.place.text)
        if place not in told and place[0] not in pictures:
            told.add(place)
            yield found


def _pictures(document: Document) -> set[int]:
    return {note.page for note in document.page_notes if note.recognised and 2 * note.recognised > note.words}


def _broken(index: Index) -> Iterator[Broken]:
    contents = {passage.page for passage in index.document.passages if passage.kind == "contents"}
    outlines = contents | outline_pages(index.document.headings)
    of_text = [heading for heading in index.document.headings if heading.page not in outlines]
    yield from _dotted(of_text)
    yield from _single(of_text)
    yield from _misplaced(of_text)
    yield from _of_another_chapter(of_text)
    headings = {(heading.page, plain(heading.text)) for heading in index.document.headings}
    yield from (item for item in broken_items(index) if (item.at.place.page, plain(item.at.name)) not in headings)
    yield from broken_amid_text(index)
    yield from broken_captions(index)
    yield from broken_sections(index)
    yield from numbered_otherwise(index)
    for table in index.document.tables:
        yield from broken_rows(table)
        yield from broken_letters(table)


def _misplaced(headings: Sequence[Heading]) -> Iterator[Broken]:
    """`3.1.1` or `III.1.1` under 3.2: the section it is numbered for was closed by a later one."""
    open_sections: list[Section] = []
    for number, entry in sections_of(headings):
        section = next((known for known in reversed(open_sections) if len(known[0]) < len(number)), None)
        if section and len(section[0]) == len(number) - 1 and number[:-1] < section[0] and number[0] == section[0][0]:
            yield Broken("number_misplaced", entry, section[1])
        open_sections.append((number, entry))


def _of_another_chapter(every: Sequence[Heading]) -> Iterator[Broken]:
    """`5.2.3` between 4.2.2 and 4.3: the sections before and behind are of one chapter, the latest so far, and go on
    there."""
    last = {plain(heading.text): heading.page for heading in every}
    contents = max((heading.page for heading in every if last[plain(heading.text)] > heading.page), default=0)
    sections = list(sections_of(heading for heading in every if heading.page > contents))
    numbers = [number for number, _ in sections]
    for at, (number, entry) in enumerate(sections):
        before = next((place for place in range(at - 1, -1, -1) if numbers[place][0] != number[0]), None)
        behind = next((other for other in numbers[at + 1 :] if other[0] != number[0]), None)
        if before is None or behind is None or numbers[before][0] != behind[0] or behind <= numbers[before]:
            continue
        if behind[0] == max(other[0] for other in numbers[: before + 1]):
            yield Broken("number_misplaced", entry, sections[before][1])


def _of_heading(number: int, heading: Heading, match: re.Match[str]) -> Numbered:
    alone = heading.text[: match.start("name")].strip()
    return Numbered(number, match["name"], of_heading(heading), (Place(heading.page, alone),))


def _dotted(headings: Sequence[Heading]) -> Iterator[Broken]:
    seen: dict[str, dict[int, Numbered]] = {}
    for heading in headings:
        match = DOTTED.match(heading.text)
        if not match:
            continue
        entry = _of_heading(int(match["last"]), heading, match)
        siblings = seen.setdefault(match["parent"], {})
        if known := siblings.get(entry.number):
            if not one_name(known.name, entry.name):
                yield Broken("number_again", entry, known)
            continue
        before = siblings.get(entry.number - 2)
        whole = all(number in siblings for number in range(1, entry.number - 1))
        if before and whole and entry.number - 1 not in siblings and entry.number - 2 >= LEAST_RUN:
            yield Broken("number_skips", entry, before)
        siblings[entry.number] = entry


def _single(headings: Sequence[Heading]) -> Iterator[Broken]:
    """Marks of one level between two headings of a higher one. A list may begin anew with the first mark, but not
    right behind it; a mark that was used already, or that comes after a later one, is told."""
    open_lists: dict[tuple[int, str], Numbered] = {}
    first: dict[tuple[int, str], Heading] = {}
    for heading in headings:
        match = SINGLE.match(heading.text)
        kind = ("digit" if match["digit"] else "letter") if match else ""
        open_lists = {key: entry for key, entry in open_lists.items() if key[0] <= heading.level}
        if not match or _roman(match["letter"], open_lists.get((heading.level, "letter"))):
            open_lists = {key: entry for key, entry in open_lists.items() if key[0] < heading.level or match}
            continue
        number = int(match["digit"]) if match["digit"] else ord(match["letter"]) - ord("A") + 1
        entry = Numbered(number, match["name"], of_heading(heading))
        before = open_lists.get((heading.level, kind))
        level = heading.level, kind
        again = before is not None and entry.number <= before.number and (entry.number > 1 or _alike(entry, before))
        again = again or (before is not None and before.number == entry.number == 1 and _aligned(first[level], heading))
        if before is not None and again and plain(before.name) != plain(entry.name):
            yield Broken("number_again", entry, before)
        open_lists[level] = entry
        first[level] = heading


def _roman(letter: str | None, before: Numbered | None) -> bool:
    """I, V and X are letters only where they follow the one before them."""
    return letter is not None and letter in "IVX" and (before is None or ord(letter) - ord("A") != before.number)


def _aligned(before: Heading, heading: Heading) -> bool:
    """Whether both begin at one indentation, so that they are of one list."""
    one, other = before.bbox, heading.bbox
    return isinstance(one, Box) and isinstance(other, Box) and abs(one.x0 - other.x0) <= ONE_INDENT_OF_HEADINGS


def _alike(one: Numbered, other: Numbered) -> bool:
    """Whether two headings begin so alike that they belong to one list."""
    return plain(one.name).split()[:3] == plain(other.name).split()[:3]

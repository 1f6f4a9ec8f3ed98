"""Titles of sections, tables and pictures that a table of contents prints with another number than the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from reconcile.across.caption_numbers import caption_of
from reconcile.across.numbered import Broken, Numbered
from reconcile.across.section_numbers import section_of
from reconcile.across.thresholds import LEAST_OF_TITLE, ONE_TITLE
from reconcile.findings.finding_in_text import Place, of_heading
from reconcile.index import Index
from reconcile.words.wording import plain
from schemas.document import Document

Number = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Titled:
    """`kind` is empty for a section."""

    kind: str
    number: Number
    name: str
    place: Place


def numbered_otherwise(index: Index) -> Iterator[Broken]:
    """Of titles that are whole and long enough; those that are off in one way, such as a chapter, are told at the
    first."""
    pages = {place.page for place in _contents(index.document)}
    contents = _each_once(_titled(_contents(index.document)))
    printed = _each_once(entry for entry in _titled(_printed(index.document)) if entry.place.page not in pages)
    found: dict[tuple[str, Number, Number], Broken] = {}
    for entry in contents:
        alike = [other for other in printed if _one_title(entry, other)]
        if alike and not any(other.number == entry.number for other in alike):
            other = alike[0]
            off = entry.kind, entry.number[:-1], other.number[:-1]
            known = found.setdefault(off, Broken("number_in_contents", _entry(entry), _entry(other)))
            if known.at.place is not entry.place:
                found[off] = replace(known, at=replace(known.at, also=(*known.at.also, entry.place)))
    yield from found.values()


def _each_once(titles: Iterable[Titled]) -> list[Titled]:
    first: dict[tuple[str, Number, str], Titled] = {}
    for entry in titles:
        first.setdefault((entry.kind, entry.number, entry.name), entry)
    return list(first.values())


def _contents(document: Document) -> Iterator[Place]:
    for passage in document.passages:
        if passage.kind == "contents":
            yield Place(passage.page, passage.text, passage.bbox)


def _printed(document: Document) -> Iterator[Place]:
    for passage in document.passages:
        if passage.kind in ("caption", "section"):
            yield Place(passage.page, passage.quote, passage.bbox)
    yield from map(of_heading, document.headings)


def _titled(places: Iterable[Place]) -> Iterator[Titled]:
    for place in places:
        for caption in caption_of(place.page, place.text):
            yield Titled(caption.kind, caption.number, plain(caption.name), place)
        for number, section in section_of(place):
            yield Titled("", number, plain(section.name), place)


def _one_title(one: Titled, other: Titled) -> bool:
    length = min(len(one.name), len(other.name))
    if one.kind != other.kind or length < LEAST_OF_TITLE or len(one.number) != len(other.number):
        return False
    return Levenshtein.normalized_similarity(one.name[:length], other.name[:length]) >= ONE_TITLE


def _entry(titled: Titled) -> Numbered:
    return Numbered(titled.number[-1], titled.place.text, titled.place)

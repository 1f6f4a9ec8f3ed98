"""Numbers of captions (`Tabel 3.2`, `Gambar 4`) that two bear, that are left out, or that are of another chapter.

A caption that was not read is no gap: the missing number must stand nowhere in the report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reconcile.across.numbered import Broken, Numbered, arabic, one_name
from reconcile.across.thresholds import CAPTIONS_IN_ORDER, LONGEST_GAP, SECOND
from reconcile.across.titles import title
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.document import Document

NUMBER = r"(?:\d{1,2}|[IVXivx]{1,5})(?:\s?[.,-]\s?\d{1,3})*"
CAPTION = re.compile(
    rf"\W*(?P<label>(?P<kind>[^\W\d_]+)[\s.:]*(?P<number>{NUMBER}))(?!\w|\s?[.,-]\s?\d|\.?[a-z]\b)"
    r"[.:\s]*(?P<name>.*)"
)
Number = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Caption:
    kind: str
    number: Number
    label: str
    name: str
    place: Place


def broken_captions(index: Index) -> Iterator[Broken]:
    by_kind: dict[str, list[Caption]] = defaultdict(list)
    for caption in sorted(_captions(index.document), key=lambda caption: caption.place.page):
        by_kind[caption.kind].append(caption)
    named = _named(index.document)
    for kind, captions in by_kind.items():
        again = list(_again(captions))
        if kind not in listed("numbering", "of_their_own"):
            yield from again
        elif again:  # of several documents in one file
            continue
        first = list({caption.number: caption for caption in reversed(captions)}.values())[::-1]
        for broken in _left_out(first, named[kind], _unread_pages(index.document)):
            places = [other.place for other in captions if other.label.casefold() == broken.at.name.casefold()]
            yield replace(broken, at=replace(broken.at, also=(*broken.at.also, *places[1:])))


def _captions(document: Document) -> Iterator[Caption]:
    """All that are printed, and those of tables that stand elsewhere than above them."""
    printed = [caption for p in document.passages if p.kind == "caption" for caption in caption_of(p.page, p.quote)]
    yield from printed
    known = {(caption.place.page, caption.kind, caption.number) for caption in printed}
    for table in document.tables:
        for caption in caption_of(table.pages[0], title(table)):
            if (table.pages[0], caption.kind, caption.number) not in known:
                yield caption


def caption_of(page: int, text: str) -> Iterator[Caption]:
    found = CAPTION.match(text)
    kind = plain(found["kind"]) if found else ""
    if found and kind in listed("numbering", "captions"):
        number = tuple(arabic(part) for part in re.findall(r"\w+", found["number"]))
        label = " ".join(found["label"].split())
        yield Caption(kind, number, label, found["name"].strip(), Place(page, text))


def _named(document: Document) -> dict[str, set[Number]]:
    """The numbers that tables of contents and sentences name, by kind."""
    named: dict[str, set[Number]] = defaultdict(set)
    quotes = {passage.quote for passage in document.passages} | {claim.quote for claim in document.claims}
    for quote in quotes:
        for kind, number in re.findall(rf"([^\W\d_]+)[\s.:]*({NUMBER})(?!\w)", quote):
            named[plain(kind)].add(tuple(arabic(part) for part in re.findall(r"\w+", number)))
    return named


def _unread_pages(document: Document) -> set[int]:
    return {note.page for note in document.page_notes if note.content in ("picture", "failed")}


def _again(captions: Sequence[Caption]) -> Iterator[Broken]:
    """Of two names; the parts of a table that goes on say so."""
    seen: dict[Number, Caption] = {}
    for caption in captions:
        known = seen.setdefault(caption.number, caption)
        if known is not caption and _two_names(known, caption):
            yield Broken("caption_number_again", _entry(caption), _entry(known))


def _two_names(one: Caption, other: Caption) -> bool:
    names = one.name, other.name
    goes_on = any(word in plain(name) for name in names for word in listed("numbering", "goes_on"))
    parts = all(name.startswith("(") for name in names)
    return all(map(plain, names)) and not goes_on and not parts and not one_name(*names)


def _left_out(captions: Sequence[Caption], named: set[Number], unread: set[int]) -> Iterator[Broken]:
    numbers = {caption.number for caption in captions}
    for at, caption in enumerate(captions):
        parent, last = caption.number[:-1], caption.number[-1]
        before = captions[at - 1] if at else None
        one_before = (*parent, last - 1)
        if last == 1 or one_before in numbers | named:
            continue
        goes_on = at + 1 < len(captions) and captions[at + 1].number == (*parent, last + 1)
        if before is None:
            if parent and last == SECOND and goes_on and not unread & set(range(1, caption.place.page)):
                yield Broken("list_begins", _entry(caption), _entry(caption))
        elif not unread & set(range(before.place.page, caption.place.page + 1)):
            yield from _behind(caption, before, goes_on or at >= CAPTIONS_IN_ORDER)


def _behind(caption: Caption, before: Caption, in_order: bool) -> Iterator[Broken]:
    """What the number of a caption is wrong for, behind the one before it."""
    parent, last = caption.number[:-1], caption.number[-1]
    same_form = len(before.number) == len(caption.number)
    if same_form and parent == before.number[:-1]:
        if in_order and 1 < last - before.number[-1] <= 1 + LONGEST_GAP:
            yield Broken("number_skips", _entry(caption), _entry(before))
    elif same_form and parent and last == before.number[-1] + 1:
        yield Broken("number_misplaced", _entry(caption), _entry(before))
    elif parent and last == SECOND and in_order:
        yield Broken("list_begins", _entry(caption), _entry(caption))


def _entry(caption: Caption) -> Numbered:
    return Numbered(caption.number[-1], caption.label, caption.place, (Place(caption.place.page, caption.label),))

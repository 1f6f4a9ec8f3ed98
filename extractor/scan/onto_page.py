"""What was recognized becomes a page like any other: words, rulings and fills, with the mark that they were seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from extractor.pages.legible import illegible, letters_unknown
from extractor.pages.page import Fill, Laid, Page, Ruling, Word
from extractor.scan.recognised import Recognised, SeenLine, SeenWord
from extractor.scan.thresholds import BETTER
from schemas.geometry import Box

_INK = (0, 0, 0)


def with_recognised(page: Page, parts: Sequence[Recognised]) -> Page:
    """`page` with what recognition read on it, where that is more than its text layer tells."""
    if len(parts) == 1 and parts[0].area is None:
        return _whole(page, parts[0])
    seen = [part for part in parts if part.words]
    return _with_parts(page, seen) if seen else page


def _whole(page: Page, seen: Recognised) -> Page:
    told = sum(len(word.text) for word in page.words)
    if not seen.words or (seen.letters < BETTER * told and page.words):
        return page
    return replace(
        page,
        width=seen.width,
        height=seen.height,
        rotation=(page.rotation + 90 * seen.turns) % 360,
        words=[word_of(word) for word in seen.words],
        rulings=[_ruling(line) for line in seen.lines],
        fills=[Fill(box, _INK) for box in seen.fills],
        images=(),
        unseen=0,
        unknown=0,
        recognised=(Box(0, 0, seen.width, seen.height),),
        told_otherwise=bool(page.unknown or letters_unknown(page.words) or illegible(page.words)),
        laid=Laid(seen.turns, seen.crooked) if seen.turns or seen.crooked else None,
    )


def _with_parts(page: Page, parts: Sequence[Recognised]) -> Page:
    moved = [placed(part) for part in parts]
    areas = [part.area for part in parts if part.area is not None]
    return replace(
        page,
        words=[*page.words, *_new(chain.from_iterable(words for words, _, _ in moved), page.words)],
        rulings=[*page.rulings, *chain.from_iterable(rulings for _, rulings, _ in moved)],
        fills=[*page.fills, *chain.from_iterable(fills for _, _, fills in moved)],
        images=[image for image in page.images if not any(_is_in(image, area) for area in areas)],
        recognised=tuple(areas),
    )


def _new(seen: Iterable[Word], told: Sequence[Word]) -> Iterator[Word]:
    """Words that the text layer does not tell at their place."""
    return (word for word in seen if not any(other.box.holds(*word.box.middle) for other in told))


def placed(part: Recognised) -> tuple[list[Word], list[Ruling], list[Fill]]:
    """What stands in a part of the page, moved to where that part lies, and pressed into it where it was turned."""
    assert part.area is not None
    area, scale = part.area, min(1.0, part.area.width / part.width, part.area.height / part.height)

    def moved(box: Box) -> Box:
        x, y = area.x0, area.top
        return Box(x + scale * box.x0, y + scale * box.top, x + scale * box.x1, y + scale * box.bottom)

    words = [word._replace(box=moved(word.box), size=scale * word.size) for word in map(word_of, part.words)]
    rulings = []
    for line in map(_ruling, part.lines):
        across, along = (area.top, area.x0) if line.axis == "h" else (area.x0, area.top)
        ends = along + scale * line.start, along + scale * line.end
        rulings.append(Ruling(line.axis, across + scale * line.at, *ends, scale * line.width))
    return words, rulings, [Fill(moved(box), _INK) for box in part.fills]


def _is_in(image: Box, area: Box) -> bool:
    return area.holds(*image.middle)


def word_of(seen: SeenWord) -> Word:
    return Word(seen.text, seen.box, seen.size, clear=seen.clear, was=seen.was, again=seen.again)


def _ruling(line: SeenLine) -> Ruling:
    return Ruling("v" if line.down else "h", line.at, line.start, line.end, line.width)

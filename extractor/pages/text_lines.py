"""The printed lines of a page's running text, with captions beside and below pictures kept apart from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby, pairwise, starmap
from typing import NamedTuple

from extractor.pages.asked_once import asked_once
from extractor.pages.page import Page, Word, text_along
from extractor.pages.thresholds import (
    CAPTION_LINES,
    CAPTION_SLACK,
    COLUMN_GAP,
    INSET_SHARE,
    LINES_OVER_WATERMARK,
    PICTURE_SHARE,
    PICTURE_SIDE,
    SAME_LINE,
    WORD_SPACE,
)
from schemas.geometry import Box, around


class TextLine(NamedTuple):
    """`limit` is how far right the text could have gone here: the page's text edge, or a picture. `pushed` is the right
    side of a picture that keeps the text from the left edge, else 0."""

    page: int
    words: tuple[Word, ...]
    box: Box
    limit: float
    pushed: float
    text: str

    @property
    def bold(self) -> bool:
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))

    def had_room_for(self, following: TextLine) -> bool:
        """Whether the first word of the `following` line would still have found room at the end of this one."""
        word = following.words[0].box
        return self.box.x1 + word.width + WORD_SPACE * word.height < self.limit


class PageText(NamedTuple):
    """The lines of a page from top to bottom: of the text itself, and of captions set beside it."""

    lines: list[TextLine]
    captions: list[TextLine]


def page_text(page: Page, taken: Sequence[Box]) -> PageText:
    """The lines of `page` outside the areas in `taken`."""
    return _text_outside(page, tuple(taken))


@asked_once
def _text_outside(page: Page, taken: tuple[Box, ...]) -> PageText:
    words = [word for word in page.words if word.upright and not _inside(word.box, taken)]
    pictures = [box for box in page.images if PICTURE_SIDE < box.width < PICTURE_SHARE * page.width]
    every_row = _rows(words)
    pictures = [box for box in pictures if box.height > PICTURE_SIDE and not _behind_text(box, every_row)]
    insets = _insets(page, taken)
    outside = _rows(word for word in words if not _inside(word.box, insets)) if insets else every_row
    main: list[list[Word]] = []
    beside = [row for inset in insets for row in _rows(word for word in words if _inside(word.box, [inset]))]
    obstacles = [*pictures, *insets]
    for row in outside:
        text, caption = _parted(row, [box for box in pictures if not _parts(box, main, row)])
        if text:
            main.append(text)
        if caption:
            beside.append(caption)
            obstacles += [_under(picture, caption) for picture in pictures if picture.x0 <= caption[0].box.x0 + 1]
    edge = _text_edge(main, page.width)
    lines = [_line(page.number, row, obstacles, edge) for row in main]
    return PageText(_narrowed(lines, edge), [_line(page.number, row, (), edge) for row in beside])


def _insets(page: Page, taken: Sequence[Box]) -> list[Box]:
    """Filled boxes that hold words of their own beside the text."""
    sized = [
        fill.box
        for fill in page.fills
        if PICTURE_SIDE < fill.box.width < INSET_SHARE * page.width and fill.box.height > PICTURE_SIDE
    ]
    free = {box for box in sized if not _inside(box, taken)}
    return [box for box in free if not any(other != box and _contains(other, box) for other in free)]


def _behind_text(picture: Box, rows: Iterable[Sequence[Word]]) -> bool:
    """Whether printed lines run over the side of a picture without a gap: a watermark, with nothing set round it."""
    crossing = [row for row in rows if any(starmap(partial(_crosses, picture), pairwise(row)))]
    return len(crossing) >= LINES_OVER_WATERMARK


def _crosses(picture: Box, one: Word, other: Word) -> bool:
    """Whether of two neighbours of a line one stands on the picture and the other beside it, no column apart."""
    apart = _inside(one.box, [picture]) != _inside(other.box, [picture])
    return apart and other.box.x0 - one.box.x1 <= COLUMN_GAP * max(one.box.height, other.box.height)


def _contains(outer: Box, inner: Box) -> bool:
    return outer.x0 <= inner.x0 and outer.top <= inner.top and outer.x1 >= inner.x1 and outer.bottom >= inner.bottom


def _narrowed(lines: Sequence[TextLine], edge: float) -> list[TextLine]:
    """Text beside a picture ends some way before it: where the longest of these lines ends."""
    narrowed: list[TextLine] = []
    for limit, run in groupby(lines, key=lambda line: line.limit):
        beside = list(run)
        reach = max(line.box.x1 for line in beside) if limit < edge else limit
        narrowed += [line if line.limit == reach else line._replace(limit=reach) for line in beside]
    return narrowed


def _under(picture: Box, caption: Sequence[Word]) -> Box:
    """The strip of `caption`, as wide as its picture."""
    line = around(word.box for word in caption)
    return Box(picture.x0, line.top - line.height / 2, picture.x1, line.bottom + line.height / 2)


def _inside(box: Box, areas: Iterable[Box]) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    for x0, top, x1, bottom in areas:  # noqa: SIM110  # asked of every word: three times as fast as any()
        if x0 <= x <= x1 and top <= y <= bottom:
            return True
    return False


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words of one printed line, left to right; lines from top to bottom."""
    rows: list[list[Word]] = []
    middle = height = 0.0
    for word in sorted(words, key=lambda word: word.box.top + word.box.bottom):
        own, tall = (word.box.top + word.box.bottom) / 2, word.box.height
        if rows and own - middle <= SAME_LINE * max(height, tall):
            rows[-1].append(word)
            height = max(height, tall)
            middle += (own - middle) / len(rows[-1])
        else:
            rows.append([word])
            middle, height = own, tall
    for row in rows:
        row.sort(key=lambda word: word.box.x0)
    return rows


def _parted(row: list[Word], pictures: Iterable[Box]) -> tuple[list[Word], list[Word]]:
    """What of `row` is running text, and what is the caption of one of `pictures`."""
    middle = (row[0].box.top + row[0].box.bottom) / 2
    height = max(word.box.height for word in row)
    for picture in pictures:
        if not picture.top < middle < picture.bottom + CAPTION_LINES * height:
            continue
        left = [word for word in row if word.box.x1 <= picture.x0 + 1]
        right = row[len(left) :]
        if not right or right[0].box.x0 < picture.x0 - 1 or not _centred(right, picture):
            continue
        if not left or right[0].box.x0 - left[-1].box.x1 > COLUMN_GAP * height:
            return left, right
    return row, []


def _parts(picture: Box, above: Sequence[Sequence[Word]], row: Sequence[Word]) -> bool:
    """Whether the line of text `above` a `row`, which begins no further right, parts it from a picture over both."""
    last = around(word.box for word in above[-1]) if above else None
    return last is not None and last.top >= picture.bottom - 1 and last.x0 <= row[0].box.x0


def _centred(words: Sequence[Word], picture: Box) -> bool:
    slack = CAPTION_SLACK * picture.width
    ends_inside = words[-1].box.x1 <= picture.x1 + slack
    return ends_inside and abs(words[0].box.x0 + words[-1].box.x1 - picture.x0 - picture.x1) < slack


def _text_edge(rows: Sequence[list[Word]], width: float) -> float:
    """Where full lines end: the rightmost edge that a tenth of the lines reach."""
    ends = sorted((row[-1].box.x1 for row in rows), reverse=True)
    return ends[len(ends) // 10] if ends else width


def _line(page: int, row: Sequence[Word], obstacles: Iterable[Box], edge: float) -> TextLine:
    box = around(word.box for word in row)
    beside = [it for it in obstacles if box.bottom > it.top and box.top < it.bottom]
    limit = min([edge, *(it.x0 for it in beside if it.x0 >= box.x1)])
    pushed = max([0.0, *(it.x1 for it in beside if it.x1 <= box.x0)])
    return TextLine(page, tuple(row), box, limit, pushed, text_along(row))

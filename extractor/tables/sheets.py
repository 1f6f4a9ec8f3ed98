"""All tables of a report as printed, over page ends, each with its title and the lines around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from statistics import median

from extractor.grid.lattice import Grid
from extractor.net import Net
from extractor.pages.lines import text_of
from extractor.pages.page import Page
from extractor.pages.running_headers import recurring_boxes, running_headers
from extractor.pages.text_lines import TextLine, page_text
from extractor.tables.caption_below import lines_below, stand_below, with_caption
from extractor.tables.continuation import joined
from extractor.tables.header import header_of
from extractor.tables.heading_above import HeadingAbove
from extractor.tables.joining import Between
from extractor.tables.rows_below_header import with_rows_below
from extractor.tables.sasaran_above import SasaranAbove
from extractor.tables.sheet import Sheet, sheet_of, squares
from extractor.tables.slivers import without_slivers
from extractor.tables.split_form import split_form
from extractor.tables.split_packed_rows import split_packed_rows
from extractor.tables.split_side_by_side import split_side_by_side
from extractor.tables.split_stacked_tables import split_stacked_tables
from extractor.tables.thresholds import PARTS_TOUCH
from extractor.tables.titles import Title, title_above
from extractor.tables.unmerged_body import with_body_parted
from extractor.tables.unmerged_cells import with_cells_parted
from extractor.tables.unmerged_figures import with_figures_parted
from extractor.tables.unmerged_names import with_names_parted
from extractor.tables.unruled import unruled_lists
from extractor.tables.unruled_targets import target_lists
from schemas.geometry import Box, around

_NO_TITLE = Title([], None, None, None, 0)


@dataclass(frozen=True)
class Placed:
    """A table with its title; `heading` is the last heading of the text before it, `sasaran` what the text before it
    states as the sasaran of what comes."""

    sheet: Sheet
    title: Title
    heading: str | None
    sasaran: str | None = None


@dataclass(frozen=True)
class Sheets:
    """`taken` are the areas of tables and their titles, by page; on the pages `failed` a table was left out, through a
    fault of ours."""

    placed: list[Placed]
    taken: dict[int, list[Box]]
    failed: list[int] = field(default_factory=list)

    def texts(self) -> Iterator[str]:
        """What stands in the cells."""
        return (square.text for one in self.placed for row in one.sheet.rows for _, square in squares(row))


Block = Sheet | TextLine


def sheets_of(pages: Sequence[Page], ruled: Mapping[int, Sequence[Grid]]) -> Sheets:
    """The tables on `pages`; `ruled` holds the grids of each page by its number."""
    areas = {page.number: [grid.box for grid in ruled.get(page.number, ())] for page in pages}
    texts = {page.number: page_text(page, areas[page.number]).lines for page in pages}
    outside = running_headers(texts, {page.number: page.height for page in pages})
    ruled = _without_furniture(ruled)
    net = Net()

    def parted(page: Page) -> list[Block]:
        lines = [line for place, line in enumerate(texts[page.number]) if (page.number, place) not in outside]
        return _blocks(lines, _ruled_sheets(ruled.get(page.number, ())))

    none = list[Block]()
    blocks = {page.number: net.one("tables", page.number, partial(parted, page), none) for page in pages}
    below = stand_below([_captions_and_tables(of_page) for of_page in blocks.values()])
    reader = _Reader({page.number: page for page in pages}, net, below)
    for page in pages:
        net.one("tables", page.number, partial(reader.add, page, blocks[page.number]), None)
    return replace(reader.result(areas), failed=[*net.lost])


def _without_furniture(ruled: Mapping[int, Sequence[Grid]]) -> dict[int, list[Grid]]:
    """The grids that are no boxes around running headers and footers."""
    boxes = {page: [(grid.box, _text(grid)) for grid in grids] for page, grids in ruled.items()}
    outside = recurring_boxes(boxes)
    return {page: [g for n, g in enumerate(grids) if (page, n) not in outside] for page, grids in ruled.items()}


def _text(grid: Grid) -> str:
    return " ".join(text_of(span.words) for span in grid.spans if span.words)


def _ruled_sheets(found: Sequence[Grid]) -> list[Sheet]:
    parts = (part for grid in found for part in split_form(without_slivers(sheet_of(grid))))
    ruled = (with_figures_parted(with_cells_parted(part)) for part in parts)
    whole = (with_names_parted(with_body_parted(part)) for part in ruled)
    return [part for sheet in whole for part in split_stacked_tables(split_packed_rows(sheet))]


def _blocks(lines: list[TextLine], sheets: list[Sheet]) -> list[Block]:
    """Tables and lines of a page from top to bottom."""
    for n, sheet in enumerate(sheets):
        if continued := with_rows_below(sheet, lines):
            sheets = [*sheets[:n], continued.sheet, *sheets[n + 1 :]]
            del lines[continued.first : continued.last + 1]
    for agreed in reversed(target_lists(lines)):
        sheets = [*sheets, agreed.sheet]
        del lines[agreed.first : agreed.last + 1]
    for made in reversed(unruled_lists(lines)):
        sheets = [*sheets, made.sheet]
        del lines[made.first : made.last + 1]
    return sorted([*lines, *sheets], key=lambda block: (_box(block).top, _box(block).x0))


def _captions_and_tables(blocks: Sequence[Block]) -> list[str | None]:
    """The lines among `blocks`, and None for each table."""
    return [block.text if isinstance(block, TextLine) else None for block in blocks]


def _box(block: Block) -> Box:
    return block.areas[0].box if isinstance(block, Sheet) else block.box


class _Reader:
    """Walks through the blocks of all pages in order; `below` tells that captions stand below their tables."""

    def __init__(self, pages: Mapping[int, Page], net: Net, below: bool) -> None:
        self._below = below
        self._pages = pages
        self._net = net
        self._placed: list[Placed] = []
        self._title_boxes: dict[int, list[Box]] = {}
        self._before: list[TextLine] = []
        self._heading = HeadingAbove()
        self._sasaran = SasaranAbove()
        self._open: Sheet | None = None
        self._below_open: list[TextLine] = []
        self._floor = 0.0
        self._line_height = 12.0

    def add(self, page: Page, blocks: Sequence[Block]) -> None:
        lines = [block for block in blocks if isinstance(block, TextLine)]
        if lines:
            self._line_height = median(line.box.height for line in lines)
        own: list[TextLine] = []
        for block in blocks:
            if isinstance(block, TextLine):
                own.append(block)
                self._note(block)
            else:
                self._table(block, own, page)
                own = []
        self._below_open += own
        own = own[self._caption_below(own) :]
        self._before = own[-6:] if own else self._before if not blocks else []
        self._floor = max(self._floor, max((_box(block).bottom for block in blocks), default=0.0))

    def _note(self, line: TextLine) -> None:
        self._sasaran.note(line)
        self._heading.note(line)

    def _table(self, sheet: Sheet, above: list[TextLine], page: Page) -> None:
        self._sasaran.at_table()
        above = above[self._caption_below(above) :]
        if self._open is not None:
            continued = partial(self._continued, self._open, sheet, above, page.width)
            if self._net.one("tables", sheet.page, continued, False):  # where joining fails, it stands by itself
                return
        title = title_above(above, _box(sheet).top, page.width, self._line_height) if above else _NO_TITLE
        if title.intro is None and self._before and len(above) == title.used:
            title = replace(title, intro=" ".join(line.text for line in self._before[-4:]))
        self._title_boxes.setdefault(sheet.page, []).extend(line.box for line in above[len(above) - title.used :])
        self._placed.append(Placed(sheet, title, self._heading.text, self._sasaran.stated))
        self._is_open(sheet)

    def _caption_below(self, lines: Sequence[TextLine]) -> int:
        """How many of the lines behind the last table are its caption, which it is given."""
        last = self._placed[-1] if self._placed else None
        page = last.sheet.areas[-1].page if last else 0
        if not self._below or last is None or last.title.number or not lines or lines[0].page != page:
            return 0
        count = lines_below(lines, self._line_height)
        if count:
            self._placed[-1] = replace(last, title=with_caption(last.title, lines[:count]))
            self._title_boxes.setdefault(page, []).extend(line.box for line in lines[:count])
        return count

    def _is_open(self, sheet: Sheet) -> None:
        self._open, self._below_open = sheet, []

    def _continued(self, above: Sheet, below: Sheet, lines: list[TextLine], width: float) -> bool:
        if not above.ruled or not below.ruled or not self._follows(above, below, lines):
            return False
        header = header_of(above).rows
        between = Between(self._below_open, lines, self._full(above, below, header))
        whole = joined(above, below, header, between, width)
        if whole is None:
            return False
        self._placed[-1] = replace(self._placed[-1], sheet=whole)
        self._is_open(whole)
        return True

    @staticmethod
    def _follows(above: Sheet, below: Sheet, lines: list[TextLine]) -> bool:
        """On the next page, or right below on the same one without a header of its own."""
        last = above.areas[-1]
        if below.page == last.page:
            touching = 0 <= below.areas[0].box.top - last.box.bottom < PARTS_TOUCH
            return touching and not lines and header_of(below).rows == 0
        return below.page == last.page + 1

    def _full(self, above: Sheet, below: Sheet, header_rows: int) -> bool:
        """Whether the next row had no room any more on the page where `above` ends."""
        page = self._pages[above.areas[-1].page]
        floor = max(self._floor, 0.9 * page.height) if page.height <= 1.2 * page.width else 0.9 * page.height
        row = below.rows[min(header_rows, len(below.rows) - 1)]
        height = max((square.pieces[0].box.height for square in row if square and square.rows == 1), default=0.0)
        return floor - above.areas[-1].box.bottom < height + 2 * self._line_height

    def result(self, areas: Mapping[int, list[Box]]) -> Sheets:
        taken = {number: list(boxes) for number, boxes in areas.items()}
        for placed in self._placed:
            if not placed.sheet.ruled:
                taken[placed.sheet.page].append(placed.sheet.areas[0].box)
        for number, boxes in self._title_boxes.items():
            taken[number] += [around([box]) for box in boxes]
        parts = [replace(one, sheet=part) for one in self._placed for part in _beside(one.sheet)]
        return Sheets(parts, taken)


def _beside(sheet: Sheet) -> list[Sheet]:
    return split_side_by_side(sheet) if sheet.ruled else [sheet]

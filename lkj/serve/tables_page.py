"""The tables as they were read: every cell with its place, every figure to be put right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from gettext import gettext as _

from starlette.responses import Response

from lkj.people.figures_told import FigureTold, figures_told
from lkj.serve.boxes import PageShown, pages_shown
from lkj.serve.queue_rows import recognition_line
from lkj.serve.shown import Shown
from lkj.serve.site import Asking, NotFound, to
from lkj.serve.voice import speaking
from lkj.store.places import Place, Places
from lkj.words.corrected import with_correction
from lkj.words.kinds import kind_in_words
from lkj.words.messages import page_list
from lkj.words.plain_text import plain
from lkj.words.truncation import shortened
from reconcile.decisions.corrections import mark_of_value
from schemas.document import Table

_LONGEST = 90


@dataclass(frozen=True, slots=True)
class TableName:
    id: str
    name: str
    kind: str
    pages: str
    doubtful: int


@dataclass(frozen=True, slots=True)
class FigureShown:
    mark: str
    text: str
    state: str
    """`sure`, `doubtful` or `corrected`."""


@dataclass(frozen=True, slots=True)
class CellShown:
    """`figures` are what was read in it; where they are all that is printed, `text` is empty. A merged cell has a
    `span` of columns."""

    text: str
    page: int
    span: int
    figures: tuple[FigureShown, ...]


@dataclass
class _Found:
    """Figures by their cells, and how many of each table are in doubt."""

    cells: dict[Place, list[FigureShown]] = field(default_factory=lambda: defaultdict(list))
    doubtful: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def tables(asking: Asking) -> Response:
    """The first one that has figures."""
    shown = asking.shown()
    known = shown.document.tables
    first = next((row.table for row in shown.document.all_rows if row.values), "")
    if not known:
        raise NotFound
    return to(f"/reports/{shown.shelved.key}/tables/{first or known[0].id}")


def table(asking: Asking) -> Response:
    shown, wanted = asking.shown(), asking.request.path_params["table"]
    chosen = next((one for one in shown.document.tables if one.id == wanted), None)
    if chosen is None:
        raise NotFound
    found = _found(shown)
    pages: list[PageShown] = [
        page for page in pages_shown(shown.document, shown.groups) if page.number in set(chosen.pages)
    ]
    with speaking(asking.language):
        return asking.page(
            "tables.html",
            key=shown.shelved.key,
            names=[_name(one, found.doubtful) for one in shown.document.tables],
            chosen=_name(chosen, found.doubtful),
            title=_("Tables as read"),
            header=_header(chosen),
            rows=_rows(chosen, found.cells),
            pages=pages,
            recognition=recognition_line(shown.shelved),
            changed=asking.site.progress.of(shown.shelved.key).times,
        )


def _found(shown: Shown) -> _Found:
    places, found, sha256 = Places(shown.document), _Found(), shown.document.source.sha256
    tables = {value.id: row.table for row in shown.document.all_rows for value in row.values}
    tables |= {entry.id: entry.table for entry in shown.document.aggregates}
    for told in figures_told(shown.document):
        table = tables.get(told.figure.id)
        if table is None:
            continue
        found.doubtful[table] += told.doubtful
        place = places.of(told.figure, table)
        if place is not None:
            found.cells[place].append(_figure(told, sha256))
    return found


def _figure(told: FigureTold, sha256: str) -> FigureShown:
    figure = told.figure
    corrected = figure.status == "corrected"
    state = "corrected" if corrected else "doubtful" if told.doubtful else "sure"
    text = with_correction(plain(figure.raw), figure.value, corrected)
    return FigureShown(mark_of_value(sha256, figure), text or "–", state)


def _name(table: Table, doubtful: Mapping[str, int]) -> TableName:
    said = table.caption or " ".join(table.title) or kind_in_words(table.kind)
    name = " ".join(filter(None, (table.number if not table.caption else None, said)))
    pages = page_list(list(table.pages))
    return TableName(table.id, shortened(name, _LONGEST), kind_in_words(table.kind), pages, doubtful[table.id])


def _header(table: Table) -> list[list[tuple[str, int]]]:
    return [_spanned(row) for row in table.header]


def _spanned(row: Sequence[str | None]) -> list[tuple[str, int]]:
    """None stands for what the cell before it covers."""
    told: list[tuple[str, int]] = []
    for text in row:
        if text is None and told:
            told[-1] = (told[-1][0], told[-1][1] + 1)
        else:
            told.append((plain(text or ""), 1))
    return told


def _rows(table: Table, cells: Mapping[Place, Sequence[FigureShown]]) -> list[list[CellShown]]:
    rows = []
    for at, row in enumerate(table.rows):
        told: list[CellShown] = []
        for column, cell in enumerate(row):
            if cell is None and told:
                last = told[-1]
                told[-1] = CellShown(last.text, last.page, last.span + 1, last.figures)
                continue
            figures = tuple(cells.get(Place(table.id, at, column), ()))
            text = plain(cell.text) if cell else ""
            alone = len(figures) == 1 and figures[0].text.partition(" ✎")[0] == text
            told.append(CellShown("" if alone else text, cell.page if cell else 0, 1, figures))
        rows.append(told)
    return rows

"""Sentences that compare years of one item: `tahun 2022 mencapai 97,3 sedangkan tahun 2021 mencapai 100`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.facts.budget_levels import level
from reconcile.facts.likeness import comparable, one_number
from reconcile.facts.named_items import NamedItems
from reconcile.facts.rows import Row
from reconcile.facts.scope import before_it, claim_of
from reconcile.index import Index
from reconcile.prose.statements import TextStatement, right, wrong
from reconcile.prose.thresholds import LINE_NAMED
from schemas.equation import Equation, same
from schemas.figure import Figure

KINDS = ("number", "percentage")
MEASURES = ("", "persen_keuangan", "persen_kinerja", "realisasi", "capaian")


def yearly_statements(index: Index) -> Iterator[TextStatement]:
    """Figures of different years in one sentence, against the row that they are of. Where one of them repeats the row,
    the others are of the same column."""
    rows = [*(line for line in index.lines if level(line) not in ("total", "subtotal", "revision")), *index.rows]
    names = NamedItems(rows, LINE_NAMED)
    for sentence in index.sentences:
        figures = [figure for figure in sentence if _asked(figure)]
        if len({figure.year for figure in figures}) == len(figures) > 1:
            yield from _statements(index, figures, _named(names, figures[0]))


def _asked(figure: Figure) -> bool:
    claim = claim_of(figure)
    return figure.known and claim.year is not None and claim.kind in KINDS and figure.measure in MEASURES


def _named(names: NamedItems, figure: Figure) -> list[Row]:
    """By the subject, else by a name that stands in the sentence before the first figure."""
    return names.told_in(before_it(figure)) or names.of(claim_of(figure).subject)


def _statements(index: Index, figures: Sequence[Figure], rows: Sequence[Row]) -> Iterator[TextStatement]:
    columns = [_column(row, measure, figures) for row in rows for measure in dict.fromkeys(_measures(row))]
    full = [column for column in columns if len(column) == len(figures)]
    agreeing = [[one_number(*pair) for pair in zip(figures, column, strict=True)] for column in full]
    best = max(zip(agreeing, full, strict=True), key=lambda entry: sum(entry[0]), default=([], []))
    for agrees, figure, cell in zip(best[0], figures, best[1], strict=False):
        if agrees:
            yield right(figure, (cell,))
        elif any(best[0]) and index.trusted(cell):
            params = {"name": cell.label, "measure": cell.measure.removeprefix("other:")}
            yield wrong(Equation(figure, (cell,), same), "told_indicator", params)


def _measures(row: Row) -> list[str]:
    return [figure.measure for figure in row.figures]


def _column(row: Row, measure: str, figures: Sequence[Figure]) -> list[Figure]:
    """The cells of one measure for the years of the figures."""
    cells = [row.one(measure, (figure.year, None)) for figure in figures]
    pairs = zip(cells, figures, strict=True)
    return [cell for cell, figure in pairs if cell is not None and cell.known and comparable(cell, figure)]
